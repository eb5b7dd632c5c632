import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as look from './Place.module.css'
import { type PlaybookSay, usePlaybookSay } from './playbook-say'
import type { MessageProps } from './screen'

/** Where a text goes that is sent elsewhere, and the shortcut under which it is found there. */
export function Place({ state }: Pick<MessageProps, 'state'>) {
  const { ui } = usePlaybookSay()
  const { copy } = useHands()
  const { place, shortcut } = state
  if (!place) return null
  return (
    <p className={look.place}>
      <span>{placeWords(place, ui)}</span>
      {shortcut !== undefined && (
        <>
          <code>{shortcut}</code>
          <Button look="link" onPress={() => copy(shortcut)}>
            {ui('ui_copy_shortcut')}
          </Button>
        </>
      )}
    </p>
  )
}

function placeWords(place: string, ui: PlaybookSay['ui']): string {
  if (place === 'group') return ui('ui_place_group')
  return place === 'private' ? ui('ui_place_private') : ui('ui_place_by', { name: place })
}

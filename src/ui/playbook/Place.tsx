import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as look from './Place.module.css'
import { usePlaybookSay } from './playbook-say'
import type { MessageProps } from './screen'

const PLACE = {
  group: 'ui_place_group',
  private: 'ui_place_private',
  megazap: 'ui_place_megazap',
} as const

/** Where a text goes that is sent elsewhere, and the shortcut under which it is found there. */
export function Place({ state }: Pick<MessageProps, 'state'>) {
  const { ui } = usePlaybookSay()
  const { copy } = useHands()
  const { place, shortcut } = state
  if (!place) return null
  return (
    <p className={look.place}>
      <span>{ui(PLACE[place])}</span>
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

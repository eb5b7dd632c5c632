import type { WayView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import * as layout from '../garden/layout.module.css'
import { MenuButton } from '../garden/MenuButton'
import * as look from './FootButtons.module.css'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'

interface FootProps extends PartProps {
  /** Ways on that answer nothing: what else may have happened. */
  readonly ways: readonly WayView[]
}

/** What else may have happened, and one step back. */
export function FootButtons({ view, screen, ways }: FootProps) {
  const { ui, way: name } = usePlaybookSay()
  const { session } = useHands()
  const { id, canGoBack } = view
  if (ways.length === 0 && !canGoBack) return null
  const items = ways.map((way) => ({
    id: `${way.step} ${way.id}`,
    label: name(view, way),
    onSelect: () => void (screen.isBusy || session.takeWay(id, way.id, way.step)),
  }))
  return (
    <div className={`${layout.actions} ${look.foot}`}>
      {items.length > 0 && (
        <MenuButton items={items}>
          {ui('ui_other_way')}
          <Icon name="down" />
        </MenuButton>
      )}
      {canGoBack && (
        <Button isBusy={screen.isBusy} onPress={() => void session.goBack(id)}>
          {ui('ui_back')}
        </Button>
      )}
    </div>
  )
}

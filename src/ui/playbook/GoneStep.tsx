import type { PlaybookView, WayView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Alert } from '../garden/Alert'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import * as layout from '../garden/layout.module.css'
import { MenuButton } from '../garden/MenuButton'
import * as look from './GoneStep.module.css'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'

/** Whether the ticket is at a step, or an answer, that the manual has no more. */
export const isGone = ({ playbook, step }: PlaybookView): boolean =>
  playbook?.steps.some(({ id }) => id === step) === false

/** The manual changed under the ticket: what is gone, and where to go on; nothing is chosen unasked. */
export function GoneStep({ view, screen }: PartProps) {
  const { ui, step, dates } = usePlaybookSay()
  const { session } = useHands()
  const { id, playbook } = view
  const [proposed, ...others] = view.ways.filter((way) => way.step !== undefined)
  const take = (way: WayView) => void session.takeWay(id, way.id, way.step)
  const { replaced } = playbook ?? {}
  const own = replaced?.gone.find((one) => one.id === view.step)
  const since = own?.at === undefined ? replaced : own
  const nameOf = (way: WayView): string => step(view, way.id)
  return (
    <>
      <div className={look.gone}>
        <Alert tone="warning">
          <p>{ui('ui_gone', { step: step(view, view.step ?? '') })}</p>
          {since?.at !== undefined && since.sentence !== undefined && (
            <p>
              {ui('ui_gone_since', { moment: dates.moment(since.at), sentence: since.sentence })}
            </p>
          )}
        </Alert>
      </div>
      <div className={`${layout.actions} ${stepLook.actions}`}>
        {proposed && (
          <Button look="primary" isBusy={screen.isBusy} onPress={() => take(proposed)}>
            {ui('ui_go_on', { step: nameOf(proposed) })}
          </Button>
        )}
        {others.length > 0 && (
          <MenuButton
            items={others.map((way) => ({
              id: way.id,
              label: nameOf(way),
              onSelect: () => void (screen.isBusy || take(way)),
            }))}
          >
            {ui('ui_go_on_other')}
            <Icon name="down" />
          </MenuButton>
        )}
      </div>
    </>
  )
}

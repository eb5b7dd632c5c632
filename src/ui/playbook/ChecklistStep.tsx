import type { ItemView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import { MissingTicks } from './MissingTicks'
import { langOf, usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as stepLook from './step.module.css'
import { useStepForm } from './step-form'
import { TickList } from './TickList'

interface ChecklistProps extends PartProps {
  readonly items: readonly ItemView[]
}

/** A list that is done once everything on it is ticked. */
export function ChecklistStep({ view, screen, items }: ChecklistProps) {
  const { ui } = usePlaybookSay()
  const { session } = useHands()
  const { contents, change } = useStepForm(view)
  const { ticked } = contents
  // A single item needs no tick in addition to the button that says it is done.
  const isAlone = items.length === 1
  const isDone = isAlone || items.every(({ id }) => ticked.includes(id))
  return (
    <>
      <TickList
        hasTicks={!isAlone}
        items={items}
        ticked={ticked}
        lang={langOf(view)}
        onTick={(ids) => change({ ticked: ids })}
      />
      <div className={`${layout.actions} ${stepLook.actions}`}>
        <Button
          look="primary"
          isBusy={screen.isBusy}
          isOff={!isDone}
          onPress={() => void session.finishStep(view.id)}
        >
          {ui('ui_finish')}
        </Button>
        {!isAlone && <MissingTicks items={items} ticked={ticked} />}
      </div>
    </>
  )
}

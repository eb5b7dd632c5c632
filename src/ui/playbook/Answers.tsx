import type { WayView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as look from './Answers.module.css'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'

interface AnswersProps extends PartProps {
  readonly ways: readonly WayView[]
}

/** The answers of a question, one click each. */
export function Answers({ view, screen, ways }: AnswersProps) {
  const { way: name } = usePlaybookSay()
  const { session } = useHands()
  return (
    <div className={look.answers}>
      {ways.map((way) => (
        <Button
          key={`${way.step} ${way.id}`}
          look="outline"
          isBusy={screen.isBusy}
          onPress={() => void session.takeWay(view.id, way.id, way.step)}
        >
          {name(view, way)}
        </Button>
      ))}
    </div>
  )
}

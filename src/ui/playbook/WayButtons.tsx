import type { WayView } from '../../domain/sidebar/playbook-view'
import { useHands } from '../frame/hands'
import { Button } from '../garden/Button'
import * as layout from '../garden/layout.module.css'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import * as look from './WayButtons.module.css'

interface WayButtonsProps extends PartProps {
  readonly ways: readonly WayView[]
  /** The answers of a question fill the width; ways beside a step are small. */
  readonly isAnswer?: boolean
}

/** Ways on, one click each. */
export function WayButtons({ view, screen, ways, isAnswer = false }: WayButtonsProps) {
  const { way: name } = usePlaybookSay()
  const { session } = useHands()
  if (ways.length === 0) return null
  return (
    <div className={isAnswer ? look.answers : `${layout.actions} ${look.ways}`}>
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

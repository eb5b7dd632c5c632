import { flowOf } from '../../domain/manual/flow'
import { stepNameAt } from '../../domain/manual/read-draft'
import { Button } from '../garden/Button'
import { Icon } from '../garden/Icon'
import * as look from './FlowList.module.css'
import type { FlowProps } from './flow-props'
import { wayWords } from './flow-words'
import { useManualSay } from './manuals-context'
import { stepWords } from './step-sentences'

/** The same as the drawing in words: each step, and where its ways lead. */
export function FlowList({ draft, chosen, onChoose }: FlowProps) {
  const say = useManualSay()
  const { steps, ways } = flowOf(draft)
  const waysFrom = (from: number | undefined) =>
    ways
      .filter((way) => way.from === from)
      .map((way) => {
        const to = stepWords(draft, way.toId, say)
        const words = wayWords(draft, way, say)
        return <li key={`${way.by} ${way.n}`}>{words === '' ? `→ ${to}` : `${words} → ${to}`}</li>
      })
  const everywhere = waysFrom(undefined)
  if (steps.length === 0) return <p>{say.manual('flow_empty')}</p>
  return (
    <ol className={look.list}>
      {steps.map(({ n, id, isReached }) => (
        <li key={n}>
          <span aria-current={id === chosen ? 'step' : undefined}>
            <Button look="link" onPress={() => onChoose(id)}>
              {say.manual('step_at', { n: n + 1, name: stepNameAt(draft, n, say.language) })}
            </Button>
          </span>
          {!isReached && (
            <span className={look.lost}>
              <Icon name="warning" />
              {say.manual('flow_lost')}
            </span>
          )}
          <ul>{waysFrom(n)}</ul>
        </li>
      ))}
      {everywhere.length > 0 && (
        <li>
          {say.manual('flow_everywhere')}
          <ul>{everywhere}</ul>
        </li>
      )}
    </ol>
  )
}

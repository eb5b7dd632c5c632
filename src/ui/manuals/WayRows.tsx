import type { Path } from '../../domain/manual/problem'
import { type Draft, isAt, linesAt, listAt, nameAt, wordsAt } from '../../domain/manual/read-draft'
import { Icon } from '../garden/Icon'
import * as prose from '../garden/prose.module.css'
import { useManualSay } from './manuals-context'
import { PlaceAnchor } from './PlaceAnchor'
import { addressOfPlace } from './place'
import { stepWords } from './step-sentences'
import * as look from './WayRows.module.css'

interface WaysProps {
  readonly manual: string
  readonly draft: Draft
  /** Where the list of ways is. */
  readonly at: Path
  readonly toStep: (id: string) => void
}

/** Ways as rows: the answer, and the step it leads to. */
export function WayRows({ manual, draft, at, toStep }: WaysProps) {
  const say = useManualSay()
  return (
    <ul className={look.ways}>
      {listAt(draft, at).map((way, n) => {
        const again = linesAt(way, ['again'])
        const extra = [
          ...(isAt(way, ['outsideHours']) ? [say.manual('way_outside_hours')] : []),
          ...(again.length > 0
            ? [
                say.manual('way_again', {
                  steps: say.list(again.map((id) => stepWords(draft, id, say))),
                }),
              ]
            : []),
        ]
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a way that is being written may lack an id.
          <li key={n} className={look.way}>
            <span>
              {nameAt(draft, [...at, n, 'name'], say.language)}
              {extra.length > 0 && <span className={prose.source}> ({extra.join('; ')})</span>}
            </span>
            <LeadsTo manual={manual} draft={draft} to={wordsAt(way, ['next'])} toStep={toStep} />
          </li>
        )
      })}
    </ul>
  )
}

interface LeadsToProps extends Omit<WaysProps, 'at'> {
  readonly to: string
}

/** An arrow and the step behind it. */
export function LeadsTo({ manual, draft, to, toStep }: LeadsToProps) {
  const say = useManualSay()
  return (
    <span className={look.to}>
      <Icon name="next" />
      <PlaceAnchor
        address={addressOfPlace({ at: 'reading', manual, step: to })}
        onGo={() => toStep(to)}
      >
        {stepWords(draft, to, say)}
      </PlaceAnchor>
    </span>
  )
}

import { type Line, PARTS } from '../../domain/setup/line'
import { Accordion } from '../garden/Accordion'
import { useNavSay } from '../nav/nav-say'
import type { Doors } from '../nav/TicketAnchor'
import { partWords, stateWords } from './line-words'
import { headingOf } from './SetupCounts'
import { SetupLine } from './SetupLine'
import * as section from './section.module.css'

interface Props {
  readonly lines: readonly Line[]
  readonly doors: Doors
}

/** What is in order, folded, part by part; a part without such lines is left out. */
export function GreenLines({ lines, doors }: Props) {
  const say = useNavSay()
  const parts = PARTS.map((part) => ({ part, own: lines.filter((line) => line.part === part) }))
  if (lines.length === 0) return null
  return (
    <section className={section.section} aria-labelledby={headingOf('green')}>
      <h2 id={headingOf('green')} tabIndex={-1}>
        {stateWords('green', say)}
      </h2>
      {parts
        .filter(({ own }) => own.length > 0)
        .map(({ part, own }) => (
          <Accordion key={part} title={`${partWords(part, say)} (${own.length})`}>
            <ul>
              {own.map((line) => (
                <SetupLine key={line.id} line={line} doors={doors} />
              ))}
            </ul>
          </Accordion>
        ))}
    </section>
  )
}

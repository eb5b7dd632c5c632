import type { Line } from '../../domain/setup/line'
import { useNavSay } from '../nav/nav-say'
import type { Doors } from '../nav/TicketAnchor'
import { stateWords } from './line-words'
import { headingOf } from './SetupCounts'
import { SetupLine } from './SetupLine'
import * as section from './section.module.css'

interface Props {
  readonly state: 'red' | 'yellow'
  readonly lines: readonly Line[]
  readonly doors: Doors
}

/** What is to be fixed, or looked at; nothing where there is nothing. */
export function OpenLines({ state, lines, doors }: Props) {
  const say = useNavSay()
  if (lines.length === 0) return null
  const heading = headingOf(state)
  return (
    <section className={section.section} aria-labelledby={heading}>
      <h2 id={heading} tabIndex={-1}>
        {stateWords(state, say)}
      </h2>
      <ul>
        {lines.map((line) => (
          <SetupLine key={line.id} line={line} doors={doors} />
        ))}
      </ul>
    </section>
  )
}

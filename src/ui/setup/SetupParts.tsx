import { type Line, PARTS } from '../../domain/setup/line'
import { useNavSay } from '../nav/nav-say'
import type { Doors } from '../nav/TicketAnchor'
import { partWords } from './line-words'
import { SetupLine } from './SetupLine'
import * as look from './SetupParts.module.css'

interface Props {
  readonly lines: readonly Line[]
  readonly doors: Doors
}

/** The lines under the headings of their parts; a part without lines is left out. */
export function SetupParts({ lines, doors }: Props) {
  const say = useNavSay()
  const parts = PARTS.map((part) => ({ part, own: lines.filter((line) => line.part === part) }))
  return parts
    .filter(({ own }) => own.length > 0)
    .map(({ part, own }) => (
      <section key={part} className={look.part} aria-labelledby={`part-${part}`}>
        <h2 id={`part-${part}`}>{partWords(part, say)}</h2>
        <ul>
          {own.map((line) => (
            <SetupLine key={line.id} line={line} doors={doors} />
          ))}
        </ul>
      </section>
    ))
}

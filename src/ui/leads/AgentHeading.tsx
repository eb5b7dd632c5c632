import { forwardRef } from 'react'

import { useNavSay } from '../nav/nav-say'
import * as table from './AuditTable.module.css'
import { countedWords, FINDINGS, IN_TICKETS } from './counted-words'
import { personWords } from './lead-words'
import type { AgentLine } from './table-lines'

interface AgentHeadingProps {
  readonly line: AgentLine
  readonly index: number
  /** From the table's top, in pixels. */
  readonly offset: number
}

/** Whose tickets come next, and how much was found on them. */
export const AgentHeading = forwardRef<HTMLTableSectionElement, AgentHeadingProps>(
  function AgentHeading({ line: { agent, findings, tickets }, index, offset }, ref) {
    const say = useNavSay()
    return (
      <tbody
        ref={ref}
        className={`${table.row} ${table.group}`}
        data-index={index}
        style={{ transform: `translateY(${offset}px)` }}
      >
        <tr aria-rowindex={index + 2}>
          <th scope="rowgroup" colSpan={8}>
            {personWords(agent, say)}
            <span>
              {` ${countedWords(FINDINGS, findings, say)} ${countedWords(IN_TICKETS, tickets, say)}`}
            </span>
          </th>
        </tr>
      </tbody>
    )
  },
)

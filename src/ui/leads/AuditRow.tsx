import { forwardRef, memo, type ReactNode } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { agentOf } from '../../domain/audit/finding-agent'
import { Icon } from '../garden/Icon'
import { type NavSay, useNavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import * as table from './AuditTable.module.css'
import { Evidence } from './Evidence'
import { FindingTags } from './FindingTags'
import { noteWords, personWords } from './lead-words'
import { foundAt } from './row-order'
import { TicketLink } from './TicketLink'

interface AuditRowProps {
  readonly row: LeadRow
  /** Of the line: a ticket may have several. */
  readonly lineKey: string
  readonly index: number
  /** From the table's top, in pixels. */
  readonly offset: number
  readonly isOpen: boolean
  readonly onToggle: (lineKey: string) => void
}

/** A ticket in one line, and what shows its findings below it. */
export const AuditRow = memo(
  forwardRef<HTMLTableSectionElement, AuditRowProps>(function AuditRow(
    { row, lineKey, index, offset, isOpen, onToggle },
    ref,
  ) {
    const say = useNavSay()
    const { nav } = say
    const { ticket, verdict } = row
    const { id, requester, assignee, updatedAt } = ticket
    const cell = (name: NavKey, content: ReactNode, className?: string) => (
      <td data-name={nav(name)} className={className}>
        {content}
      </td>
    )
    const found = foundAt(row)
    const others = othersOn(row, say)
    return (
      <tbody
        ref={ref}
        className={table.row}
        data-index={index}
        style={{ transform: `translateY(${offset}px)` }}
      >
        <tr className={table.line} aria-rowindex={index + 2}>
          <td className={table.cellTicket}>
            <button
              type="button"
              className={table.toggle}
              aria-expanded={isOpen}
              aria-label={nav('leads_unfold', { id })}
              onClick={() => onToggle(lineKey)}
            >
              <Icon name={isOpen ? 'down' : 'right'} />
            </button>
            <TicketLink id={id} />
          </td>
          {cell('leads_column_customer', requester.name || personWords(requester, say))}
          {cell(
            'leads_column_agent',
            <>
              {personWords(assignee, say)}
              {others && <span className={table.others}> {nav('leads_by', { who: others })}</span>}
            </>,
          )}
          {cell('leads_column_attempts', nav('leads_attempts', { made: verdict.attempts }))}
          {cell('leads_column_note', noteWords(row, say))}
          {cell(
            'leads_column_findings',
            <>
              <FindingTags findings={verdict.findings} />
              {doubtWords(row, say)}
            </>,
            table.cellFindings,
          )}
          {cell('leads_column_when', found === undefined ? '' : say.dates.shortMoment(found))}
          {cell('leads_column_last', say.dates.shortMoment(updatedAt))}
        </tr>
        {isOpen && (
          <tr>
            <td colSpan={8} className={table.cellEvidence}>
              <Evidence row={row} />
            </td>
          </tr>
        )}
      </tbody>
    )
  }),
)

/** Who answers for what was found, if not the agent whose ticket it is. */
const othersOn = ({ ticket, verdict }: LeadRow, say: NavSay): string => {
  const agents = verdict.findings.map((finding) => agentOf(ticket, finding))
  const others = agents.filter((agent) => agent?.id !== ticket.assignee?.id)
  return say.list([...new Set(others.map((agent) => personWords(agent, say)))])
}

/** Why nothing was found, or why more may be. */
function doubtWords({ audits, verdict }: LeadRow, { nav }: NavSay): string {
  const isKnown = audits === 'read' || audits === 'unneeded'
  const unread = isKnown ? [] : [nav(`leads_audits_${audits}`)]
  const words = [...unread, ...verdict.gaps.map((gap) => nav(`leads_gap_${gap}`))]
  const isSpotless = words.length === 0 && verdict.findings.length === 0
  return isSpotless ? nav('leads_none_found') : words.join(' · ')
}

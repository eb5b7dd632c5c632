import { forwardRef, memo } from 'react'

import type { LeadRow } from '../../actions/leads/lead-rows'
import { Icon } from '../garden/Icon'
import { type NavSay, useNavSay } from '../nav/nav-say'
import * as table from './AuditTable.module.css'
import { Evidence } from './Evidence'
import { findingWords, noteWords, personWords } from './lead-words'
import { TicketLink } from './TicketLink'

interface AuditRowProps {
  readonly row: LeadRow
  readonly index: number
  /** From the table's top, in pixels. */
  readonly offset: number
  readonly isOpen: boolean
  readonly onToggle: (ticketId: number) => void
}

/** A ticket in one line, and what shows its findings below it. */
export const AuditRow = memo(
  forwardRef<HTMLTableSectionElement, AuditRowProps>(function AuditRow(
    { row, index, offset, isOpen, onToggle },
    ref,
  ) {
    const say = useNavSay()
    const { nav } = say
    const { ticket, verdict } = row
    const { id, requester, assignee, updatedAt } = ticket
    const cell = (name: Parameters<NavSay['nav']>[0], words: string, className?: string) => (
      <td data-name={nav(name)} className={className}>
        {words}
      </td>
    )
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
              onClick={() => onToggle(id)}
            >
              <Icon name={isOpen ? 'down' : 'right'} />
            </button>
            <TicketLink id={id} />
          </td>
          {cell('leads_column_customer', requester.name || personWords(requester, say))}
          {cell('leads_column_agent', personWords(assignee, say))}
          {cell('leads_column_attempts', nav('leads_attempts', { made: verdict.attempts }))}
          {cell('leads_column_note', noteWords(row, say))}
          {cell('leads_column_findings', foundWords(row, say), table.cellFindings)}
          {cell('leads_column_last', say.dates.shortMoment(updatedAt))}
        </tr>
        {isOpen && (
          <tr>
            <td colSpan={7} className={table.cellEvidence}>
              <Evidence row={row} />
            </td>
          </tr>
        )}
      </tbody>
    )
  }),
)

/** The findings in one line, or why none can be told. */
function foundWords(row: LeadRow, say: NavSay): string {
  const { audits, verdict } = row
  const found = verdict.findings.map((finding) => findingWords(finding, say))
  const unread =
    audits === 'read' || audits === 'unneeded' ? [] : [say.nav(`leads_audits_${audits}`)]
  const gaps = verdict.gaps.map((gap) => say.nav(`leads_gap_${gap}`))
  const words = [...found, ...unread, ...gaps]
  return words.length === 0 ? say.nav('leads_none_found') : words.join(' · ')
}

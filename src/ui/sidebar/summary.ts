import type { HistoryEntry, SidebarView } from '../../domain/sidebar/view'
import { describeStep } from '../contact/describe-step'
import { entryMeta, entryTitle } from '../history/entry-words'
import { noteLine } from '../note/note-title'
import type { SidebarSay } from '../text/sidebar-say'

/**
 * Where the ticket is, in plain lines, to be pasted wherever it is asked for; the running
 * playbooks in lines of their own.
 */
export function summaryOf(
  view: SidebarView,
  say: SidebarSay,
  playbooks: readonly string[],
): string {
  const { next, notes, history, ticketId } = view
  const { text } = say
  const { heading, quote, reason } = describeStep(next, view, say)
  const entries = history.kind === 'known' ? history.entries : []
  return [
    ticketId === undefined
      ? text('summary_title')
      : `${text('summary_title')}: ${text('summary_ticket', { ticket: ticketId })}`,
    ...(next.kind === 'idle' ? [] : [`${text('next_step')}: ${heading}`]),
    ...(quote ? [`“${quote}”`] : []),
    ...(reason.length > 0 ? [reason.join(' ')] : []),
    ...playbooks,
    ...notes.map((note) => noteLine(note, say)),
    ...entries.map((entry) => entryLine(entry, say)),
  ].join('\n')
}

const entryLine = (entry: HistoryEntry, say: SidebarSay): string =>
  `${entryTitle(entry, say)}: ${entryMeta(entry, say)}`

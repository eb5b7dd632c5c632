import { BYTE_ORDER_MARK, csvRecord, type Separator } from '../../src/domain/audit/csv'
import type { Finding } from '../../src/domain/audit/finding'
import { localTime } from '../../src/domain/calendar/zone'
import type { Update } from '../../src/domain/ticket/history'
import type { Instant } from '../../src/domain/ticket/ticket'
import type { JudgedTicket } from './judge-lines'

/**
 * One record for each finding, a header above; times by the zone's clock. The last column has the
 * numbers of those on the ticket whose role is unknown.
 */
export async function* toCsv(
  tickets: AsyncIterable<JudgedTicket>,
  zone: string,
  separator: Separator,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK +
    csvRecord(
      COLUMNS.map(([name]) => name),
      separator,
    )
  for await (const ticket of tickets) {
    for (const finding of ticket.findings) {
      const cells = COLUMNS.map(([, read]) => read({ ...ticket, finding, zone }))
      yield csvRecord(cells, separator)
    }
  }
}

/** One array of findings with all their evidence; times as ISO in UTC. */
export async function* toJson(tickets: AsyncIterable<JudgedTicket>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const { ticket, link, findings, strangers } of tickets) {
    const { id, subject, status, groupId, requester, assignee } = ticket
    for (const { rule, at, by, isExcepted, reasons, evidence } of findings) {
      const about = { ticket: id, link, subject, status, group: groupId, requester, assignee }
      const finding = { rule, at: isoOf(at), by, isExcepted, reasons }
      const shown = { unknownRoles: strangers, evidence: evidence.map(entryOf) }
      yield before + JSON.stringify({ ...about, ...finding, ...shown })
      before = ',\n'
    }
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}

interface Row extends JudgedTicket {
  readonly finding: Finding
  readonly zone: string
}

const COLUMNS: readonly (readonly [name: string, read: (row: Row) => string | number])[] = [
  ['ticket', ({ ticket }) => ticket.id],
  ['link', ({ link }) => link],
  ['subject', ({ ticket }) => ticket.subject],
  ['status', ({ ticket }) => ticket.status],
  ['requester', ({ ticket }) => ticket.requester.name],
  ['assignee', ({ ticket }) => ticket.assignee?.name ?? ''],
  ['group', ({ ticket }) => ticket.groupId ?? ''],
  ['rule', ({ finding }) => finding.rule],
  ['at', ({ finding, zone }) => clockOf(finding.at, zone)],
  ['by', ({ finding }) => finding.by?.name ?? ''],
  ['excepted', ({ finding }) => (finding.isExcepted ? 'yes' : 'no')],
  ['reasons', ({ finding }) => (finding.reasons ?? []).join(' ')],
  ['audits', ({ finding }) => finding.evidence.map(({ auditId }) => auditId ?? 'chat').join(' ')],
  ['said', ({ finding }) => finding.evidence.map(wordsOf).filter(Boolean).join(' / ')],
  ['unknown_roles', ({ strangers }) => strangers.join(' ')],
]

/** Enough of a comment to know it again; the ticket has the rest. */
const LONGEST = 200

const wordsOf = ({ comment }: Update): string =>
  (comment?.text ?? '').replace(/\s+/g, ' ').trim().slice(0, LONGEST)

/** `2026-11-18 09:05`. */
function clockOf(at: Instant, zone: string): string {
  const { day, minutes } = localTime(at, zone)
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${day} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`
}

const isoOf = (at: Instant): string => new Date(at).toISOString()

const entryOf = ({ auditId, at, author, comment, tagsAdded, tagsRemoved, status }: Update) => ({
  ...{ audit: auditId, at: isoOf(at), by: author, comment, tagsAdded, tagsRemoved, status },
})

import { BYTE_ORDER_MARK, csvRow } from '../../src/domain/audit/csv'
import type { Finding } from '../../src/domain/audit/finding'
import type { ChangedFinding } from '../../src/domain/audit/what-if'
import { localTime } from '../../src/domain/calendar/zone'
import type { Update } from '../../src/domain/ticket/history'
import type { Instant } from '../../src/domain/ticket/ticket'
import type { JudgedTicket } from './judge-batch'
import type { Output, OutputWords } from './output'

/**
 * One record for each finding, a header above; times by the zone's clock. The last columns have the
 * numbers of those on the ticket whose role is unknown, and of F8 and F13 the id of the note, what it
 * lacked, and whether that is by its template of today, as no tag tells of then.
 */
export function csvOutput(
  { separator, isPart, isWhatIf }: Pick<OutputWords, 'separator' | 'isPart' | 'isWhatIf'>,
  zone: string,
): Output {
  const columns = isWhatIf ? [...COLUMNS, CHANGE] : COLUMNS
  const names = columns.map(([name]) => name)
  const reads = columns.map(([, read]) => read)
  const head = isPart ? '' : BYTE_ORDER_MARK + csvRow(names, separator)
  const linesOf = (judged: JudgedTicket): string[] =>
    judged.verdict.findings.map((finding) => {
      const row: Row = { judged, finding, zone }
      return csvRow(
        reads.map((read) => read(row)),
        separator,
      )
    })
  return outputOf(linesOf, { head, between: '', tail: '', empty: head })
}

/**
 * One array of findings with all their evidence; times as ISO in UTC. Of a part, a finding a line
 * without the array.
 */
export const jsonOutput = ({ isPart }: Pick<OutputWords, 'isPart'>): Output =>
  outputOf(
    ({ ticket, link, verdict, strangers }) => {
      const { id, subject, status, groupId, requester, assignee } = ticket
      return verdict.findings.map((found: Finding | ChangedFinding) => {
        const { rule, at, by, isExcepted, reasons, template, lacking, isByToday, evidence } = found
        const about = { ticket: id, link, subject, status, group: groupId, requester, assignee }
        const change = 'change' in found ? { change: found.change } : {}
        const note = template && {
          note: template.id,
          lacking,
          ...(isByToday && { template: TODAY }),
        }
        const finding = { rule, at: isoOf(at), by, isExcepted, reasons, ...note }
        const shown = { unknownRoles: strangers, evidence: evidence.map(entryOf) }
        return JSON.stringify({ ...about, ...finding, ...change, ...shown })
      })
    },
    isPart
      ? { head: '', between: '\n', tail: '\n', empty: '' }
      : { head: '[\n', between: ',\n', tail: '\n]\n', empty: '[]\n' },
  )

/** What goes around records, and `empty` if there are none. */
interface Frame {
  readonly head: string
  readonly between: string
  readonly tail: string
  readonly empty: string
}

const outputOf = (
  linesOf: (ticket: JudgedTicket) => readonly string[],
  { head, between, tail, empty }: Frame,
): Output => ({
  begin: () => {
    const records: string[] = []
    return {
      add: (ticket) => records.push(...linesOf(ticket)),
      end: () => records.join(between),
    }
  },
  whole: async function* (pieces) {
    let before = head
    let hasAny = false
    for await (const piece of pieces) {
      if (piece === '') continue
      yield before + piece
      before = between
      hasAny = true
    }
    yield hasAny ? tail : empty
  },
})

interface Row {
  readonly judged: JudgedTicket
  readonly finding: Finding | ChangedFinding
  readonly zone: string
}

type Column = readonly [name: string, read: (row: Row) => string | number]

const COLUMNS: readonly Column[] = [
  ['ticket', ({ judged }) => judged.ticket.id],
  ['link', ({ judged }) => judged.link],
  ['subject', ({ judged }) => judged.ticket.subject],
  ['status', ({ judged }) => judged.ticket.status],
  ['requester', ({ judged }) => judged.ticket.requester.name],
  ['assignee', ({ judged }) => judged.ticket.assignee?.name ?? ''],
  ['group', ({ judged }) => judged.ticket.groupId ?? ''],
  ['rule', ({ finding }) => finding.rule],
  ['at', ({ finding, zone }) => clockOf(finding.at, zone)],
  ['by', ({ finding }) => finding.by?.name ?? ''],
  ['excepted', ({ finding }) => (finding.isExcepted ? 'yes' : 'no')],
  ['reasons', ({ finding }) => (finding.reasons ?? []).join(' ')],
  ['audits', ({ finding }) => finding.evidence.map(({ auditId }) => auditId ?? 'chat').join(' ')],
  ['said', ({ finding }) => finding.evidence.map(wordsOf).filter(Boolean).join(' / ')],
  ['unknown_roles', ({ judged }) => judged.strangers.join(' ')],
  ['note', ({ finding }) => finding.template?.id ?? ''],
  ['lacking', ({ finding }) => (finding.lacking ?? []).join(' ')],
  ['template', ({ finding }) => (finding.isByToday ? TODAY : '')],
]

/** Of a note whose tags do not tell by which template it was judged. */
const TODAY = 'today'

const CHANGE: Column = ['change', ({ finding }) => ('change' in finding ? finding.change : '')]

/** Enough of a comment to know it again; the ticket has the rest. */
const LONGEST = 200

const wordsOf = ({ comment }: Update): string =>
  (comment?.text ?? '')
    .replace(/\s{2,}|[^\S ]/g, ' ')
    .trim()
    .slice(0, LONGEST)

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

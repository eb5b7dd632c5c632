import type { LeadNames } from '../../actions/leads/lead-names'
import type { LeadRow } from '../../actions/leads/lead-rows'
import { csvRow, type Separator } from '../../domain/audit/csv'
import type { Finding } from '../../domain/audit/finding'
import { agentOf } from '../../domain/audit/finding-agent'
import type { WorkingTime } from '../../domain/calendar/working-time'
import { localTime } from '../../domain/calendar/zone'
import type { Instant } from '../../domain/ticket/ticket'
import type { NavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import { clockOf } from '../text/dates'
import { becauseWords } from './because-words'
import type { Leads } from './lead-context'
import {
  findingName,
  nameWords,
  noteWords,
  personWords,
  reasonWords,
  statusWords,
} from './lead-words'

/** What the table's cells are written with. */
export interface TakeOutWords {
  readonly say: NavSay
  readonly names: LeadNames
  /** The account's. */
  readonly time: WorkingTime
  readonly now: Instant
  readonly addressOf: (ticketId: number) => string
  /** Where it is asked what would be otherwise: records say which way they change. */
  readonly asked?: Leads['asked']
}

/** One line for each finding, one for a ticket without any; the column names first. */
export function* linesOf(
  rows: readonly LeadRow[],
  words: TakeOutWords,
  separator: Separator,
): Generator<string> {
  const { asked } = words
  yield csvRow(
    [...COLUMNS.map(([name]) => words.say.nav(name)), ...(asked ? [asked.tell('column')] : [])],
    separator,
  )
  for (const row of rows) {
    const { findings } = row.verdict
    for (const finding of findings.length > 0 ? findings : [undefined]) {
      const change = asked && finding?.change ? [asked.tell(`change_${finding.change}`)] : []
      yield csvRow(
        [...COLUMNS.map(([, cell]) => cell({ ...words, row, finding })), ...change],
        separator,
      )
    }
  }
}

/** Where the comma is in numbers, spreadsheets part cells by semicolons. */
export const separatorIn = ({ language }: NavSay): Separator => (language === 'en' ? ',' : ';')

interface Line extends TakeOutWords {
  readonly row: LeadRow
  readonly finding: Finding | undefined
}

const COLUMNS: readonly (readonly [name: NavKey, cell: (line: Line) => string | number])[] = [
  ['leads_column_ticket', ({ row }) => row.ticket.id],
  ['leads_column_link', ({ row, addressOf }) => addressOf(row.ticket.id)],
  ['leads_column_subject', ({ row }) => row.ticket.subject],
  ['leads_column_status', ({ row, say }) => statusWords(row.ticket.status, say)],
  ['leads_column_customer', ({ row, say }) => personWords(row.ticket.requester, say)],
  ['leads_column_agent', ({ row, say }) => personWords(row.ticket.assignee, say)],
  [
    'leads_column_group',
    ({ row, names, say }) => nameWords('groups', row.ticket.groupId, names, say),
  ],
  ['leads_column_attempts', ({ row }) => row.verdict.attempts],
  ['leads_column_note', ({ row, say }) => noteWords(row, say)],
  ['leads_column_history', ({ row, say }) => say.nav(`leads_audits_${row.audits}`)],
  ['leads_column_rule', ({ finding }) => finding?.rule ?? ''],
  ['leads_column_finding', ({ finding, say }) => (finding ? findingName(finding, say) : '')],
  ['leads_column_when', ({ finding, time }) => (finding ? stamp(finding.at, time.zone) : '')],
  [
    'leads_column_who',
    ({ row, finding, say }) => (finding ? personWords(agentOf(row.ticket, finding), say) : ''),
  ],
  [
    'leads_column_because',
    ({ finding, asked, ...words }) =>
      finding ? becauseWords(finding, { ...words, askedTime: asked?.time }) : '',
  ],
  ['leads_column_excepted', ({ finding, say }) => exceptedWords(finding, say)],
  ['leads_column_reasons', ({ finding, say }) => (finding ? reasonWords(finding, say) : '')],
  ['leads_column_last', ({ row, time }) => stamp(row.ticket.updatedAt, time.zone)],
]

const exceptedWords = (finding: Finding | undefined, { nav }: NavSay): string =>
  finding ? nav(finding.isExcepted ? 'value_yes' : 'value_no') : ''

/** `2026-11-18 09:05`: spreadsheets of every language take it for a time. */
function stamp(at: Instant, zone: string): string {
  const { day, minutes } = localTime(at, zone)
  return `${day} ${clockOf(minutes)}`
}

import type { LeadNames } from '../../actions/leads/lead-names'
import type { Figures, Tally } from '../../domain/audit/figures'
import { type LeadFilters, NOBODY, ofTickets } from '../../domain/audit/filters'
import { FINDING_RULES } from '../../domain/audit/finding'
import type { Stage } from '../../domain/audit/stages'
import { type Day, shiftDay } from '../../domain/calendar/day'
import { areEscalations } from '../../domain/note/note-verdict'
import { NOTES } from '../../playbooks/notes'
import type { NavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import { everyWeek } from './every-week'
import { namedRule, nameWords, personWords } from './lead-words'
import { weekWords } from './week-words'

/** One chart: a name, and lines that can be counted. */
export interface FigureTable {
  readonly id: string
  readonly name: NavKey
  /** What the lines are: steps, rules, agents … */
  readonly lineName: NavKey
  /** What is counted. */
  readonly unit: NavKey
  /** Counts tickets whatever was found on them, and when. */
  readonly isOfTickets?: boolean
  readonly lines: readonly FigureLine[]
  /** Goes on in time: the last lines are the ones to see. */
  readonly isInTime?: boolean
  /** The manual it is about. */
  readonly of?: string
  /** How its bars are read. */
  readonly note?: NavKey
}

export interface FigureLine {
  /** Two agents may have one name. */
  readonly id: string
  readonly name: string
  readonly value: number
  /** What an exception covers, counted apart. */
  readonly excepted?: number
  /** Of the chart's first line, or of all; in percent. */
  readonly percent?: number
  /** What the number is made of. */
  readonly detail?: string
  /** What it counts, as Auditoria lists it; absent where no filter tells the same tickets. */
  readonly filters?: LeadFilters
  /** In place of the number: how long something took, in minutes of which the bars are made. */
  readonly words?: string
  readonly times?: { readonly count: number; readonly median: number; readonly most: number }
}

/** What the charts are drawn from, in addition to the figures. */
export interface FigureInput {
  readonly names: LeadNames
  readonly say: NavSay
  readonly filters: LeadFilters
}

/** Everything there is to show, in its order; what counts nothing is left out. */
export const figureTables = (figures: Figures, input: FigureInput): readonly FigureTable[] =>
  [...findingTables(figures, input), ...ticketTables(figures, input)].filter(({ lines }) =>
    lines.some(({ value, excepted = 0 }) => value + excepted > 0),
  )

function findingTables(
  { total, byAgent, byGroup, byWeek }: Figures,
  { names, say, filters }: FigureInput,
): readonly FigureTable[] {
  const unit = 'leads_column_findings'
  return [
    {
      id: 'rules',
      name: 'leads_by_rule',
      lineName: 'leads_column_finding',
      unit,
      lines: mostFirst(
        FINDING_RULES.map((rule) => ({
          id: rule,
          name: namedRule(rule, say),
          filters: { ...filters, rules: [rule] },
          value: total.uncovered.get(rule) ?? 0,
          excepted: total.excepted.get(rule) ?? 0,
        })).filter(({ value, excepted }) => value + excepted > 0),
      ),
    },
    {
      id: 'agents',
      name: 'leads_by_agent',
      lineName: 'leads_column_who',
      unit,
      lines: mostFirst(
        [...byAgent].map(([id, tally]) => ({
          id: String(id),
          name: personWords(tally.agent, say),
          detail: detailOf(tally),
          ...sumsOf(tally),
          filters: { ...filters, who: [id ?? NOBODY] },
        })),
      ),
    },
    {
      id: 'groups',
      name: 'leads_by_group',
      lineName: 'leads_column_group',
      unit,
      lines: mostFirst(
        [...byGroup].map(([id, tally]) => ({
          id: String(id),
          name: nameWords('groups', id, names, say),
          detail: detailOf(tally),
          ...sumsOf(tally),
          filters: { ...filters, groups: [id ?? NOBODY] },
        })),
      ),
    },
    {
      id: 'weeks',
      name: 'leads_by_week',
      lineName: 'leads_week',
      unit,
      isInTime: true,
      lines: everyWeek([...byWeek.keys()]).map((monday) => ({
        id: monday,
        name: weekWords(monday, say),
        filters: { ...filters, ...daysOf(monday, filters) },
        ...sumsOf(byWeek.get(monday) ?? NOTHING),
      })),
    },
  ]
}

/** Of a week the days that are in the period. */
const daysOf = (monday: Day, { from, to }: LeadFilters) => {
  const sunday = shiftDay(monday, 6)
  return { from: from && from > monday ? from : monday, to: to && to < sunday ? to : sunday }
}

function ticketTables({ stages }: Figures, { say, filters }: FigureInput): readonly FigureTable[] {
  const table = (
    id: string,
    name: NavKey,
    lineName: NavKey,
    some: readonly Stage[],
    whole?: number,
  ): FigureTable => ({
    id,
    name,
    lineName,
    unit: 'leads_tickets',
    isOfTickets: true,
    lines: some.map((stage) => ({
      id: stage,
      name: say.nav(`leads_step_${stage}`),
      value: stages[stage],
      ...(whole ? { percent: Math.round((stages[stage] / whole) * 100) } : {}),
      filters: { ...ofTickets(filters), stages: [stage], isWhole: true },
    })),
  })
  return [
    table('funnel', 'leads_funnel', 'leads_step', ['first', 'second', 'third'], stages.first),
    table('outcomes', 'leads_outcomes', 'leads_outcome', ['answered', 'upheld', 'reopened']),
    table(
      'notes',
      areEscalations(NOTES) ? 'leads_notes' : 'leads_notes_any',
      ...(['leads_column_note', ['complete', 'incomplete']] as const),
      stages.complete + stages.incomplete,
    ),
  ]
}

const sumsOf = ({ uncovered, excepted }: Tally) => ({
  value: sum([...uncovered.values()]),
  excepted: sum([...excepted.values()]),
})

/** `F8: 1, F9: 2`. */
const detailOf = ({ uncovered, excepted }: Tally): string =>
  FINDING_RULES.flatMap((rule) => {
    const count = (uncovered.get(rule) ?? 0) + (excepted.get(rule) ?? 0)
    return count > 0 ? [`${rule}: ${count}`] : []
  }).join(', ')

const NOTHING: Tally = { uncovered: new Map(), excepted: new Map() }

export const mostFirst = (lines: readonly FigureLine[]): readonly FigureLine[] =>
  [...lines].sort(
    (a, b) =>
      b.value - a.value || (b.excepted ?? 0) - (a.excepted ?? 0) || a.name.localeCompare(b.name),
  )

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

import type { LeadNames } from '../../actions/leads/lead-names'
import type { Figures, FunnelStep, Tally } from '../../domain/audit/figures'
import { FINDING_RULES } from '../../domain/audit/finding'
import type { NavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import { everyWeek } from './every-week'
import { nameWords, personWords, ruleWords } from './lead-words'

/** One chart and the table behind it. */
export interface FigureTable {
  readonly id: string
  readonly name: NavKey
  /** What the lines are: steps, rules, agents … */
  readonly lineName: NavKey
  /** What is counted: one or two series, the second in addition to the first. */
  readonly series: readonly NavKey[]
  readonly lines: readonly FigureLine[]
  /** Upright bars, for what goes on in time. */
  readonly isInTime?: boolean
}

export interface FigureLine {
  /** Two agents may have one name. */
  readonly id: string
  readonly name: string
  readonly values: readonly number[]
  /** What the numbers are made of; shown in the table only. */
  readonly detail?: string
}

const STEPS: readonly FunnelStep[] = ['first', 'second', 'third', 'cancelled', 'answered']
const FINDINGS: readonly NavKey[] = ['leads_standing', 'leads_with_exception']

/** Everything there is to show, in its order; what counts nothing is left out. */
export function figureTables(
  { funnel, notes, cancellations, total, byAgent, byGroup, byWeek }: Figures,
  names: LeadNames,
  say: NavSay,
): readonly FigureTable[] {
  const { nav } = say
  const tables: readonly FigureTable[] = [
    {
      ...{ id: 'funnel', name: 'leads_funnel', lineName: 'leads_step', series: ['leads_tickets'] },
      lines: STEPS.map((step) => ({
        id: step,
        name: nav(`leads_step_${step}`),
        values: [funnel[step]],
      })),
    },
    {
      ...{ id: 'notes', name: 'leads_notes', lineName: 'leads_column_note' },
      series: ['leads_tickets'],
      lines: (['complete', 'incomplete'] as const).map((kind) => ({
        id: kind,
        name: nav(`leads_note_${kind}`),
        values: [notes[kind]],
      })),
    },
    {
      ...{ id: 'cancellations', name: 'leads_cancellations', lineName: 'leads_outcome' },
      series: ['leads_due_cancellations'],
      lines: (['upheld', 'reopened'] as const).map((outcome) => ({
        id: outcome,
        name: nav(`leads_outcome_${outcome}`),
        values: [cancellations[outcome]],
      })),
    },
    {
      ...{ id: 'rules', name: 'leads_by_rule', lineName: 'leads_column_finding', series: FINDINGS },
      lines: FINDING_RULES.flatMap((rule) => {
        const values = [total.standing.get(rule) ?? 0, total.excepted.get(rule) ?? 0]
        return sum(values) > 0
          ? [{ id: rule, name: `${rule} ${ruleWords(rule, say)}`, values }]
          : []
      }),
    },
    {
      ...{ id: 'agents', name: 'leads_by_agent', lineName: 'leads_column_agent', series: FINDINGS },
      lines: mostFirst(
        [...byAgent].map(([id, tally]) => lineOf(id, personWords(tally.agent, say), tally)),
      ),
    },
    {
      ...{ id: 'groups', name: 'leads_by_group', lineName: 'leads_column_group', series: FINDINGS },
      lines: mostFirst(
        [...byGroup].map(([id, tally]) => lineOf(id, nameWords('groups', id, names, say), tally)),
      ),
    },
    {
      ...{ id: 'weeks', name: 'leads_by_week', lineName: 'leads_week', series: FINDINGS },
      lines: everyWeek([...byWeek.keys()]).map((week) =>
        lineOf(week, week, byWeek.get(week) ?? NOTHING),
      ),
      isInTime: true,
    },
  ]
  return tables.filter(({ lines }) => lines.some(({ values }) => sum(values) > 0))
}

function lineOf(
  id: number | string | null,
  name: string,
  { standing, excepted }: Tally,
): FigureLine {
  const detail = FINDING_RULES.flatMap((rule) => {
    const count = (standing.get(rule) ?? 0) + (excepted.get(rule) ?? 0)
    return count > 0 ? [`${rule}: ${count}`] : []
  }).join(', ')
  return {
    id: String(id),
    name,
    values: [sum([...standing.values()]), sum([...excepted.values()])],
    detail,
  }
}

const NOTHING: Tally = { standing: new Map(), excepted: new Map() }

const mostFirst = (lines: readonly FigureLine[]): readonly FigureLine[] =>
  [...lines].sort((a, b) => sum(b.values) - sum(a.values) || a.name.localeCompare(b.name))

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)

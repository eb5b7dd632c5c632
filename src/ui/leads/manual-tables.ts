import type { Figures } from '../../domain/audit/figures'
import { type LeadFilters, NOBODY, ofTickets } from '../../domain/audit/filters'
import {
  begun,
  type ManualFigures,
  type States,
  stepsOfLeg,
} from '../../domain/audit/manual-figures'
import { countOf, timeWithin } from '../../domain/audit/times'
import { END, REPLY } from '../../domain/audit/walk'
import type { Playbook } from '../../domain/playbook/playbook'
import { CONTACT_ID, type PlaybookId } from '../../domain/playbook/playbook-id'
import { ATTEMPT_NUMBERS } from '../../domain/tags'
import { nameIn } from '../../domain/text/name'
import type { NavSay } from '../nav/nav-say'
import type { NavKey } from '../nav/nav-words'
import { durationWords } from './duration-words'
import { type FigureInput, type FigureLine, type FigureTable, mostFirst } from './figure-tables'
import { nameWords, personWords } from './lead-words'

/** What the charts of manuals are drawn from. */
export interface ManualInput extends FigureInput {
  readonly playbooks: readonly Playbook[]
}

/** One manual, and all there is to show of it. */
export interface ManualTables {
  readonly id: PlaybookId
  readonly title: string
  readonly tables: readonly FigureTable[]
}

/** Every manual that is looked at and that a ticket began, the one most often begun first. */
export const manualTables = ({ manuals }: Figures, input: ManualInput): readonly ManualTables[] =>
  [...manuals]
    .filter(([id]) => isLookedAt(id, input.filters))
    .sort(([, a], [, b]) => begun(b.states) - begun(a.states))
    .map(([id, figures]) => {
      const title = input.say.playbook(id)
      const tables = tablesOf(id, figures, input).filter(({ lines }) => lines.length > 0)
      return { id, title, tables: tables.map((table) => ({ ...table, of: title })) }
    })

const isLookedAt = (id: PlaybookId, { playbooks }: LeadFilters): boolean =>
  playbooks.length === 0 || playbooks.includes(id)

function tablesOf(
  id: PlaybookId,
  figures: ManualFigures,
  input: ManualInput,
): readonly FigureTable[] {
  const { say, names, filters } = input
  const tickets: LeadFilters = { ...ofTickets(filters), playbooks: [id], isWhole: true }
  const table = (
    name: string,
    words: Pick<FigureTable, 'name' | 'lineName'> & { readonly unit?: NavKey },
    lines: readonly FigureLine[],
  ): FigureTable => ({
    id: `${id}-${name}`,
    unit: 'leads_tickets',
    isOfTickets: true,
    lines,
    ...words,
  })
  return [
    table(
      'states',
      { name: 'leads_manual_states', lineName: 'leads_manual_state' },
      stateLines(figures.states, tickets, say),
    ),
    table(
      'at',
      { name: 'leads_manual_at', lineName: 'leads_manual_step' },
      mostFirst(
        [...figures.at].map(([step, value]) => ({
          id: step,
          name: stepWords(id, step, input),
          value,
        })),
      ),
    ),
    {
      ...table(
        'times',
        {
          name: 'leads_manual_times',
          lineName: 'leads_manual_leg',
          unit: 'leads_manual_times_unit',
        },
        timeLines(id, figures, input),
      ),
      note: 'leads_manual_times_note',
    },
    table(
      'answered',
      {
        name: 'leads_manual_answered',
        lineName: 'leads_manual_after',
        unit: 'leads_manual_replies',
      },
      answeredLines(figures, say),
    ),
    table(
      'agents',
      { name: 'leads_manual_by_agent', lineName: 'leads_column_agent' },
      mostFirst(
        [...figures.byAgent].map(([agent, states]) => ({
          id: String(agent),
          name: personWords(states.agent, say),
          ...begunLine(states, say),
          filters: { ...tickets, agents: [agent ?? NOBODY] },
        })),
      ),
    ),
    table(
      'groups',
      { name: 'leads_manual_by_group', lineName: 'leads_column_group' },
      mostFirst(
        [...figures.byGroup].map(([group, states]) => ({
          id: String(group),
          name: nameWords('groups', group, names, say),
          ...begunLine(states, say),
          filters: { ...tickets, groups: [group ?? NOBODY] },
        })),
      ),
    ),
  ]
}

const STATE_WORDS = {
  finished: 'leads_manual_finished',
  running: 'leads_manual_running',
  left: 'leads_manual_left',
} as const
const STATES = ['finished', 'running', 'left'] as const

function stateLines(states: States, filters: LeadFilters, { nav }: NavSay): readonly FigureLine[] {
  const all = begun(states)
  const line = (id: string, name: NavKey, value: number) => ({
    id,
    name: nav(name),
    value,
    percent: Math.round((value / all) * 100),
  })
  return [
    { ...line('begun', 'leads_manual_begun', all), filters },
    ...STATES.map((state) => line(state, STATE_WORDS[state], states[state])),
  ]
}

/** How often it was begun, made of how it went. */
const begunLine = (states: States, { nav }: NavSay) => ({
  value: begun(states),
  detail: STATES.filter((state) => states[state] > 0)
    .map((state) => `${nav(STATE_WORDS[state])}: ${states[state]}`)
    .join(', '),
})

/** In the manual's order; the full bar is the median, the striped one goes on to nine in ten. */
function timeLines(
  id: PlaybookId,
  { legs }: ManualFigures,
  input: ManualInput,
): readonly FigureLine[] {
  const { say } = input
  const order = (step: string): number =>
    stepsOf(id, input)?.findIndex((one) => one.id === step) ?? 0
  return [...legs]
    .map(([leg, times]) => {
      const [from, to] = stepsOfLeg(leg)
      const count = countOf(times)
      const median = timeWithin(times, 0.5) ?? 0
      const most = timeWithin(times, 0.9) ?? 0
      const name = [from, to].map((step) => stepWords(id, step, input)).join(' → ')
      return {
        id: leg,
        name: `${name} (${count})`,
        value: median,
        excepted: most - median,
        words: say.nav('leads_manual_time', {
          median: durationWords(median, say),
          most: durationWords(most, say),
        }),
        times: { count, median, most },
        order: order(from),
      }
    })
    .sort((a, b) => a.order - b.order || b.times.count - a.times.count)
}

function answeredLines({ answered }: ManualFigures, say: NavSay): readonly FigureLine[] {
  const all = [...answered.values()].reduce((sum, count) => sum + count, 0)
  if (all === 0) return []
  return ATTEMPT_NUMBERS.map((n) => {
    const value = answered.get(n) ?? 0
    return { id: `${n}`, name: say.attempt(n), value, percent: Math.round((value / all) * 100) }
  })
}

const stepsOf = (id: PlaybookId, { playbooks }: ManualInput) =>
  playbooks.find((playbook) => playbook.id === id)?.steps

/** What a step is called; one that its manual no longer has goes by its id. */
function stepWords(id: PlaybookId, step: string, input: ManualInput): string {
  const { say } = input
  if (step === END) return say.nav('leads_manual_end')
  if (step === REPLY) return say.nav('leads_manual_reply')
  if (id === CONTACT_ID) return contactWords(step, say)
  const name = stepsOf(id, input)?.find((one) => one.id === step)?.name
  return name ? nameIn(name, say.language) : step
}

/** The attempts are named by the app. */
function contactWords(step: string, say: NavSay): string {
  const n = ATTEMPT_NUMBERS.find((number) => step === `tentativa_${number}`)
  return n ? say.attempt(n) : say.nav('leads_due_cancellation')
}

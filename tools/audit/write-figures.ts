import { csvRow, type Separator } from '../../src/domain/audit/csv'
import { createFigures, type Figures, type Tally } from '../../src/domain/audit/figures'
import {
  begun,
  type ManualFigures,
  type States,
  stepsOfLeg,
} from '../../src/domain/audit/manual-figures'
import type { Output, OutputWords } from './output'

type Row = readonly [figure: string, of: string, rule: string, excepted: string, count: number]

const HEAD = ['figure', 'of', 'rule', 'excepted', 'count']

/**
 * The figures of the leads' page, a count a record. Records that agree in all but their count add up:
 * so do those of several pieces here, and those of several runs wherever they are put together.
 */
export function figuresOutput(
  { separator, isPart }: Pick<OutputWords, 'separator' | 'isPart'>,
  zone: string,
): Output {
  return {
    begin: () => {
      const figures = createFigures(zone)
      let tickets = 0
      return {
        add: ({ ticket, verdict }) => {
          tickets += 1
          figures.add(ticket, verdict)
        },
        end: () =>
          rowsOf(tickets, figures.read())
            .map((row) => csvRow(row, separator))
            .join(''),
      }
    },
    whole: async function* (pieces) {
      const counts = new Map<string, number>()
      for await (const piece of pieces) addUp(counts, piece, separator)
      if (!isPart) yield csvRow(HEAD, separator)
      for (const what of [...counts.keys()].sort())
        yield `${what}${separator}${counts.get(what)}\r\n`
    },
  }
}

/** No cell of a figure holds a separator. */
function addUp(counts: Map<string, number>, piece: string, separator: Separator): void {
  for (const record of piece.split('\r\n').filter((one) => one !== '')) {
    const end = record.lastIndexOf(separator)
    const what = record.slice(0, end)
    counts.set(what, (counts.get(what) ?? 0) + Number(record.slice(end + 1)))
  }
}

/** By number of the agent and of the group, by the Monday of the week in the zone; empty where there is none. */
const rowsOf = (tickets: number, figures: Figures): readonly Row[] => [
  ['tickets', '', '', '', tickets],
  ...Object.entries(figures.stages).map(([stage, count]): Row => ['stage', stage, '', '', count]),
  ...findingsOf('all', '', figures.total),
  ...[...figures.byAgent].flatMap(([id, tally]) => findingsOf('agent', `${id ?? ''}`, tally)),
  ...[...figures.byGroup].flatMap(([id, tally]) => findingsOf('group', `${id ?? ''}`, tally)),
  ...[...figures.byWeek].flatMap(([week, tally]) => findingsOf('week', week, tally)),
  ...[...figures.manuals].flatMap(([id, manual]) => manualRows(id, manual)),
]

/** What is counted is named within `of`: a manual, then a state, a step or two of them, a number. */
function manualRows(
  id: string,
  { states, at, legs, answered, byAgent, byGroup }: ManualFigures,
): readonly Row[] {
  const row = (figure: string, of: readonly (string | number)[], count: number): Row => [
    ...([figure, [id, ...of].join('/'), '', ''] as const),
    count,
  ]
  const statesOf = (figure: string, counted: States, whose: readonly (string | number)[]): Row[] =>
    Object.entries({ begun: begun(counted), ...pick(counted) }).flatMap(([state, count]) =>
      count > 0 ? [row(figure, [state, ...whose], count)] : [],
    )
  return [
    ...statesOf('manual', states, []),
    ...[...at].map(([step, count]) => row('manual_at', [step], count)),
    ...[...legs].flatMap(([leg, times]) =>
      [...times].map(([minutes, count]) =>
        row('manual_minutes', [...stepsOfLeg(leg), minutes], count),
      ),
    ),
    ...[...answered].map(([n, count]) => row('manual_answered', [n], count)),
    ...[...byAgent].flatMap(([agent, counted]) => statesOf('manual_agent', counted, [agent ?? ''])),
    ...[...byGroup].flatMap(([group, counted]) => statesOf('manual_group', counted, [group ?? ''])),
  ]
}

const pick = ({ running, finished, left }: States): States => ({ running, finished, left })

const findingsOf = (figure: string, of: string, { uncovered, excepted }: Tally): Row[] => [
  ...[...uncovered].map(([rule, count]): Row => [figure, of, rule, 'no', count]),
  ...[...excepted].map(([rule, count]): Row => [figure, of, rule, 'yes', count]),
]

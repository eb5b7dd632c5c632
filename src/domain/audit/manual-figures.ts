import type { PlaybookId } from '../playbook/playbook-id'
import type { AttemptNumber } from '../tags'
import type { Person } from '../ticket/ticket'
import type { LeadTicket } from './lead-ticket'
import { roundedMinutes, type Times } from './times'
import { WALK_STATES, type Walk, type WalkState } from './walk'

/** What all tickets together say of one manual; the sum of its states is how many began it. */
export interface ManualFigures {
  readonly states: States
  /** Of those under way, by the id of the step that comes next. */
  readonly at: ReadonlyMap<string, number>
  readonly legs: ReadonlyMap<LegName, Times>
  /** How many chains a reply ended, by the attempts that were made until then. */
  readonly answered: ReadonlyMap<AttemptNumber, number>
  /** By the tickets' own agent; null where there is none. */
  readonly byAgent: ReadonlyMap<number | null, States & { readonly agent: Person | null }>
  readonly byGroup: ReadonlyMap<number | null, States>
}

export type States = Readonly<Record<WalkState, number>>

/** From one step to another, such as `tentativa_1>tentativa_2`. */
export type LegName = `${string}>${string}`

export const stepsOfLeg = (name: LegName): readonly [from: string, to: string] => {
  const [from = '', to = ''] = name.split('>')
  return [from, to]
}

export const begun = (states: States): number =>
  WALK_STATES.reduce((sum, state) => sum + states[state], 0)

/** Adds up walks and keeps none of them: its size depends on steps, agents and groups. */
export function createManualFigures(): {
  readonly add: (ticket: LeadTicket, walks: readonly Walk[]) => void
  /** What was added so far; what is added later is counted in it, too. */
  readonly read: () => ReadonlyMap<PlaybookId, ManualFigures>
} {
  const manuals = new Map<PlaybookId, Counted>()
  return {
    add: (ticket, walks) => {
      for (const walk of walks) count(entryOf(manuals, walk.playbook, newCounted), ticket, walk)
    },
    read: () => manuals,
  }
}

type CountedStates = Record<WalkState, number>

interface Counted {
  readonly states: CountedStates
  readonly at: Map<string, number>
  readonly legs: Map<LegName, Map<number, number>>
  readonly answered: Map<AttemptNumber, number>
  readonly byAgent: Map<number | null, CountedStates & { readonly agent: Person | null }>
  readonly byGroup: Map<number | null, CountedStates>
}

function count(
  { states, at, legs, answered, byAgent, byGroup }: Counted,
  { assignee: agent, groupId }: LeadTicket,
  walk: Walk,
): void {
  const ofAgent = entryOf(byAgent, agent?.id ?? null, () => ({ ...newStates(), agent }))
  const ofGroup = entryOf(byGroup, groupId, newStates)
  for (const counted of [states, ofAgent, ofGroup]) counted[walk.state] += 1
  if (walk.at !== undefined) addOne(at, walk.at)
  for (const { from, to, ms } of walk.legs) {
    addOne(
      entryOf(legs, `${from}>${to}`, () => new Map<number, number>()),
      roundedMinutes(ms),
    )
  }
  for (const n of walk.answeredAfter) addOne(answered, n)
}

const newStates = (): CountedStates => ({ running: 0, finished: 0, left: 0 })

const newCounted = (): Counted => ({
  states: newStates(),
  at: new Map(),
  legs: new Map(),
  answered: new Map(),
  byAgent: new Map(),
  byGroup: new Map(),
})

const addOne = <K>(counts: Map<K, number>, key: K): void =>
  void counts.set(key, (counts.get(key) ?? 0) + 1)

function entryOf<K, V>(map: Map<K, V>, key: K, create: () => V): V {
  const known = map.get(key) ?? create()
  map.set(key, known)
  return known
}

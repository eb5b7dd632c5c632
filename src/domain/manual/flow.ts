import { type Draft, listAt, wordsAt } from './read-draft'

/** The steps of a manual and the ways between them, sound or not. */
export interface Flow {
  readonly steps: readonly FlowStep[]
  /** In the order of the document, those that are open everywhere last. */
  readonly ways: readonly FlowWay[]
}

/** One step, by its place in the document: while it is written its id may be missing, or another's. */
export interface FlowStep {
  readonly n: number
  readonly id: string
  /** As it is written. */
  readonly kind: string
  /** Some way leads to it from the first step, or from everywhere. */
  readonly isReached: boolean
}

export interface FlowWay {
  /** Absent: it is open from every step. */
  readonly from?: number
  /** Absent: there is no such step. */
  readonly to?: number
  /** As it is written. */
  readonly toId: string
  /** `next`: what comes by itself; `reply`: where a customer's reply leads; `answer`: what is chosen. */
  readonly by: 'next' | 'reply' | 'answer'
  /** Of an answer, its place in the list of ways. */
  readonly n?: number
}

/** What leads where in a draft. Of two steps with one id the first is meant, as the engine has it. */
export function flowOf(draft: Draft): Flow {
  const steps = listAt(draft, ['steps'])
  const ids = steps.map((step) => wordsAt(step, ['id']))
  const wayTo = (toId: string, way: Omit<FlowWay, 'to' | 'toId'>): readonly FlowWay[] => {
    const to = ids.indexOf(toId)
    return toId === '' ? [] : [{ ...way, toId, ...(to !== -1 && { to }) }]
  }
  const answers = (ways: readonly unknown[], from?: number) =>
    ways.flatMap((way, n) =>
      wayTo(wordsAt(way, ['next']), { by: 'answer', n, ...(from !== undefined && { from }) }),
    )
  const ways = [
    ...steps.flatMap((step, from) => [
      ...answers(listAt(step, ['ways']), from),
      ...wayTo(wordsAt(step, ['onReply']), { by: 'reply', from }),
      ...wayTo(wordsAt(step, ['next']), { by: 'next', from }),
    ]),
    ...answers(listAt(draft, ['asides'])),
  ]
  const reached = reachedBy(ways)
  return {
    steps: ids.map((id, n) => ({
      n,
      id,
      kind: wordsAt(steps[n], ['kind']),
      isReached: reached.has(n),
    })),
    ways,
  }
}

/** Every step that a way leads to from the first one, or from everywhere. */
function reachedBy(ways: readonly FlowWay[]): ReadonlySet<number> {
  const reached = new Set([0])
  const look = (from: number | undefined): void => {
    for (const way of ways) {
      if (way.from !== from || way.to === undefined || reached.has(way.to)) continue
      reached.add(way.to)
      look(way.to)
    }
  }
  look(undefined)
  for (const n of [...reached]) look(n)
  return reached
}

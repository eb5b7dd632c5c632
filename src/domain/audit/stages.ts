import type { TicketVerdict } from './judge'

/** How far tickets come, and what becomes of them and of their notes. */
export const STAGES = [
  ...(['first', 'second', 'third'] as const),
  ...(['answered', 'upheld', 'reopened'] as const),
  ...(['complete', 'incomplete'] as const),
] as const
export type Stage = (typeof STAGES)[number]

/** Every stage that a ticket came to: a ticket with a third attempt has had a first. */
export const stagesOf = (verdict: TicketVerdict): readonly Stage[] =>
  STAGES.filter((stage) => CAME[stage](verdict))

const CAME: Readonly<Record<Stage, (verdict: TicketVerdict) => boolean>> = {
  first: ({ attempts }) => attempts >= 1,
  second: ({ attempts }) => attempts >= 2,
  third: ({ attempts }) => attempts >= 3,
  answered: ({ isAnswered }) => isAnswered,
  upheld: ({ cancellations }) => cancellations.includes('upheld'),
  reopened: ({ cancellations }) => cancellations.includes('reopened'),
  complete: ({ note }) => note === 'complete',
  incomplete: ({ note }) => note === 'incomplete',
}

/** Whether a ticket came to one of these; none named: to any. */
export const hasStage = (stages: readonly Stage[], verdict: TicketVerdict): boolean =>
  stages.length === 0 || stages.some((stage) => CAME[stage](verdict))

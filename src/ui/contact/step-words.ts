import type { NextStep } from '../../domain/sidebar/next-step'

/** What a step says: its name and, always, the reason for it (C13). */
export interface StepWords {
  readonly heading: string
  /** What the customer wrote, in one line. */
  readonly quote?: string
  /** Sentences, in their order. */
  readonly reason: readonly string[]
}

export const words = (heading: string, ...reason: readonly string[]): StepWords => ({
  heading,
  reason,
})

export type Of<K extends NextStep['kind']> = Extract<NextStep, { kind: K }>

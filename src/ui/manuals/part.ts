import type { Path } from '../../domain/manual/problem'
import { type Draft, linesAt, listAt, wordsAt } from '../../domain/manual/read-draft'

/** What the form shows: a step by its place, or what a manual has beside its steps. */
export type Part = { readonly kind: 'step'; readonly n: number } | { readonly kind: OtherPart }

export const OTHER_PARTS = ['about', 'offer', 'texts', 'values', 'asides', 'note'] as const

export type OtherPart = (typeof OTHER_PARTS)[number]

export const isSame = (a: Part, b: Part): boolean =>
  a.kind === b.kind && (a.kind !== 'step' || (b.kind === 'step' && a.n === b.n))

/** The part in which something at this place of a draft is edited. */
export function partOf(draft: Draft, [first, second]: Path): Part {
  switch (first) {
    case 'steps':
      return typeof second === 'number' ? { kind: 'step', n: second } : { kind: 'about' }
    case 'texts': {
      const n = listAt(draft, ['steps']).findIndex(
        (step) =>
          linesAt(step, ['texts']).includes(String(second)) || wordsAt(step, ['text']) === second,
      )
      return n === -1 ? { kind: 'texts' } : { kind: 'step', n }
    }
    case 'states':
    case 'values':
      return { kind: 'values' }
    case 'asks':
      return { kind: 'texts' }
    case 'reminders':
    case 'asides':
      return { kind: 'asides' }
    case 'offer':
    case 'note':
      return { kind: first }
    default:
      return { kind: 'about' }
  }
}

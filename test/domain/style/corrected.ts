import { gerundismo } from '../../../src/domain/style/gerundismo'

/** The text once every proposal is taken. */
export function corrected(text: string): string {
  const problems = gerundismo(text).sort((a, b) => b.start - a.start)
  return problems.reduce(
    (draft, { start, end, rewrite }) => draft.slice(0, start) + rewrite + draft.slice(end),
    text,
  )
}

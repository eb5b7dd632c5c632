import type { Finding } from './finding'

/** A finding that there is only before a change of the settings, or only after it. */
export interface ChangedFinding extends Finding {
  readonly change: Change
}

/** `new`: it would be a finding; `gone`: it would not be one any more. */
export type Change = 'new' | 'gone'

/**
 * What one and the same ticket would be judged otherwise for, in the order of `before`, then of
 * `after`. Each was judged by the same rules, by other settings. A finding that would only have
 * another deadline is the same; one that an exception would cover, or no longer cover, is gone and new.
 */
export function changedFindings(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly ChangedFinding[] {
  const known = new Set(before.map(keyOf))
  const still = new Set(after.map(keyOf))
  const changed = (findings: readonly Finding[], change: Change, others: ReadonlySet<string>) =>
    findings.flatMap((finding) => (others.has(keyOf(finding)) ? [] : [{ ...finding, change }]))
  return [...changed(before, 'gone', still), ...changed(after, 'new', known)]
}

/** What makes it the same finding: its rule and what was done. What was not done has no hour of its own (F9). */
const keyOf = ({ rule, at, isExcepted, attempt, attempts, evidence }: Finding): string =>
  JSON.stringify([
    [rule, rule === 'F9' ? 0 : at, isExcepted, attempt, attempts],
    evidence.map(({ auditId }) => auditId),
  ])

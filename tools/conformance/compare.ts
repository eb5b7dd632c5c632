import { differences } from './expected'
import type { Probe } from './probe'
import type { Report } from './report'

/** What a report says about one fact. */
export type Verdict =
  | { readonly kind: 'confirmed' }
  | { readonly kind: 'contradicted'; readonly differences: readonly string[] }
  | { readonly kind: 'not answered'; readonly why: string }

export interface Compared {
  readonly probe: Probe
  readonly verdict: Verdict
  /** What the probe wrote and could not take back. */
  readonly left: readonly string[]
}

/** Judges every probe by a report, in the probes' order; without a report nothing is answered. */
export const compare = (
  probes: readonly Probe[],
  report: Report | undefined,
): readonly Compared[] =>
  probes.map((probe) => ({
    probe,
    verdict: verdictOn(probe, report),
    left: report?.outcomes[probe.id]?.left ?? [],
  }))

function verdictOn({ id, expects }: Probe, report: Report | undefined): Verdict {
  const { answer, unanswered } = report?.outcomes[id] ?? {}
  if (answer === undefined) return { kind: 'not answered', why: unanswered ?? 'Not asked' }
  const found = differences(expects, answer)
  return found.length === 0 ? { kind: 'confirmed' } : { kind: 'contradicted', differences: found }
}

/** `get-list: contradicted, expected …`: one line for each probe. */
export const linesOf = (compared: readonly Compared[]): readonly string[] =>
  compared.map(({ probe, verdict }) => `${probe.id}: ${inWords(verdict)}`)

/** The verdict, and what it rests on. */
export function inWords(verdict: Verdict): string {
  if (verdict.kind === 'contradicted') return `contradicted, ${verdict.differences.join('; ')}`
  return verdict.kind === 'not answered' ? `not answered: ${verdict.why}` : verdict.kind
}

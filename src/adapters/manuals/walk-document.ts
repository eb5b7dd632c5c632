import type { Path } from '../../domain/manual/problem'
import type { PlaybookDocument } from './document-schema'
import type { WrittenStep, WrittenWay } from './to-playbook'

/** A way of a document, the step it belongs to (an aside belongs to none), and where it is written. */
export interface PlacedWay {
  readonly way: WrittenWay
  readonly step?: WrittenStep
  readonly at: Path
}

export const waysIn = ({ steps = [], asides = [] }: PlaybookDocument): readonly PlacedWay[] => [
  ...steps.flatMap((step, n) =>
    (step.ways ?? []).map((way, m) => ({ way, step, at: ['steps', n, 'ways', m] })),
  ),
  ...asides.map((way, n) => ({ way, at: ['asides', n] })),
]

/** Everything that leads on: where it is written, and to which step. */
export const leadsIn = (
  document: PlaybookDocument,
): readonly { readonly at: Path; readonly to: string; readonly from?: WrittenStep }[] => [
  ...(document.steps ?? []).flatMap((step, n) => [
    ...('next' in step && step.next !== undefined
      ? [{ at: ['steps', n, 'next'], to: step.next, from: step }]
      : []),
    ...(step.kind === 'wait' && step.onReply !== undefined
      ? [{ at: ['steps', n, 'onReply'], to: step.onReply, from: step }]
      : []),
  ]),
  ...waysIn(document).map(({ way, step, at }) => ({
    at: [...at, 'next'],
    to: way.next,
    ...(step && { from: step }),
  })),
]

/** The blanks of a text, each once. */
export const blanksIn = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, blank = '']) => blank.trim())),
]

import type { Playbook, PlaybookStep } from './playbook'

/**
 * Whether the engine can walk it: each step of a kind it knows, each way to a step that is there, each
 * text that is sent among its texts. The checker asks for far more; this is for what comes unchecked.
 */
export function isWalkable({ steps, asides, texts }: Playbook): boolean {
  const ids = new Set(steps.map(({ id }) => id))
  const ways = [...asides, ...steps.flatMap((step) => step.ways ?? [])]
  const ahead = steps.flatMap((step) => nextOf(step))
  const sent = new Set(texts.map(({ id }) => id))
  return (
    steps.every(({ kind }) => KINDS.includes(kind)) &&
    [...ahead, ...ways.map(({ next }) => next)].every((id) => ids.has(id)) &&
    texts.every(({ text }) => typeof text === 'string') &&
    steps.flatMap(textsOf).every((id) => sent.has(id))
  )
}

const KINDS: readonly PlaybookStep['kind'][] = [
  ...(['message', 'note', 'question', 'checklist', 'form', 'wait', 'outcome'] as const),
]

function nextOf(step: PlaybookStep): readonly string[] {
  const reply = step.kind === 'wait' && step.onReply !== undefined ? [step.onReply] : []
  return 'next' in step ? [step.next, ...reply] : reply
}

function textsOf(step: PlaybookStep): readonly string[] {
  if (step.kind === 'message') return step.texts
  return step.kind === 'note' ? [step.text] : []
}

import { type Draft, linesAt, listAt, wordsAt } from '../../domain/manual/read-draft'

/** The texts that a step says, notes or copies, each once. */
export function textsSaid(draft: Draft): readonly string[] {
  const said = listAt(draft, ['steps']).flatMap((step) => [
    ...linesAt(step, ['texts']),
    wordsAt(step, ['text']),
    ...listAt(step, ['items']).map((item) => wordsAt(item, ['copies'])),
  ])
  return [...new Set(said)].filter((id) => id !== '')
}

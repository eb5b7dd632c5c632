import { error, type Path, type Problem } from '../../domain/manual/problem'
import { APP_WORDS } from '../../domain/tags'
import type { PlaybookDocument } from './document-schema'

/** Ids that are reserved, or there twice. */
export function checkIds({ id, steps = [], asides = [] }: PlaybookDocument): readonly Problem[] {
  return [
    ...(RESERVED.includes(id) ? [error('reserved_id', ['id'], { id })] : []),
    ...twice(steps, ['steps']),
    ...twice(asides, ['asides']),
    ...steps.flatMap((step, n) => [
      ...twice(step.ways ?? [], ['steps', n, 'ways']),
      ...('items' in step ? twice(step.items ?? [], ['steps', n, 'items']) : []),
    ]),
  ]
}

/** Words of the app's own tags, and names that every table of JavaScript has. */
const RESERVED = [...APP_WORDS, 'constructor', 'prototype']

function twice(list: readonly { readonly id: string }[], at: Path): Problem[] {
  const seen = new Set<string>()
  return list.flatMap(({ id }, n) => {
    if (!seen.has(id)) {
      seen.add(id)
      return []
    }
    return [error('id_twice', [...at, n, 'id'], { id })]
  })
}

import type { PlaybookDocument } from './document-schema'
import { type Path, type Problem, warning } from './problem'
import { waysIn } from './walk-document'

type Written = PlaybookDocument['title']
type Placed = { readonly at: Path; readonly name: Written }

const LANGUAGES = ['pt', 'en', 'es'] as const

/** Names that lack a language in which others are written. */
export function checkNames(document: PlaybookDocument): readonly Problem[] {
  const names = namesIn(document)
  const spoken = LANGUAGES.filter((language) =>
    names.some(({ name }) => typeof name === 'object' && name[language] !== undefined),
  )
  return names.flatMap(({ at, name }) => {
    if (typeof name === 'string') return []
    const missing = spoken.filter((language) => name[language] === undefined)
    return missing.map((language) => warning('untranslated', at, { language }))
  })
}

function namesIn(document: PlaybookDocument): readonly Placed[] {
  const { title, steps = [], values = {}, states = {}, asks = {} } = document
  const table = (key: string, entries: Readonly<Record<string, Written>>): Placed[] =>
    Object.entries(entries).map(([id, name]) => ({ at: [key, id], name }))
  return [
    { at: ['title'], name: title },
    ...steps.map(({ name }, n) => ({ at: ['steps', n, 'name'], name })),
    ...waysIn(document).map(({ way: { name }, at }) => ({ at: [...at, 'name'], name })),
    ...table('states', states),
    ...table('asks', asks),
    ...Object.entries(values).flatMap(([id, { name }]) =>
      name === undefined ? [] : [{ at: ['values', id, 'name'], name }],
    ),
  ]
}

import { error, type Path, type Problem, warning } from '../../domain/manual/problem'
import type { PlaybookDocument } from './document-schema'
import { waysIn } from './walk-document'

type Written = PlaybookDocument['title']
type Placed = { readonly at: Path; readonly name: Written }

const LANGUAGES = ['pt', 'en', 'es'] as const

/** Names without a word in any language, and those that lack one in which others are written. */
export function checkNames(document: PlaybookDocument): readonly Problem[] {
  const names = namesIn(document)
  const spoken = LANGUAGES.filter((language) =>
    names.some(({ name }) => typeof name === 'object' && name[language] !== undefined),
  )
  return names.flatMap(({ at, name }) => {
    if (typeof name === 'string') return []
    if (LANGUAGES.every((language) => name[language] === undefined)) {
      return [error('wrong_name', at, { key: String(at.at(-1)) })]
    }
    const missing = spoken.filter((language) => name[language] === undefined)
    return missing.map((language) => warning('untranslated', at, { language }))
  })
}

function namesIn(document: PlaybookDocument): readonly Placed[] {
  const { title, steps = [], values = {}, states = {}, asks = {}, queues, note } = document
  const table = (key: string, entries: Readonly<Record<string, Written>>): Placed[] =>
    Object.entries(entries).map(([id, name]) => ({ at: [key, id], name }))
  return [
    { at: ['title'], name: title },
    ...steps.map(({ name }, n) => ({ at: ['steps', n, 'name'], name })),
    ...(queues ? [{ at: ['queues', 'name'], name: queues.name }] : []),
    ...(note ? namesOfNote(note) : []),
    ...waysIn(document).flatMap(({ way: { name, queue }, at }) => [
      { at: [...at, 'name'], name },
      ...(queue ? [{ at: [...at, 'queue', 'name'], name: queue.name }] : []),
    ]),
    ...table('states', states),
    ...table('asks', asks),
    ...Object.entries(values).flatMap(([id, { name }]) =>
      name === undefined ? [] : [{ at: ['values', id, 'name'], name }],
    ),
  ]
}

function namesOfNote({ title, begin, sections }: NonNullable<PlaybookDocument['note']>): Placed[] {
  const named = (at: Path, names: Readonly<Record<string, Written | undefined>>): Placed[] =>
    Object.entries(names).flatMap(([key, name]) =>
      name === undefined ? [] : [{ at: [...at, key], name }],
    )
  return [
    ...named(['note'], { title, begin }),
    ...sections.flatMap(({ short, name, label, choice = [] }, n) => {
      const at = ['note', 'sections', n]
      return [
        ...named(at, { short, name, label }),
        ...choice.flatMap((option, m) =>
          named([...at, 'choice', m], { name: option.name, prompt: option.prompt }),
        ),
      ]
    }),
  ]
}

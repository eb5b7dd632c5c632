import type { Path } from './problem'
import { type Draft, idsAt, languageAt, nameAt, stepIdsOf, wordsAt } from './read-draft'

/** What parts of a manual call each other by. */
export type Named = 'steps' | 'texts' | 'values' | 'states'

/** Whether what is written at this place names a step, a text, a value or a state. */
function namedAt(path: Path): Named | undefined {
  const key = path.findLast((part) => typeof part === 'string')
  const isInSteps = path[0] === 'steps'
  switch (key) {
    case 'next':
    case 'onReply':
    case 'again':
      return 'steps'
    case 'form':
      return path.includes('until') ? 'steps' : undefined
    case 'texts':
    case 'text':
      return isInSteps ? 'texts' : undefined
    case 'copies':
      return 'texts'
    case 'group':
      return path.includes('offer') ? undefined : 'values'
    case 'opens':
    case 'shows':
      return 'values'
    case 'fact':
      return 'states'
    case 'states':
      return path[0] === 'texts' ? 'states' : undefined
    default:
      return undefined
  }
}

/** A part under another id, and everything that names it. Ids in tags of tickets stay as they are. */
export function renamed(draft: Draft, named: Named, from: string, to: string): Draft {
  const called = mapped(draft, [], (path, part) =>
    part === from && namedAt(path) === named ? to : part,
  ) as Draft
  if (named === 'steps') {
    const steps = called['steps']
    if (!Array.isArray(steps)) return called
    const step = (one: unknown) =>
      typeof one === 'object' && one !== null && Reflect.get(one, 'id') === from
        ? { ...one, id: to }
        : one
    return { ...called, steps: steps.map(step) }
  }
  const table = called[named]
  if (typeof table !== 'object' || table === null || Array.isArray(table)) return called
  const entries = Object.entries(table).map(([id, part]) => [id === from ? to : id, part])
  return { ...called, [named]: Object.fromEntries(entries) }
}

function mapped(
  part: unknown,
  path: Path,
  change: (path: Path, leaf: unknown) => unknown,
): unknown {
  if (Array.isArray(part)) return part.map((item, n) => mapped(item, [...path, n], change))
  if (typeof part !== 'object' || part === null) return change(path, part)
  return Object.fromEntries(
    Object.entries(part).map(([key, inner]) => [key, mapped(inner, [...path, key], change)]),
  )
}

/** An id of these words that nothing of its kind has: `Aviso ao cliente` is `aviso_ao_cliente`. */
export function freeId(draft: Draft, named: Named, words: string): string {
  const taken = named === 'steps' ? stepIdsOf(draft) : idsAt(draft, [named])
  return freeOf(taken, words, STEM[named])
}

/** The same for a row of a list that is inside a part, such as an answer. */
export const freeRowId = (rows: readonly unknown[], words: string): string =>
  freeOf(
    rows.map((row) => wordsAt(row, ['id'])),
    words,
    'linha',
  )

function freeOf(taken: readonly string[], words: string, otherwise: string): string {
  const base = idOf(words)
  if (base !== '' && !taken.includes(base)) return base
  const [stem, first] = base === '' ? [otherwise, 1] : [base, 2]
  for (let n = first; ; n += 1) if (!taken.includes(`${stem}_${n}`)) return `${stem}_${n}`
}

const STEM: Readonly<Record<Named, string>> = {
  steps: 'passo',
  texts: 'texto',
  values: 'valor',
  states: 'fato',
}

/** Short enough that a tag with the manual's id before it stays below 80 characters. */
const LONGEST = 30

export const idOf = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z\d]+/g, '_')
    .slice(0, LONGEST)
    .replace(/^_+|_+$/g, '')

const LONGEST_MANUAL_ID = 20

/** A manual without an id gets one of its title, once it is written: it is permanent from then on. */
export function withManualId(draft: Draft): Draft {
  if (wordsAt(draft, ['id']) !== '') return draft
  const id = idOf(nameAt(draft, ['title'], languageAt(draft)))
    .replaceAll('_', '')
    .slice(0, LONGEST_MANUAL_ID)
  return id === '' ? draft : { ...draft, id }
}

/** Whether an id was given by the app, and nobody has said another. */
export const isGivenId = (id: string): boolean => /^(?:passo|texto|valor|fato|linha)_\d+$/.test(id)

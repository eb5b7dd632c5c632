import { CONTACT_ID } from '../playbook/playbook-id'
import { type Draft, entriesAt, idsAt, linesAt, listAt, partAt, wordsAt } from './read-draft'

/**
 * Whether an account needs other macros, triggers or views for this manual than the package brings,
 * which was made with the manual `packaged` in its place, or with none. Triggers go by its tags and by
 * what asks for its note, views by its queues, and macros have the messages of the contact attempts.
 */
export const differsFromPackage = (manual: Draft, packaged: Draft = {}): boolean =>
  needsOf(manual) !== needsOf(packaged)

/** The order in which a manual names them changes nothing. */
const needsOf = (draft: Draft): string =>
  JSON.stringify([...new Set([...marksOf(draft), ...noteOf(draft), ...macrosOf(draft)])].sort())

function marksOf(draft: Draft): readonly string[] {
  const about = wordsAt(draft, ['queues', 'about'])
  return [
    ...listAt(draft, ['steps']).flatMap((step) => [stepMark(step), ...waysOf(step, 'ways', about)]),
    ...waysOf(draft, 'asides', about),
    ...idsAt(draft, ['states']).map((id) => written('state', id)),
  ]
}

/** Every outcome has the tag of the manual's end. */
const stepMark = (step: unknown): string =>
  written(
    'step',
    wordsAt(step, ['kind']) === 'outcome' ? '' : wordsAt(step, ['id']),
    wordsAt(step, ['tag']),
  )

const waysOf = (part: unknown, key: 'ways' | 'asides', about: string): readonly string[] =>
  listAt(part, [key]).map((way) =>
    written(
      key,
      wordsAt(part, ['id']),
      ...WAY.map((path) => wordsAt(way, path)),
      partAt(way, ['queue']) === undefined ? '' : about,
    ),
  )

/** Of a way: what its tags are called, and the view of its queue. */
const WAY = [['id'], ['tag'], ['leaves', 'tag'], ['queue', 'view']] as const

const noteOf = (draft: Draft): readonly string[] =>
  partAt(draft, ['note']) === undefined
    ? []
    : [
        'note',
        ...linesAt(draft, ['note', 'checkedWhen', 'tags']).map((tag) => written('note', tag)),
      ]

const macrosOf = (draft: Draft): readonly string[] =>
  wordsAt(draft, ['id']) === CONTACT_ID
    ? entriesAt(draft, ['texts']).map((text) => JSON.stringify(text))
    : []

const written = (...words: readonly string[]): string => JSON.stringify(words)

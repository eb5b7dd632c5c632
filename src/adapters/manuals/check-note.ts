import { error, type Path, type Problem, warning } from '../../domain/manual/problem'
import { isEverydayHeading } from '../../domain/note/everyday'
import { meaningOf } from '../../domain/note/meaning'
import { fold } from '../../domain/text/fold'
import type { PlaybookDocument } from './document-schema'
import { LANGUAGE } from './language-of'
import { vocabularyOf } from './to-note'

type Section = NonNullable<PlaybookDocument['note']>['sections'][number]

/** Zendesk takes no longer tag. */
const LONGEST = 80

/** Whether every section of a note can be told from the others, and every option from its neighbours. */
export function checkNote(document: PlaybookDocument): readonly Problem[] {
  const { note } = document
  if (!note) return []
  const { sections, checkedWhen } = note
  return [
    ...repeated(sections, ({ id }) => id).map(([n, id]) =>
      error('id_twice', [...SECTIONS, n, 'id'], { id }),
    ),
    ...headings(sections, document),
    ...everyday(sections, document),
    ...repeated(sections, ({ field = '' }) => `${field}`).flatMap(([n, field]) =>
      field === '' ? [] : [error('field_twice', [...SECTIONS, n, 'field'], { field })],
    ),
    ...sections.flatMap(({ choice = [] }, n) => options(choice, [...SECTIONS, n, 'choice'])),
    ...(checkedWhen?.tags ?? []).flatMap((tag, n) =>
      tag.length > LONGEST
        ? [error('long_tag', ['note', 'checkedWhen', 'tags', n], { tag, most: LONGEST })]
        : [],
    ),
  ]
}

const SECTIONS: Path = ['note', 'sections']

/** A wording that two sections have is neither's. */
function headings(sections: readonly Section[], document: PlaybookDocument): Problem[] {
  const words = vocabularyOf(document)
  const wordings = sections.flatMap(({ heading, also = [] }, n) => [
    { n, at: [...SECTIONS, n, 'heading'], wording: heading },
    ...also.map((wording, m) => ({ n, at: [...SECTIONS, n, 'also', m], wording })),
  ])
  const meant = wordings.map(({ wording, ...placed }) => ({
    ...placed,
    wording,
    meaning: [...meaningOf(wording, words)].sort().join(' '),
  }))
  return meant.flatMap(({ n, at, wording, meaning }) => {
    if (meaning === '') return [error('heading_empty', at, { heading: wording })]
    const other = meant.find((one) => one.n < n && one.meaning === meaning)
    const id = other && sections[other.n]?.id
    return id === undefined ? [] : [error('heading_shared', at, { heading: wording, other: id })]
  })
}

/** Where no heading tells the note from a reply: said once, at the first. */
function everyday(sections: readonly Section[], document: PlaybookDocument): Problem[] {
  const language = LANGUAGE[document.language]
  const words = vocabularyOf(document)
  const isEveryday = ({ heading }: Section) =>
    isEverydayHeading(meaningOf(heading, words), language)
  const list = sections.map(({ heading }) => `"${heading}"`).join(', ')
  return sections.every(isEveryday)
    ? [warning('everyday_headings', [...SECTIONS, 0, 'heading'], { headings: list })]
    : []
}

function options(choice: NonNullable<Section['choice']>, at: Path): Problem[] {
  return [
    ...repeated(choice, ({ id }) => id).map(([n, id]) =>
      error('id_twice', [...at, n, 'id'], { id }),
    ),
    ...repeated(choice, ({ label }) => fold(label)).map(([n]) =>
      error('label_twice', [...at, n, 'label'], { label: choice[n]?.label ?? '' }),
    ),
    ...(choice.length === 1 ? [error('one_option', at)] : []),
  ]
}

/** Where something comes again, and what. */
function repeated<T>(
  list: readonly T[],
  of: (one: T) => string,
): readonly (readonly [number, string])[] {
  const all = list.map(of)
  return all.flatMap((one, n) => (all.indexOf(one) < n ? [[n, one] as const] : []))
}

import type { Path } from '../../domain/manual/problem'
import {
  type Draft,
  isAt,
  listAt,
  nameAt,
  partAt,
  stepNameAt,
  stepOf,
  wordsAt,
} from '../../domain/manual/read-draft'
import { durationWords } from './count-words'
import type { ManualKey } from './manual-words'
import type { ManualSay } from './manuals-context'

/** `3. Aviso ao cliente`; what is not there, by the id that was written. */
export function stepWords(draft: Draft, id: string, say: ManualSay): string {
  const n = stepOf(draft, id)
  if (n === -1) return say.manual('step_unknown', { id })
  return say.manual('step_at', { n: n + 1, name: stepNameAt(draft, n, say.language) })
}

/** What a step does beside its texts, items and ways, a sentence each. */
export function stepSentences(draft: Draft, n: number, say: ManualSay): readonly string[] {
  const at: Path = ['steps', n]
  switch (wordsAt(draft, [...at, 'kind'])) {
    case 'message':
      return messageSentences(draft, at, say)
    case 'question':
      return isAt(draft, [...at, 'isCall']) ? [say.manual('is_call')] : []
    case 'form':
      return formSentences(draft, at, say)
    case 'wait':
      return untilSentences(draft, [...at, 'until'], say)
    case 'note':
      return effectSentences(draft, at, say)
    case 'outcome': {
      const effects = effectSentences(draft, at, say)
      return effects.length > 0 ? effects : [say.manual('effect_none')]
    }
    default:
      return []
  }
}

const BY = ['draft', 'copy', 'spoken'] as const

function messageSentences(draft: Draft, at: Path, say: ManualSay): string[] {
  const by = BY.filter((one) => listAt(draft, [...at, 'by']).includes(one))
  const place = wordsAt(draft, [...at, 'place'])
  const within = partAt(draft, [...at, 'within'])
  return [
    ...(by.length > 0
      ? [say.manual('sent_by', { ways: say.list(by.map((one) => say.manual(`by_${one}`))) })]
      : []),
    ...(place === '' ? [] : [say.manual('sent_to', { place: placeWords(place, say) })]),
    ...(isAt(draft, [...at, 'repeats']) ? [say.manual('repeats')] : []),
    ...(typeof within === 'number'
      ? [say.manual('within', { duration: durationWords(within, say) })]
      : []),
  ]
}

const placeWords = (place: string, { manual }: ManualSay): string =>
  place === 'group' || place === 'private' ? manual(`place_${place}`) : place

const formSentences = (draft: Draft, at: Path, { manual }: ManualSay): string[] => [
  manual(wordsAt(draft, [...at, 'asks']) === 'moment' ? 'asks_moment' : 'asks_day'),
  ...(isAt(draft, [...at, 'pauses']) ? [manual('pauses_until')] : []),
]

function untilSentences(draft: Draft, at: Path, say: ManualSay): string[] {
  const until = partAt(draft, at)
  if (until === 'end-of-day' || until === 'business-day') return [say.manual(`until_${until}`)]
  const minutes = partAt(until, ['minutes'])
  if (typeof minutes === 'number') {
    const key = isAt(until, ['isAdjustable']) ? 'until_adjustable' : 'until_minutes'
    return [say.manual(key, { duration: durationWords(minutes, say) })]
  }
  const form = wordsAt(until, ['form'])
  return form === '' ? [] : [say.manual('until_form', { step: stepWords(draft, form, say) })]
}

function effectSentences(draft: Draft, at: Path, say: ManualSay): string[] {
  const group = wordsAt(draft, [...at, 'effects', 'group'])
  return [
    ...(wordsAt(draft, [...at, 'effects', 'status']) === 'solved'
      ? [say.manual('effect_solved')]
      : []),
    ...(group === '' ? [] : [say.manual('effect_group', { group: valueWords(draft, group, say) })]),
  ]
}

/** A value of the team by its name, or by its id where it has none. */
export const valueWords = (draft: Draft, id: string, say: ManualSay): string =>
  nameAt(draft, ['values', id, 'name'], say.language) || id

const KINDS = ['message', 'note', 'question', 'checklist', 'form', 'wait', 'outcome'] as const

/** `Mensagem`; a kind that is not there goes as it is written. */
export function kindWords(kind: string, { manual }: ManualSay): string {
  const known = KINDS.find((one) => one === kind)
  return known ? manual(`kind_${known}` satisfies ManualKey) : kind
}

/** When a mandatory note is checked. */
export function checkedWords(draft: Draft, { manual, list }: ManualSay, group: string): string {
  const at = ['note', 'checkedWhen'] as const
  const status = wordsAt(draft, [...at, 'status'])
  const when = [
    ...listAt(draft, [...at, 'tags']).map((tag) => manual('checked_tag', { tag: String(tag) })),
    ...(group === '' ? [] : [manual('checked_group', { group })]),
    ...(isStatus(status) ? [manual('checked_status', { status: manual(`status_${status}`) })] : []),
  ]
  return when.length === 0 ? manual('checked_never') : manual('checked', { when: list(when) })
}

const isStatus = (status: string): status is 'open' | 'pending' | 'hold' | 'solved' =>
  ['open', 'pending', 'hold', 'solved'].includes(status)

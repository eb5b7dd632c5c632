import { type Draft, entriesAt, listAt, partAt, stepIdsOf, wordsAt } from './read-draft'

/** What a draft does to the manual in force; ids are those of its author. */
export type ManualChange =
  | { readonly kind: 'step_added' | 'step_removed' | 'step_changed'; readonly step: string }
  | { readonly kind: 'text_added' | 'text_removed' | 'text_changed'; readonly text: string }
  | {
      readonly kind: 'section_added' | 'section_removed' | 'section_changed'
      /** Its heading. */
      readonly section: string
    }
  | { readonly kind: 'note_added' | 'note_removed' | 'order_changed' }
  | { readonly kind: 'part_changed'; readonly part: ChangedPart }

export type ChangedPart = 'about' | 'offer' | 'values' | 'asides' | 'note'

/** Which keys of a document a part is made of, beside steps and texts. */
const PARTS: Readonly<Record<ChangedPart, readonly string[]>> = {
  about: ['title', 'about', 'language', 'source', 'order', 'pauses', 'queues'],
  offer: ['offer'],
  values: ['values', 'states', 'asks'],
  asides: ['asides', 'reminders', 'corrections'],
  note: [],
}

/** What changes, what is taken away first: tickets may be in it. */
export function changesBetween(before: Draft, after: Draft): readonly ManualChange[] {
  const steps = tableOf(before, after, 'steps').map(
    ([change, step]): ManualChange => ({ kind: `step_${change}`, step }),
  )
  const texts = tableOf(before, after, 'texts').map(
    ([change, text]): ManualChange => ({ kind: `text_${change}`, text }),
  )
  const parts = (Object.keys(PARTS) as ChangedPart[])
    .filter((part) => PARTS[part].some((key) => !isSame(before[key], after[key])))
    .map((part): ManualChange => ({ kind: 'part_changed', part }))
  const all = [...steps, ...orderOf(before, after), ...texts, ...noteOf(before, after), ...parts]
  const isGone = ({ kind }: ManualChange) => kind.endsWith('_removed')
  return all.toSorted((a, b) => Number(isGone(b)) - Number(isGone(a)))
}

type Change = 'added' | 'removed' | 'changed'

/** The parts of a list or table by their ids, each with what became of it. */
function tableOf(before: Draft, after: Draft, key: 'steps' | 'texts'): Changed[] {
  const [old, now] = [before, after].map((draft) => byId(draft, key))
  return changed(old ?? new Map(), now ?? new Map())
}

const byId = (draft: Draft, key: 'steps' | 'texts'): ReadonlyMap<string, unknown> =>
  new Map(
    key === 'texts'
      ? entriesAt(draft, [key])
      : listAt(draft, [key]).map((step) => [wordsAt(step, ['id']), step] as const),
  )

type Changed = readonly [Change, string]

const changed = (
  old: ReadonlyMap<string, unknown>,
  now: ReadonlyMap<string, unknown>,
): Changed[] => [
  ...[...old.keys()].flatMap((id): Changed[] => (now.has(id) ? [] : [['removed', id]])),
  ...[...now].flatMap(([id, part]): Changed[] => {
    if (!old.has(id)) return [['added', id]]
    return isSame(old.get(id), part) ? [] : [['changed', id]]
  }),
]

/** Steps that are in both, in another order. */
function orderOf(before: Draft, after: Draft): ManualChange[] {
  const [old, now] = [stepIdsOf(before), stepIdsOf(after)]
  const stayed = old.filter((id) => now.includes(id))
  const isMoved = stayed.some((id, n) => now.filter((one) => old.includes(one))[n] !== id)
  return isMoved ? [{ kind: 'order_changed' }] : []
}

function noteOf(before: Draft, after: Draft): ManualChange[] {
  const [old, now] = [partAt(before, ['note']), partAt(after, ['note'])]
  if (old === undefined && now === undefined) return []
  if (old === undefined) return [{ kind: 'note_added' }]
  if (now === undefined) return [{ kind: 'note_removed' }]
  const sections = (note: unknown) =>
    new Map(
      listAt(note, ['sections']).map((section) => [wordsAt(section, ['id']), section] as const),
    )
  const headings = new Map(
    [old, now]
      .flatMap((note) => listAt(note, ['sections']))
      .map((section) => [wordsAt(section, ['id']), wordsAt(section, ['heading'])] as const),
  )
  const inside = changed(sections(old), sections(now)).map(
    ([change, id]): ManualChange => ({
      kind: `section_${change}`,
      section: headings.get(id) ?? id,
    }),
  )
  const around = ['title', 'begin', 'checkedWhen'].some(
    (key) => !isSame(partAt(old, [key]), partAt(now, [key])),
  )
  return [...inside, ...(around ? [{ kind: 'part_changed', part: 'note' } as const] : [])]
}

/** Whether two parts say the same, in whatever order their keys are. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return (
    Array.isArray(a) === Array.isArray(b) &&
    keys.every((key) => isSame(partAt(a, [key]), partAt(b, [key])))
  )
}

/** The tag that tickets carry for a step of a manual in force. */
export function tagOfStep(draft: Draft, step: string): string {
  const n = stepIdsOf(draft).indexOf(step)
  return wordsAt(draft, ['steps', n, 'tag']) || `roteiro_${wordsAt(draft, ['id'])}_${step}`
}

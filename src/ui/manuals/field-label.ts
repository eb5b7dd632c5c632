import type { Path } from '../../domain/manual/problem'
import { type Draft, wordsAt } from '../../domain/manual/read-draft'
import { type Field, PART_FORMS, STEP_FORMS, VALUE_FORM } from './form-spec'
import type { ManualSay } from './manuals-context'

/** What the form calls the field at this place of a draft; `Respostas, 2 · Resposta` in a row. */
export function fieldLabel(draft: Draft, at: Path, say: ManualSay): string | undefined {
  const [first, second] = at
  if (first === 'steps' && typeof second === 'number') {
    const kind = wordsAt(draft, ['steps', second, 'kind'])
    return labelAt(STEP_FORMS[kind] ?? [], at.slice(2), say)
  }
  if (first === 'values') return labelAt(VALUE_FORM, at.slice(2), say)
  return labelAt(Object.values(PART_FORMS).flat(), at, say)
}

function labelAt(
  fields: readonly Field[],
  [key, ...rest]: Path,
  say: ManualSay,
): string | undefined {
  const found = flat(fields).find((field) => field.key === key)
  if (!found) return undefined
  if (found.kind === 'group') return labelAt(found.fields, rest, say)
  const own = say.manual(found.label)
  const [n, ...inside] = rest
  if (found.kind !== 'rows' || typeof n !== 'number') return own
  const row = say.manual('row_at', { name: own, n: n + 1 })
  const field = labelAt(found.fields, inside, say)
  return field === undefined ? row : `${row} · ${field}`
}

type Keyed = Exclude<Field, { readonly kind: 'more' }>

/** Also the fields that are folded. */
const flat = (fields: readonly Field[]): readonly Keyed[] =>
  fields.flatMap((field) => (field.kind === 'more' ? flat(field.fields) : [field]))

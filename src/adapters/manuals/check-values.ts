import { error, type Path, type Problem } from '../../domain/manual/problem'
import { SETTINGS } from '../../ports/settings'
import type { PlaybookDocument } from './document-schema'
import type { WrittenStep } from './to-playbook'
import { blanksIn } from './walk-document'

type Value = NonNullable<PlaybookDocument['values']>[string]

/** A value where it is used; of a text any kind does. */
interface Use {
  readonly at: Path
  readonly value: string
  readonly kind?: Value['kind']
}

/** Groups, links and numbers: declared, of the right kind, and filled in. */
export function checkValues(document: PlaybookDocument): readonly Problem[] {
  const { values = {}, steps = [], texts = {}, asks = {}, note } = document
  const group = note?.checkedWhen?.group
  const uses: readonly Use[] = [
    ...steps.flatMap(usesIn),
    ...(group === undefined
      ? []
      : [{ at: ['note', 'checkedWhen', 'group'], value: group, kind: 'group' as const }]),
    ...Object.entries(texts).flatMap(([id, { text }]) =>
      blanksIn(text)
        .filter((blank) => Object.hasOwn(values, blank) && !Object.hasOwn(asks, blank))
        .map((value) => ({ at: ['texts', id, 'text'], value })),
    ),
  ]
  return [
    ...uses.flatMap((use) => useProblem(use, values)),
    ...Object.entries(values).flatMap(([id, value]) => valueProblem(id, value)),
  ]
}

function usesIn(step: WrittenStep, n: number): Use[] {
  const at = ['steps', n]
  const group = 'effects' in step ? step.effects?.group : undefined
  const items = 'items' in step ? (step.items ?? []) : []
  return [
    ...(group === undefined
      ? []
      : [{ at: [...at, 'effects', 'group'], value: group, kind: 'group' as const }]),
    ...items.flatMap(({ opens, shows }, m): Use[] => [
      ...(opens === undefined
        ? []
        : [{ at: [...at, 'items', m, 'opens'], value: opens, kind: 'link' as const }]),
      ...(shows === undefined ? [] : [{ at: [...at, 'items', m, 'shows'], value: shows }]),
    ]),
  ]
}

function useProblem({ at, value, kind }: Use, values: Readonly<Record<string, Value>>): Problem[] {
  const known = Object.hasOwn(values, value) ? values[value] : undefined
  if (!known) return [error('unknown_value', at, { value })]
  if (kind !== undefined && known.kind !== kind) {
    return [error('wrong_kind_of_value', at, { value, kind, is: known.kind })]
  }
  if (known.value !== undefined || known.setting !== undefined) return []
  return [error('unfilled_value', ['values', value], { value })]
}

const SETTING_NAMES: ReadonlySet<string> = new Set(Object.values(SETTINGS).map(({ name }) => name))

function valueProblem(id: string, { kind, setting, value }: Value): Problem[] {
  const at = ['values', id]
  const isLink = typeof value === 'string' && /^https:\/\/[^\s/?#"<>]+[^\s"<>]*$/i.test(value)
  return [
    ...(setting !== undefined && !SETTING_NAMES.has(setting)
      ? [error('unknown_setting', [...at, 'setting'], { setting })]
      : []),
    ...(value !== undefined && kind === 'link' && !isLink
      ? [error('not_https', [...at, 'value'], { value: id })]
      : []),
    ...(value !== undefined && kind === 'group' && typeof value !== 'number'
      ? [error('not_a_number', [...at, 'value'], { value: id })]
      : []),
  ]
}

import type { Playbook, PlaybookValue } from './playbook'

/** What the app's settings say, by their names in the manifest; none where they say nothing. */
export type Given = Readonly<Record<string, string | number | null>>

/** What a value of a manual is on this account: a setting's word, else the document's. */
export function givenValue(
  { values }: Pick<Playbook, 'values'>,
  id: string,
  given: Given,
): string | number | undefined {
  const known = values.find((value) => value.id === id)
  return known && saidBy(known, given)
}

/** What one value is on this account. */
export function saidBy(
  { setting, value }: Pick<PlaybookValue, 'setting' | 'value'>,
  given: Given,
): string | number | undefined {
  const set = setting === undefined ? undefined : given[setting]
  return set || value
}

/** The number of a group that steps name; null while nobody has filled it in. */
export function groupOf(
  playbook: Pick<Playbook, 'values'>,
  id: string,
  given: Given,
): number | null {
  const value = givenValue(playbook, id, given)
  return typeof value === 'number' ? value : null
}

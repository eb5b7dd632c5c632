import type { AccountField, AccountForm, AccountGroup } from './account'
import { takesText } from './check-fields'

/** Something of the account that a setting asks for by its number. */
export interface Numbered {
  readonly id: number
  readonly name: string
}

/** What the app's settings can name; empty where it could not be read. */
export interface AccountNumbers {
  readonly groups: readonly Numbered[]
  readonly forms: readonly Numbered[]
  readonly fields: readonly Numbered[]
}

/** Those that are in use, by their names; of the fields, those that take text. */
export const numbersOf = (
  groups: readonly AccountGroup[],
  forms: readonly AccountForm[],
  fields: readonly AccountField[],
): AccountNumbers => ({
  groups: byName(groups.filter(({ isDeleted }) => !isDeleted)),
  forms: byName(forms.filter(({ isActive }) => isActive)),
  fields: byName(fields.filter(takesText).map(({ id, title }) => ({ id, name: title }))),
})

const byName = (all: readonly Numbered[]): readonly Numbered[] =>
  all.map(({ id, name }) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name, 'pt'))

import { FORM } from './directory'
import type { Directory, TicketForm } from './model'

/** Without forms of its own the account has one, with every field. */
export const formsOf = ({ forms = [], fields }: Directory): readonly TicketForm[] =>
  forms.length > 0
    ? forms
    : [
        {
          ...{ id: FORM.standard, name: 'Formulário padrão', isDefault: true },
          fieldIds: fields.map(({ id }) => id),
        },
      ]

/** Where a ticket is that was never placed: the account's first group and brand, its default form. */
export function firstPlaces(directory: Directory): {
  readonly groupId: number | null
  readonly brandId: number
  readonly formId: number
} {
  const forms = formsOf(directory)
  const form = forms.find(({ isDefault }) => isDefault) ?? forms[0]
  return {
    groupId: directory.groups[0]?.id ?? null,
    brandId: directory.brands[0]?.id ?? 0,
    formId: form?.id ?? 0,
  }
}

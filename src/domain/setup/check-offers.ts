import type { Offer } from '../playbook/offers'
import type { AccountForm } from './account'
import type { Line } from './line'

/** A form that an offer asks for and no ticket can have: its manual would never be offered. */
export function checkOffers(forms: readonly AccountForm[], offers: readonly Offer[]): Line[] {
  const asked = offers.flatMap(({ conditions }) =>
    conditions.flatMap((condition) => (condition.kind === 'form' ? [condition.id] : [])),
  )
  const known = forms.filter(({ isActive }) => isActive).map(({ id }) => id)
  return [...new Set(asked)]
    .filter((id) => !known.includes(id))
    .map((id) => ({
      id: `offer form ${id}`,
      part: 'settings',
      state: 'red',
      what: { key: 'form_gone', values: { id } },
      fix: 'fix_form',
    }))
}

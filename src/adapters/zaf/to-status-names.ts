import type { Status, StatusNames } from '../../domain/ticket/ticket'
import { fieldsOf, textOf } from './read-value'

/** The status field of the form, with the names that are in Zendesk's submit button. */
export const STATUS_FIELD = 'ticketFields:status'

const CATEGORIES: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved']

/**
 * The options whose value is a category; further statuses of a category have values of their own.
 * How Zendesk writes them is not documented: what we do not recognise has no name.
 */
export function toStatusNames(field: unknown): StatusNames {
  const { optionValues } = fieldsOf(field)
  const options = (Array.isArray(optionValues) ? optionValues : []).map(fieldsOf)
  const entries = CATEGORIES.flatMap((category) => {
    const label = textOf(options.find(({ value }) => value === category)?.['label']).trim()
    return label === '' ? [] : [[category, label] as const]
  })
  return Object.fromEntries(entries)
}

import { SaveRefused } from './change'

/** Zendesk's refusals, in the bodies REST gives. */
export const REFUSED = {
  notFound: () => new SaveRefused(404, { error: 'RecordNotFound', description: 'Not found' }),
  forbidden: () =>
    new SaveRefused(403, {
      error: 'Forbidden',
      description:
        'You do not have access to this page. Please contact the account owner of this help desk for further help.',
    }),
  closed: () => invalid('status', 'Status: closed prevents ticket update', 'InvalidValue'),
  noAssignee: () =>
    invalid('assignee', 'Assignee: is required when solving a ticket', 'BlankValue'),
  noDescription: () => invalid('base', 'Description: cannot be blank', 'BlankValue'),
  invalidStatus: (status: string) =>
    invalid('status', `Status: ${status} is not allowed`, 'InvalidValue'),
  outdated: () =>
    new SaveRefused(409, {
      error: 'UpdateConflict',
      description:
        'Safe Update prevented the update due to outdated ticket data. Please fetch the latest ticket data and try again.',
    }),
  tooLarge: () =>
    new SaveRefused(413, { error: 'PayloadTooLarge', description: 'The body is too large' }),
  sessionEnded: () =>
    new SaveRefused(422, { error: 'RecordInvalid', description: 'The conversation has ended' }),
  invalid: (field: string, description: string) => invalid(field, description, 'InvalidValue'),
} as const

const invalid = (field: string, description: string, error: string): SaveRefused =>
  new SaveRefused(422, {
    error: 'RecordInvalid',
    description: 'Record validation errors',
    details: { [field]: [{ description, error }] },
  })

/** The sentence an agent reads: the first detail, else the description. */
export function sentenceOf({ body }: SaveRefused): string {
  const details = Object.values(
    (body['details'] ?? {}) as Record<string, { description: string }[]>,
  )
  return String(details[0]?.[0]?.description ?? body['description'] ?? body['error'] ?? '')
}

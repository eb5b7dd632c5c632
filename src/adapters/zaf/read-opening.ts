import type { Ticket } from '../../domain/ticket/ticket'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'
import { fieldsOf, textOf } from './read-value'
import { DRAFT_PATHS } from './to-writing'

/** One batched call asks for all of it (Calls). */
export const OPENING_PATHS = [
  ...DRAFT_PATHS,
  'ticket.id',
  'ticket.description',
  'ticket.requester',
  'ticket.brand',
  'ticket.form.id',
  'channel',
  'currentUser',
  'currentAccount',
  'colorScheme',
] as const

export const fieldPath = (id: number): string => `ticket.customField:custom_field_${id}`

/** The framework's answer to all that an opening asks, as it came. */
export interface OpeningReply {
  readonly reply: Readonly<Record<string, unknown>>
  /** Empty where the framework does not say it. */
  readonly subdomain: string
}

/** Asks for a ticket in one call. `fieldIds`: custom fields to read along. */
export async function readOpening(
  client: ZafClient,
  fieldIds: readonly number[],
): Promise<OpeningReply> {
  const paths = [...OPENING_PATHS, ...fieldIds.map(fieldPath)]
  const [reply, context] = await Promise.all([ask(client.get(paths)), ask(client.context())])
  return { reply, subdomain: context.account?.subdomain ?? '' }
}

/** Where a note can be, of what is saved and needs no history. */
export type SavedWords = Pick<Ticket, 'description' | 'fields'>

export const savedWords = (
  reply: OpeningReply['reply'],
  fieldIds: readonly number[],
): SavedWords => ({
  description: textOf(reply['ticket.description']),
  fields: new Map(fieldIds.map((field) => [field, textOf(reply[fieldPath(field)])])),
})

/** The agent's, as the framework says it. */
export const localeOf = (reply: OpeningReply['reply']): string =>
  textOf(fieldsOf(reply['currentUser'])['locale'])

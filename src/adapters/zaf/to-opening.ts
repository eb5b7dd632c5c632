import type { Agent, Ticket } from '../../domain/ticket/ticket'
import { HostError } from '../../ports/host-error'
import type { ColorScheme, Opening } from '../../ports/ticket-host'
import { toChannel } from '../to-channel'
import { type OpeningReply, savedWords } from './read-opening'
import { fieldsOf, idOf, textOf } from './read-value'
import { toDraft } from './to-draft'

/** Turns the framework's answer into an Opening, or refuses it; nothing past here checks again. */
export function toOpening(
  { reply, subdomain }: OpeningReply,
  fieldIds: readonly number[],
): Opening {
  const account = fieldsOf(reply['currentAccount'])
  const zone = zoneName(account['timeZone'])
  return {
    ticket: toTicket(reply, fieldIds),
    draft: toDraft(reply),
    agent: toAgent(reply['currentUser']),
    account: { subdomain: subdomain || textOf(account['subdomain']), ...(zone && { zone }) },
    colorScheme: toColorScheme(reply['colorScheme']),
  }
}

function toTicket(reply: Readonly<Record<string, unknown>>, fieldIds: readonly number[]): Ticket {
  const id = idOf(reply['ticket.id'])
  const requester = toRequester(reply['ticket.requester'])
  const brand = fieldsOf(reply['ticket.brand'])
  const channel = textOf(fieldsOf(reply['channel'])['name'])
  const address = brand['hasHelpCenter'] === true ? textOf(brand['url']) : ''
  return {
    ...(id !== null && { id }),
    ...(requester && { requester }),
    ...savedWords(reply, fieldIds),
    brandId: idOf(brand['id']),
    ...(/^https:\/\//.test(address) && { helpCenterUrl: address }),
    formId: idOf(reply['ticket.form.id']),
    ...(channel !== '' && { channel: toChannel(channel) }),
  }
}

/** A ticket may have none; one without a name is still a person. */
function toRequester(value: unknown): Ticket['requester'] {
  const { id, name, identities } = fieldsOf(value)
  if (idOf(id) === null) return undefined
  const list: readonly unknown[] = Array.isArray(identities) ? identities : []
  const phone = list.map(fieldsOf).find(({ type }) => type === 'phone_number' || type === 'phone')
  const number = textOf(phone?.['value'])
  return { id: idOf(id), name: textOf(name), role: 'end-user', ...(number && { phone: number }) }
}

function toAgent(value: unknown): Agent {
  const { id, name, locale, role, timeZone, groups } = fieldsOf(value)
  const known = idOf(id)
  if (known === null) throw new HostError('unexpected', 'currentUser.id')
  const roleName = typeof role === 'number' ? String(role) : textOf(role)
  const list: readonly unknown[] = Array.isArray(groups) ? groups : []
  return {
    id: known,
    name: textOf(name),
    role: 'agent',
    locale: textOf(locale),
    zone: zoneName(timeZone),
    groupIds: list.flatMap((group) => idOf(fieldsOf(group)['id']) ?? []),
    roleName,
    mayReplyPublicly: true,
  }
}

/** The framework gives an object with `ianaName`, or a name alone (Rails' or IANA's). */
const zoneName = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : textOf(fieldsOf(value)['ianaName']) || textOf(fieldsOf(value)['name'])

export const toColorScheme = (value: unknown): ColorScheme => (value === 'dark' ? 'dark' : 'light')

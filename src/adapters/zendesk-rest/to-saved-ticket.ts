import { HostError } from '../../ports/host-error'
import type { SavedTicket } from '../../ports/ticket-api'
import { toChannel } from '../to-channel'
import { isListOf, isMissingOr, isNumber, isObject, isStatus, isText } from './json'

/** The part of `GET /tickets/{id}` we read; throws HostError, which names what is wrong in another shape. */
export function toSavedTicket(answer: unknown): SavedTicket {
  if (!isObject(answer)) throw new HostError('unexpected', '')
  const { ticket } = answer
  if (!isObject(ticket)) throw new HostError('unexpected', 'ticket')
  const { tags, status, updated_at: stamp } = ticket
  if (
    !isListOf(tags, isText) ||
    !isStatus(status) ||
    !isText(stamp) ||
    !IDS.every((id) => isId(ticket[id]))
  ) {
    throw new HostError('unexpected', wrongIn(ticket).join(', '))
  }
  const channel = isObject(ticket['via']) ? ticket['via']['channel'] : undefined
  const isNamed = isText(channel) || isNumber(channel)
  return {
    tags,
    status,
    groupId: toId(ticket['group_id']),
    assigneeId: toId(ticket['assignee_id']),
    requesterId: toId(ticket['requester_id']),
    stamp,
    hasTalk:
      ticket['from_messaging_channel'] === true ||
      toChannel(isNamed ? String(channel) : '').sendsAtOnce,
  }
}

const IDS = ['group_id', 'assignee_id', 'requester_id'] as const

const isId = (value: unknown): boolean => isMissingOr(value, isNumber)

const toId = (value: unknown): number | null => (isNumber(value) ? value : null)

function wrongIn({ tags, ...ticket }: Readonly<Record<string, unknown>>): string[] {
  const wrongTags = Array.isArray(tags)
    ? tags.flatMap((tag, index) => (isText(tag) ? [] : [`tags.${index}`]))
    : ['tags']
  const others = [
    ...(isStatus(ticket['status']) ? [] : ['status']),
    ...IDS.filter((id) => !isId(ticket[id])),
    ...(isText(ticket['updated_at']) ? [] : ['updated_at']),
  ]
  return [...wrongTags, ...others].map((name) => `ticket.${name}`)
}

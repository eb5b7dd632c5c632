import { nextWorkMorning } from '../scenarios/scenario-clock'
import type { Change } from '../zendesk/change'
import { addMessage } from '../zendesk/chat'
import { createTicket } from '../zendesk/create-ticket'
import { AUTOMATIC_REPLY, customerReplies } from '../zendesk/customer'
import { type Fault, saveUnder } from '../zendesk/faults'
import type { SavedTicket } from '../zendesk/model'
import { REFUSED } from '../zendesk/refusals'
import { saveUpdate } from '../zendesk/update'
import { badRequest, type RunningAccount } from './accounts'
import type { TicketInfo } from './api'

export type Body = Readonly<Record<string, unknown>>

/** One call on an account: what its body said, and the id in its path, if any. */
export type AccountCall = (running: RunningAccount, body: Body, id: string) => unknown

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

/** Who writes, and from which tab. */
const writer = (body: Body) => ({ userId: Number(body['userId']), tab: text(body['tab']) })

export const listTickets = ({ account }: RunningAccount): readonly TicketInfo[] =>
  account.tickets().map(({ id, subject, status }) => ({ id, subject, status }))

export function readTicket({ account }: RunningAccount, _: Body, id: string): SavedTicket {
  const ticket = account.ticket(Number(id))
  if (!ticket) throw REFUSED.notFound()
  return ticket
}

export function create({ account }: RunningAccount, body: Body): SavedTicket {
  const { userId, tab } = writer(body)
  return createTicket(account, userId, body['change'] as Change, { tab })
}

export function submit({ account, faults }: RunningAccount, body: Body, id: string): SavedTicket {
  const { userId, tab } = writer(body)
  const change = body['change'] as Change
  return saveUnder(faults, tab, (from) => saveUpdate(account, Number(id), userId, change, from))
}

export function send({ account }: RunningAccount, body: Body, id: string): SavedTicket {
  const { userId, tab } = writer(body)
  const message = { channel: text(body['channel']), text: text(body['text']) }
  return addMessage(account, Number(id), userId, message, tab)
}

export function customer({ account }: RunningAccount, body: Body, id: string): SavedTicket {
  const isAutomatic = body['isAutomatic'] === true
  const channel = text(body['channel'])
  return customerReplies(account, Number(id), {
    text: text(body['text']) || (isAutomatic ? AUTOMATIC_REPLY : 'Oi, pode seguir.'),
    ...(channel !== '' && { channel }),
  })
}

export function setClock(running: RunningAccount, body: Body): { readonly offsetMs: number } {
  running.setOffset(offsetFor(running, body))
  return { offsetMs: running.offsetMs() }
}

function offsetFor(running: RunningAccount, body: Body): number {
  if (typeof body['offsetMs'] === 'number') return body['offsetMs']
  const at = instantIn(body['at'])
  if (at !== undefined) return at - Date.now()
  switch (body['step']) {
    case 'hour':
      return running.offsetMs() + 3_600_000
    case 'next-business-day':
      return nextWorkMorning(running.now(), '09:00') - Date.now()
    case 'real':
      return 0
    default:
      throw badRequest('no such clock step')
  }
}

/** A moment as ISO; nothing if none was given. */
export function instantIn(value: unknown): number | undefined {
  if (value === undefined || value === null || value === '') return undefined
  const at = Date.parse(String(value))
  if (Number.isNaN(at)) throw badRequest(`not a time: ${String(value)}`)
  return at
}

export function setFaults({ account, faults }: RunningAccount, body: Body): readonly Fault[] {
  const list = (body['list'] ?? []) as readonly Fault[]
  for (const fault of list) if ('match' in fault) refuseBadPattern(fault.match)
  faults.set(list)
  account.emit({ kind: 'faults' })
  return faults.list()
}

function refuseBadPattern(pattern: string): void {
  try {
    new RegExp(pattern)
  } catch {
    throw badRequest(`not a pattern: ${pattern}`) // the only way to ask is to try
  }
}

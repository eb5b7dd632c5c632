import { announced } from '../../../src/domain/calendar/day'
import { localTime } from '../../../src/domain/calendar/zone'
import { greetingAt } from '../../../src/domain/messages/greeting'
import { renderMessage } from '../../../src/domain/messages/render-message'
import { CONTACT_TEXTS } from '../../../src/playbooks/contact-texts'
import type { Account } from '../zendesk/account'
import type { Change } from '../zendesk/change'
import { addMessage } from '../zendesk/chat'
import { createTicket } from '../zendesk/create-ticket'
import { USER } from '../zendesk/directory'
import { markdownToHtml } from '../zendesk/html-text'
import type { ChannelState, SavedTicket } from '../zendesk/model'
import type { DraftSeed } from '../zendesk/tab-types'
import { saveUpdate } from '../zendesk/update'
import { VIA } from '../zendesk/via'
import type { Scenario } from './scenario'
import { type ScenarioClock, ZONE } from './scenario-clock'

/** What situations are told with: tickets come in, agents take them, attempts are really saved. */

export type Attempt = 1 | 2 | 3
export type TextId = (typeof CONTACT_TEXTS)[number]['id']

export interface Opening {
  readonly subject?: string
  readonly text?: string
  readonly requester?: number
  readonly assignee?: number | null
  readonly channel?: ChannelState
  /** When it came in; two business days ago, if not said. */
  readonly at?: number
}

const ASKED =
  'Bom dia. Preciso corrigir o saldo do estoque da filial 3, ficou negativo depois da virada.'

/** A customer's request, taken by Ana ten minutes later. */
export function openTicket(account: Account, clock: ScenarioClock, opening: Opening = {}): number {
  const { requester = USER.marina, assignee = USER.ana, channel } = opening
  const at = opening.at ?? clock.at(clock.workday(-5), '08:12')
  const via =
    channel && channel.name !== 'web' ? VIA.channel(channel.name) : emailFrom(account, requester)
  const { id } = createTicket(
    account,
    requester,
    {
      subject: opening.subject ?? 'Saldo de estoque negativo',
      comment: { text: opening.text ?? ASKED, isPublic: true },
      via,
      at,
    },
    channel ? { channel } : {},
  )
  if (assignee !== null) {
    saveUpdate(account, id, assignee, { assigneeId: assignee, status: 'open', at: at + 600_000 })
  }
  return id
}

function emailFrom(account: Account, id: number) {
  const user = account.directory.users.find((known) => known.id === id)
  return VIA.email(user?.name ?? '', user?.email ?? '')
}

/** A message of the manual as it goes out at that moment, with `**bold**`. */
export function messageText(
  id: TextId,
  ticketId: number,
  at: number,
  clock: ScenarioClock,
): string {
  const { day, minutes } = localTime(at, ZONE)
  const template = CONTACT_TEXTS.find((text) => text.id === id)?.text ?? ''
  const values = new Map([
    ['greeting', greetingAt(minutes)],
    ['ticket', `#${ticketId}`],
    ['third_day', announced(clock.after(day))],
  ])
  const rendered = renderMessage(template, values)
  if (rendered.kind === 'incomplete') throw new Error(`${id} lacks ${rendered.missing.join()}`)
  return rendered.text
}

export const messageHtml = (...args: Parameters<typeof messageText>): string =>
  markdownToHtml(messageText(...args))

export const attemptTags = (n: Attempt): string[] => ['roteiro', `contato_tentativa_${n}`]

export interface Sending {
  readonly at: number
  readonly by?: number
  /** Other tags than the attempt's, or none. */
  readonly tags?: readonly string[]
  readonly more?: Change
}

/** One attempt saved as the app would: message and tag in one update. */
export function sendAttempt(
  account: Account,
  clock: ScenarioClock,
  ticketId: number,
  n: Attempt,
  { at, by = USER.ana, tags = attemptTags(n), more }: Sending,
): SavedTicket {
  return saveUpdate(account, ticketId, by, {
    comment: { html: messageHtml(`attempt-${n}`, ticketId, at, clock), isPublic: true },
    tags: { add: tags, remove: [] },
    status: 'pending',
    at,
    ...more,
  })
}

/** Attempts 1 to `count`, one a business day; the last on the workday `lastOn` (0: today). */
export function sendAttempts(
  account: Account,
  clock: ScenarioClock,
  ticketId: number,
  count: Attempt,
  lastOn: number,
): void {
  for (let n = 1; n <= count; n += 1) {
    const day = clock.workday(lastOn - (count - n))
    // "Today" may be young: what was sent today was sent before now.
    const at = Math.min(clock.at(day, '09:05'), clock.ago(40))
    sendAttempt(account, clock, ticketId, n as Attempt, { at })
  }
}

/** What happens on a ticket, and what the agent has in the draft afterwards. */
type Told = (account: Account, clock: ScenarioClock, ticketId: number) => DraftSeed | undefined

/** A ticket that was opened, and what is told of it. */
export const told =
  (tell: Told, opening?: Opening): Scenario['build'] =>
  (account, clock) => {
    const ticketId = openTicket(account, clock, opening)
    const draft = tell(account, clock, ticketId)
    return { ticketId, ...(draft && { draft }) }
  }

/** The same after so many attempts, as `sendAttempts` sends them. */
export const afterAttempts = (
  count: Attempt,
  lastOn: number,
  tell?: Told,
  opening?: Opening,
): Scenario['build'] =>
  told((account, clock, ticketId) => {
    sendAttempts(account, clock, ticketId, count, lastOn)
    return tell?.(account, clock, ticketId)
  }, opening)

/** Another system tags a ticket until its tags take up that many characters. */
export function fillTags(account: Account, ticketId: number, characters: number, at: number): void {
  const used = account.ticket(ticketId)?.tags.join(' ').length ?? 0
  const add: string[] = []
  // Each takes a blank, too; the last one takes what is left.
  for (let left = characters - used; left > 1; left -= (add.at(-1)?.length ?? 0) + 1) {
    const name = `integracao_lote_${String(add.length + 1).padStart(4, '0')}`
    add.push(left < 2 * name.length ? name.padEnd(left - 1, '0').slice(0, left - 1) : name)
  }
  saveUpdate(account, ticketId, USER.bruno, { tags: { add, remove: [] }, via: VIA.api, at })
}

/** A message of a conversation, from Ana or the customer. */
export const says = (account: Account, ticketId: number, by: number, text: string, at: number) =>
  addMessage(account, ticketId, by, { text, at })

export const note = (
  account: Account,
  ticketId: number,
  text: string,
  at: number,
  more: Change = {},
) => saveUpdate(account, ticketId, USER.ana, { comment: { text, isPublic: false }, at, ...more })

export const CHAT: ChannelState = { name: 'chat', sessionBased: true, sessionActive: true }
export const WHATSAPP: ChannelState = { name: 'whatsapp', sessionBased: false, sessionActive: true }
export const MESSAGING: ChannelState = {
  name: 'native_messaging',
  sessionBased: false,
  sessionActive: true,
}

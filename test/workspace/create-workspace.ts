import type { Playbook } from '../../src/domain/playbook/playbook'
import type { Requirements } from '../../tools/requirements/shapes'
import { createSendRequest, type SendRequest } from './client/send-request'
import { spoiltClient } from './client/spoilt-client'
import { createTabClient, type TabClient } from './client/tab-client'
import { linesOf } from './generate/export-lines'
import { type Planted, tellTickets, type Wanted } from './generate/generate-account'
import { type Move, walk } from './scenarios/playbook-story'
import type { Situation } from './scenarios/scenario'
import { createScenarioClock, type ScenarioClock } from './scenarios/scenario-clock'
import { scenarioNamed } from './scenarios/scenarios'
import {
  type Attempt,
  messageHtml,
  messageText,
  type Opening,
  openTicket,
  type Sending,
  sendAttempt,
  sendAttempts,
  type TextId,
} from './scenarios/story'
import { type Account, createAccount } from './zendesk/account'
import type { Change } from './zendesk/change'
import { addMessage } from './zendesk/chat'
import { createTicket, type NewTicketOptions } from './zendesk/create-ticket'
import { type CustomerReply, customerReplies } from './zendesk/customer'
import type { Desk, DeskOptions } from './zendesk/desk-types'
import { USER, userOf } from './zendesk/directory'
import { endChatUntold } from './zendesk/end-chat'
import { createFaults, type Faults } from './zendesk/faults'
import { openDesk } from './zendesk/in-memory'
import { mergeTickets } from './zendesk/merge-tickets'
import type { SavedTicket, User } from './zendesk/model'
import { becomeEndUser, deleteUser } from './zendesk/people'
import { createTransport } from './zendesk/rest'
import type { RestRequest, RestResponse } from './zendesk/rest/exchange'
import { handle } from './zendesk/rest/handle'
import { installed } from './zendesk/rules/install'
import type { TicketTab } from './zendesk/tab-types'
import { saveUpdate } from './zendesk/update'

/**
 * A Zendesk account in memory: what is saved in it, what people do in it, and how apps reach it. Moments
 * are milliseconds since 1970; without one, something happens now. What Zendesk would refuse throws
 * SaveRefused.
 */
export interface Workspace
  extends Pick<
    Account,
    'directory' | 'arrange' | 'now' | 'ticket' | 'tickets' | 'listeners' | 'newId'
  > {
  /** What goes wrong on purpose at all its desks and in its REST. */
  readonly faults: Faults
  /** Somebody of the account, deleted people included. */
  readonly user: (id: number | null) => User | undefined
  /** The days around now, as stories count them. */
  readonly days: () => ScenarioClock

  readonly create: (by: number, change: Change, options?: NewTicketOptions) => SavedTicket
  readonly save: (ticketId: number, by: number, change: Change) => SavedTicket
  /** The requester writes, on the ticket's own channel if no other is named. */
  readonly customerReplies: (ticketId: number, reply: CustomerReply) => SavedTicket
  /** A message of a chat or of messaging. */
  readonly says: (ticketId: number, by: number, text: string, at?: number) => SavedTicket
  readonly merge: (merge: Parameters<typeof mergeTickets>[1]) => SavedTicket
  /** The saved ticket as something else wrote it: for records that cannot be saved here. */
  readonly put: (ticket: SavedTicket, by?: number) => void
  /** The chat's session ends, and the audits tell nothing of it. */
  readonly endChat: (ticketId: number) => void
  /** Who left the company is an end-user everywhere, beside old audits too. */
  readonly becomeEndUser: (userId: number) => void
  readonly deleteUser: (userId: number) => void
  /** An app's macros, views, triggers and automations come into the account. */
  readonly install: (app: Requirements) => void

  /** A customer's request, taken by Ana ten minutes later; its number. */
  readonly openTicket: (opening?: Opening) => number
  /** One attempt saved as the app would: message and tag in one update. */
  readonly sendAttempt: (ticketId: number, n: Attempt, sending: Sending) => SavedTicket
  /** Attempts 1 to `count`, one a business day; the last on the workday `lastOn` (0: today). */
  readonly sendAttempts: (ticketId: number, count: Attempt, lastOn: number) => void
  /** Steps of a playbook saved one by one, with the tags that the app leaves. */
  readonly walk: (ticketId: number, playbook: Playbook, moves: readonly Move[]) => void
  /** Builds a situation of the chooser; what is to be opened. Throws where there is none of that name. */
  readonly enter: (scenario: string) => Situation
  /** So many generated tickets, and what leads must be told of each. */
  readonly tell: (wanted: Pick<Wanted, 'seed' | 'tickets'>) => Planted
  /** A message of the manual as it goes out at that moment, as HTML or with `**bold**`. */
  readonly messageHtml: (id: TextId, ticketId: number, at?: number) => string
  readonly messageText: (id: TextId, ticketId: number, at?: number) => string

  /** An agent's window, at once and without waits: typing is told without a pause. */
  readonly openDesk: (userId: number, options?: DeskOptions) => Desk
  /** The SDK's client of an app beside an open ticket, without any wire. */
  readonly createClient: (desk: Desk, tab: TicketTab) => TabClient
  /** The SDK's `request` alone, as this user. */
  readonly requestAs: (userId: number) => SendRequest
  /** What REST answers this user at once, whatever goes wrong. */
  readonly answer: (userId: number, request: RestRequest) => RestResponse
  /** Its tickets as lines of an export: `{ticket, audits, users}`. */
  readonly exported: () => readonly string[]
}

export interface WorkspaceOptions {
  readonly now: () => number
  /** What an app brings that is installed from the beginning. */
  readonly app?: Requirements | undefined
  readonly firstTicketId?: number
}

/** An account with its people and no ticket. */
export function createWorkspace({ app, ...options }: WorkspaceOptions): Workspace {
  const workspace = workspaceOver(createAccount(options))
  if (app) workspace.install(app)
  return workspace
}

/** Everything that can be done to an account which is there already. */
export function workspaceOver(account: Account, faults: Faults = createFaults()): Workspace {
  const days = () => createScenarioClock(account.now())
  const requestAs = (userId: number) => createSendRequest(createTransport(account, userId, faults))
  return {
    get directory() {
      return account.directory
    },
    arrange: account.arrange,
    now: account.now,
    ticket: account.ticket,
    tickets: account.tickets,
    listeners: account.listeners,
    newId: account.newId,
    faults,
    user: (id) => userOf(account.directory, id),
    days,

    create: (by, change, options) => createTicket(account, by, change, options),
    save: (ticketId, by, change) => saveUpdate(account, ticketId, by, change),
    customerReplies: (ticketId, reply) => customerReplies(account, ticketId, reply),
    says: (ticketId, by, text, at = account.now()) =>
      addMessage(account, ticketId, by, { text, at }),
    merge: (merge) => mergeTickets(account, merge),
    put: (ticket, by = USER.system) => account.put(ticket, { kind: 'saved', by, tab: null }),
    endChat: (ticketId) => endChatUntold(account, ticketId),
    becomeEndUser: (userId) => becomeEndUser(account, userId),
    deleteUser: (userId) => deleteUser(account, userId),
    install: (app) => account.arrange((directory) => installed(directory, app)),

    openTicket: (opening) => openTicket(account, days(), opening),
    sendAttempt: (ticketId, n, sending) => sendAttempt(account, days(), ticketId, n, sending),
    sendAttempts: (ticketId, count, lastOn) =>
      sendAttempts(account, days(), ticketId, count, lastOn),
    walk: (ticketId, playbook, moves) => walk(account, ticketId, playbook, moves),
    enter: (id) => {
      const scenario = scenarioNamed(id)
      if (!scenario) throw new Error(`no situation ${id}`)
      if (scenario.arrange) account.arrange(scenario.arrange)
      return scenario.build(account, days())
    },
    tell: (wanted) => tellTickets(account, wanted),
    messageHtml: (id, ticketId, at = account.now()) => messageHtml(id, ticketId, at, days()),
    messageText: (id, ticketId, at = account.now()) => messageText(id, ticketId, at, days()),

    openDesk: (userId, options) => openDesk(account, userId, options, faults),
    createClient: (desk, tab) =>
      spoiltClient(createTabClient(desk, tab, requestAs(desk.user().id)), faults),
    requestAs,
    answer: (userId, request) => handle(account, userId, request),
    exported: () => linesOf(account),
  }
}

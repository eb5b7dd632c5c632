import { createLeadSession } from '../../../src/actions/leads/create-lead-session'
import type { LeadSession } from '../../../src/actions/leads/lead-session'
import type { LeadState } from '../../../src/actions/leads/lead-state'
import { createRestLeadApi } from '../../../src/adapters/zendesk-rest/rest-lead-api'
import { type LeadFilters, NO_FILTERS } from '../../../src/domain/audit/filters'
import { contextAt } from '../../fakes/judged-account'
import { restClient } from '../../fakes/rest-client'
import { createTestClock, type TestClock } from '../../fakes/test-clock'
import {
  type Change,
  createWorkspace,
  type SavedTicket,
  USER,
  type Workspace,
} from '../../workspace'

/** An account with marked tickets, and somebody who looks at all of them. */
export interface LeadDesk {
  readonly account: Workspace
  readonly clock: TestClock
  readonly faults: Workspace['faults']
  readonly session: LeadSession
  readonly state: () => LeadState
  /** Every call that left, with its time; the address decoded. */
  readonly calls: readonly { readonly url: string; readonly at: number }[]
  /** Lets the seconds pass, one after the other, until it is so; false if it never is. */
  readonly until: (isSo: (state: LeadState) => boolean, seconds?: number) => Promise<boolean>
  readonly pass: (seconds: number) => Promise<void>
}

export interface DeskOptions {
  readonly userId?: number
  readonly filters?: LeadFilters
  /** One that was told elsewhere. */
  readonly account?: Workspace
  /** The tickets that are there from the beginning. */
  readonly tickets?: (account: Workspace) => void
  /** What happens while a call whose address contains the word is under way: by the word. */
  readonly during?: Readonly<Record<string, (desk: LeadDesk, nth: number) => void>>
}

/** Wednesday, 18/11/2026, 10:00 in São Paulo. */
export function sitDown(options: DeskOptions = {}): LeadDesk {
  const { userId = USER.elisa, filters = NO_FILTERS, tickets, during = {} } = options
  const clock = createTestClock('2026-11-18T10:00-03:00')
  const account = options.account ?? createWorkspace({ now: clock.now })
  tickets?.(account)
  const { faults } = account
  const calls: { readonly url: string; readonly at: number }[] = []
  const client = restClient(account, userId, (url) => {
    calls.push({ url, at: clock.now() })
    for (const [word, happens] of Object.entries(during)) {
      if (url.includes(word)) happens(desk, calls.filter((one) => one.url.includes(word)).length)
    }
  })
  const session = createLeadSession({
    api: createRestLeadApi(client),
    clock,
    filters,
    context: contextAt(clock.now()),
  })
  const pass = async (seconds: number): Promise<void> => {
    for (let second = 0; second < seconds; second += 1) {
      await settled()
      clock.moveTo(clock.now() + 1000)
    }
    await settled()
  }
  const until = async (isSo: (state: LeadState) => boolean, seconds = 900): Promise<boolean> => {
    await settled()
    for (let second = 0; second < seconds && !isSo(session.state()); second += 1) await pass(1)
    return isSo(session.state())
  }
  const desk = { account, clock, faults, session, state: session.state, calls, until, pass }
  return desk
}

/** Enough turns of the event loop for a chain of answers that come at once. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 8; turn += 1) await new Promise((resolve) => setImmediate(resolve))
}

/** A request of Marina's that Ana took and marked, an hour before the one that is told next. */
export function markedTicket(
  account: Workspace,
  hoursAgo: number,
  change: Change = {},
): SavedTicket {
  const at = account.now() - hoursAgo * 3_600_000
  const comment = { text: 'Preciso de ajuda', isPublic: true }
  const { id } = account.create(USER.marina, { comment, at })
  const tags = { add: ['roteiro', 'contato_tentativa_1'], remove: [] }
  return account.save(id, USER.ana, {
    assigneeId: USER.ana,
    tags,
    at: at + 60_000,
    ...change,
  })
}

/** So many of them, the newest a day old, none created at the same time as another. */
export const manyTickets =
  (count: number) =>
  (account: Workspace): void => {
    for (let index = 0; index < count; index += 1) markedTicket(account, 24 + count - index)
  }

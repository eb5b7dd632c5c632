import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import {
  type CommentEvent,
  createWorkspace,
  type Opening,
  USER,
  type Workspace,
} from '../workspace'
import { openSidebar, type Sidebar, type SidebarOptions } from './open-sidebar'
import { createTestClock, type TestClock } from './test-clock'

/** One ticket of one account, with a clock that rests, and desks to open it at. */
export interface TicketStory {
  readonly account: Workspace
  readonly clock: TestClock
  readonly ticketId: number
  readonly faults: Workspace['faults']
  readonly open: (options?: Partial<SidebarOptions>) => Promise<Sidebar>
  readonly tags: () => readonly string[]
  readonly comments: () => readonly CommentEvent[]
}

/** Wednesday, 18/11/2026, 10:00 in São Paulo, unless told otherwise. */
export function tellStory(
  start = '2026-11-18T10:00-03:00',
  opening: Opening = {},
  clock: TestClock = createTestClock(start),
): TicketStory {
  const account = createWorkspace({ now: clock.now })
  const ticketId = account.openTicket(opening)
  const { faults } = account
  const storages = new Map<number, Storage>()
  return {
    account,
    clock,
    ticketId,
    faults,
    open: (options = {}) => {
      const userId = options.userId ?? USER.ana
      const storage = storages.get(userId) ?? createPageStorage()
      storages.set(userId, storage)
      return openSidebar({ account, clock, ticketId, storage, userId, ...options })
    },
    tags: () => account.ticket(ticketId)?.tags ?? [],
    comments: () =>
      account
        .ticket(ticketId)
        ?.audits.flatMap(({ events }) =>
          events.filter((event): event is CommentEvent => event.type === 'Comment'),
        ) ?? [],
  }
}

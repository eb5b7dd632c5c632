import type { HostEvents } from '../../src/ports/ticket-host'
import { USER } from '../workspace'
import type { Seat, Stage } from './stage'

/** One agent's ticket, and everything around it. */
export interface World {
  readonly stage: Stage
  readonly ticketId: number
  readonly seat: Seat
}

/** An event, what makes it happen, and what it brings. */
type Occasion = readonly [
  reason: string,
  event: keyof HostEvents,
  act: (world: World) => Promise<unknown>,
  brings: unknown,
]

/** Events of the port that take more than one agent, or more than a composer, to happen. */
export const OCCASIONS: readonly Occasion[] = [
  [
    'another agent saves tags',
    'tags',
    ({ stage, ticketId }) =>
      stage.save(ticketId, USER.bruno, { tags: { add: ['retido'], remove: [] } }),
    ['vip', 'retido'],
  ],
  ['a file is attached', 'form', ({ seat }) => seat.agent.attaches('planilha.xlsx'), undefined],
  [
    'another agent takes the ticket',
    'form',
    ({ stage, ticketId }) => stage.save(ticketId, USER.bruno, { assigneeId: USER.bruno }),
    undefined,
  ],
  [
    'somebody else saves the ticket',
    'updated',
    ({ stage, ticketId }) => stage.save(ticketId, USER.bruno, { priority: 'high' }),
    undefined,
  ],
  ['the tab is left', 'deactivated', ({ seat }) => seat.agent.looksAway(), undefined],
  [
    'the tab is shown again',
    'activated',
    async ({ seat }) => {
      await seat.agent.looksAway()
      await seat.agent.comesBack()
    },
    undefined,
  ],
  ['the agent prefers dark colors', 'colorScheme', ({ seat }) => seat.agent.prefersDark(), 'dark'],
]

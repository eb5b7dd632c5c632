import { expect } from 'vitest'

import type { HostEvents } from '../../src/ports/ticket-host'
import { GROUP, USER } from '../workspace'
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

/** Every event of the port that the app lives to tell of, some by more than one way. */
export const OCCASIONS: readonly Occasion[] = [
  [
    'the agent types',
    'text',
    ({ seat }) => seat.agent.types('Bom dia'),
    expect.stringContaining('Bom dia'),
  ],
  [
    'the app itself writes',
    'text',
    ({ seat }) => seat.host.writeDraft('<p>Oi</p>'),
    expect.stringContaining('Oi'),
  ],
  [
    'the agent turns to an internal note',
    'composer',
    ({ seat }) => seat.agent.chooses('internalNote'),
    undefined,
  ],
  [
    'tags are staged',
    'tags',
    ({ seat }) => seat.host.changeTags({ add: ['retido'], remove: [] }),
    ['vip', 'retido'],
  ],
  [
    'another agent saves tags',
    'tags',
    ({ stage, ticketId }) =>
      stage.save(ticketId, USER.bruno, { tags: { add: ['retido'], remove: [] } }),
    ['vip', 'retido'],
  ],
  ['the status changes', 'form', ({ seat }) => seat.host.setStatus('pending'), undefined],
  ['a file is attached', 'form', ({ seat }) => seat.agent.attaches('planilha.xlsx'), undefined],
  [
    'another agent takes the ticket',
    'form',
    ({ stage, ticketId }) => stage.save(ticketId, USER.bruno, { assigneeId: USER.bruno }),
    undefined,
  ],
  ['the group changes', 'form', ({ seat }) => seat.host.setGroup(GROUP.commercial), undefined],
  [
    'the customer answers',
    'conversation',
    ({ stage, ticketId }) => stage.customerWrites(ticketId, 'Pode seguir'),
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
  [
    'the ticket was submitted',
    'submitted',
    async ({ seat }) => {
      await seat.agent.types('Oi')
      await seat.agent.submits()
    },
    undefined,
  ],
  [
    'the submit was stopped',
    'submitFailed',
    async ({ seat }) => {
      seat.host.onSave(() => Promise.reject(new Error('Falta a causa.')))
      await seat.agent.types('Oi')
      await seat.agent.submits()
    },
    undefined,
  ],
  ['the agent prefers dark colors', 'colorScheme', ({ seat }) => seat.agent.prefersDark(), 'dark'],
]

// @vitest-environment happy-dom
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'

import { NO_FILTERS } from '../../../src/domain/audit/filters'
import type { DueRow } from '../../../src/domain/due/due-row'
import { TodayPage } from '../../../src/ui/leads/TodayPage'
import { ANA, at, BRUNO } from '../../fixtures/updates'
import { leadRow, openLeads, stateOf } from './open-leads'

afterEach(cleanup)

const mine = () => screen.getByRole('button', { name: 'Meus' })
const rows = [leadRow(4821), leadRow(4822, { ticket: { assignee: BRUNO } })]
const ofAna = { ...NO_FILTERS, agents: [ANA.id ?? 0] }

const closing: DueRow = {
  ...{ ticketId: 4830, subject: 'Nota fiscal' },
  item: { kind: 'window', since: at('18 09:20'), until: at('18 16:20') },
}
const attempt: DueRow = {
  ...{ ticketId: 4831, subject: 'Outro' },
  item: { kind: 'attempt', n: 2, since: at('18 08:00') },
}

test('Meus looks at the visitor’s own tickets, in whichever group they are', async () => {
  const groups = { ...NO_FILTERS, groups: [5] }
  const { user, asked } = await openLeads(<TodayPage />, stateOf(rows, { filters: groups }))
  expect(mine().getAttribute('aria-pressed')).toBe('false')
  await user.click(mine())
  expect(asked).toContainEqual(['setFilters', ofAna])
})

test('Meus is on where the page looks at nobody else, and a click looks at all', async () => {
  const { user, asked } = await openLeads(<TodayPage />, stateOf(rows, { filters: ofAna }))
  expect(mine().getAttribute('aria-pressed')).toBe('true')
  await user.click(mine())
  expect(asked).toContainEqual(['setFilters', NO_FILTERS])
})

test('a window of WhatsApp that is about to close is on Hoje until its last minute', async () => {
  const own = stateOf(rows, { filters: ofAna })
  await openLeads(<TodayPage />, own, 'pt', undefined, [closing, attempt])
  const section = await screen.findByRole('region', { name: /^Janelas do WhatsApp perto do fim/ })
  expect(section.textContent).toMatch(/#4830Nota fiscalO WhatsApp entrega até hoje, às 16:20\.$/)
})

test('of somebody else’s tickets no window is told that is not theirs', async () => {
  const filters = { ...NO_FILTERS, agents: [BRUNO.id ?? 0] }
  const theirs: DueRow = { ...closing, ticketId: 4822 }
  const state = stateOf(rows.slice(1), { filters })
  await openLeads(<TodayPage />, state, 'pt', undefined, [closing, theirs])
  const section = await screen.findByRole('region', { name: /^Janelas do WhatsApp/ })
  expect(section.textContent).not.toContain('#4830')
  expect(section.textContent).toContain('#4822')
})

import { describe, expect, test } from 'vitest'

import { describeStep } from '../../src/ui/contact/describe-step'
import { noticeWords } from '../../src/ui/text/notice-words'
import { createSidebarSay } from '../../src/ui/text/sidebar-say'
import { requirements } from '../../tools/requirements'
import type { Sidebar } from '../fakes/open-sidebar'
import { openSidebar } from '../fakes/open-sidebar'
import { createTestClock } from '../fakes/test-clock'
import { createWorkspace, type Fault, momentOf, USER } from '../workspace'

/** Sits down in one of the workspace's situations. */
async function sitIn(id: string, ...faults: readonly Fault[]) {
  const moment = momentOf(id, Date.parse('2026-11-18T10:00-03:00'))
  const clock = createTestClock(new Date(moment).toISOString())
  const account = createWorkspace({ now: clock.now, app: requirements({ withTiMacro: false }) })
  const { ticketId = 0 } = account.enter(id)
  account.faults.set(faults)
  const sidebar = await openSidebar({ account, clock, ticketId, userId: USER.ana })
  return { account, ticketId, sidebar }
}

/** The sentences of the step, as they are read. */
function readStep(sidebar: Sidebar): string {
  const { next, statusNames, zone, today, restDays } = sidebar.view()
  const say = createSidebarSay('pt', { zone, today, ...(statusNames && { statusNames }) })
  return JSON.stringify(describeStep(next, { restDays, zone, today } as never, say))
}

const asked = ({ client }: Sidebar) =>
  client.calls.filter((call) => call.startsWith('get 1')).length

describe('an account with statuses of its own', () => {
  test('has them named in the suggestion, once an attempt is staged', async () => {
    const { sidebar, account, ticketId } = await sitIn('custom-statuses')
    const before = asked(sidebar)
    await sidebar.session.insertAttempt(3)
    await sidebar.settled()
    expect(readStep(sidebar)).toContain('enviar como Aguardando cliente.')
    expect(asked(sidebar)).toBeGreaterThan(before)
    await sidebar.tab.submit(360000000914)
    await sidebar.settled()
    expect(account.ticket(ticketId)?.tags).toContain('contato_tentativa_3')
  })

  test('is cancelled with its own status for solved, and undone to the one before', async () => {
    const { sidebar, account, ticketId } = await sitIn('custom-statuses-cancel')
    await sidebar.session.prepareCancellation()
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'cancellation' } })
    expect(readStep(sidebar)).toContain('Confira e envie como Encerrado.')
    expect(sidebar.tab.get('ticket.customStatus')).toMatchObject({ value: { name: 'Encerrado' } })
    await sidebar.session.undo()
    expect(sidebar.tab.get('ticket.customStatus')).toMatchObject({
      value: { name: 'Em análise pelo TI' },
    })
    expect(sidebar.tab.view().isDirty).toBe(false)
    await sidebar.session.prepareCancellation()
    expect(await sidebar.tab.submit()).toMatchObject({ kind: 'saved' })
    expect(account.ticket(ticketId)).toMatchObject({
      status: 'solved',
      tags: expect.arrayContaining(['cancelado_sem_retorno']),
    })
  })

  test('takes any of its statuses for solved, and no other category', async () => {
    const { sidebar, account, ticketId } = await sitIn('custom-statuses-cancel')
    await sidebar.session.prepareCancellation()
    await sidebar.settled()
    sidebar.tab.set('ticket.customStatus', 360000000914)
    await sidebar.settled()
    const stopped = await sidebar.tab.submit()
    expect(stopped).toMatchObject({
      kind: 'blocked',
      messages: [expect.stringContaining('status Encerrado')],
    })
    const { statusNames, notices } = sidebar.view()
    const say = createSidebarSay('pt', statusNames && { statusNames })
    expect(notices.map((notice) => noticeWords(notice, say).body).join()).toContain(
      'status Encerrado',
    )
    expect(await sidebar.tab.submit(360000000917)).toMatchObject({ kind: 'saved' })
    expect(account.ticket(ticketId)).toMatchObject({ status: 'solved' })
  })
})

test('where nothing is staged nobody asks for the names', async () => {
  const { sidebar } = await sitIn('second-due')
  await sidebar.settled()
  expect(sidebar.view()).not.toHaveProperty('statusNames')
})

test.each(['rejected', 'nameless', 'refused', 'never'] as const)(
  'statuses are called as Zendesk calls its own when the names are %s',
  async (kind) => {
    const fault = { on: 'sdk', match: '^get ticketFields:status$', kind } as const
    const { sidebar } = await sitIn('custom-statuses', fault)
    await sidebar.session.insertAttempt(3)
    await sidebar.settled()
    expect(readStep(sidebar)).toContain('enviar como Pendente.')
    expect(sidebar.view().notices).toEqual([])
  },
)

import { expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { USER } from '../zendesk/directory'
import { changeOfMacro, saveElsewhere } from '../zendesk/elsewhere'
import { openDesk } from '../zendesk/in-memory'
import { handle } from '../zendesk/rest/handle'
import { accountAt, takenTicket } from './story-account'

const TAGS = { tags: { add: ['contato_tentativa_2'], remove: [] } } as const

const lastAudit = (account: Account, id: number) => account.ticket(id)?.audits.at(-1)

test.each([
  ['a bulk edit', 'bulk', 'web'],
  ['the API', 'api', 'api'],
  ['the telephone', 'mobile', 'mobile'],
  ['a macro', 'macro', 'web'],
] as const)('a save by %s asks no app, and an open ticket hears of it', async (_, how, channel) => {
  const account = accountAt()
  const id = takenTicket(account)
  const tab = await openDesk(account, USER.ana).openTicket(id)
  let asked = 0
  const askSave = async () => {
    asked += 1
    return { allow: true } as const
  }
  tab.addHook({ name: 'app', askSave })
  const told: string[] = []
  tab.onEvent((name) => told.push(name))
  saveElsewhere(account, id, USER.bruno, TAGS, how)
  expect(asked).toBe(0)
  expect(told).toContain('ticket.updated')
  expect(tab.get('ticket.tags')).toMatchObject({ value: ['vip', 'contato_tentativa_2'] })
  expect(lastAudit(account, id)).toMatchObject({
    author_id: USER.bruno,
    via: { channel, source: { rel: null } },
  })
})

test('a macro that is submitted leaves its text, note, tags and its own name in one audit', () => {
  const account = accountAt()
  const id = takenTicket(account)
  const change = changeOfMacro(account, 'Escalonar TI(Script db2)')
  saveElsewhere(account, id, USER.bruno, change, 'macro')
  expect(lastAudit(account, id)?.events).toMatchObject([
    { type: 'Comment', public: false, body: expect.stringContaining('3 - Causa da demanda') },
    { type: 'Change', field_name: 'tags', value: ['vip', 'escalonar_ti_script_db2'] },
    { type: 'AgentMacroReference', macro_title: 'Escalonar TI(Script db2)' },
  ])
})

test('a macro of a public answer sets the status it has', () => {
  const account = accountAt()
  const id = takenTicket(account)
  const saved = saveElsewhere(
    account,
    id,
    USER.bruno,
    changeOfMacro(account, 'Agradecer o contato'),
    'macro',
  )
  expect(saved.status).toBe('pending')
  expect(saved.audits.at(-1)?.events[0]).toMatchObject({ type: 'Comment', public: true })
})

test('a macro named by REST is named in the audit, but alone it saves nothing', () => {
  const account = accountAt()
  const id = takenTicket(account)
  const put = (ticket: object) =>
    handle(account, USER.ana, {
      method: 'PUT',
      url: `/api/v2/tickets/${id}`,
      body: JSON.stringify({ ticket }),
    })
  const before = account.ticket(id)
  put({ macro_id: 360000000602 })
  expect(account.ticket(id)).toBe(before)
  put({ macro_id: 360000000602, status: 'pending' })
  expect(lastAudit(account, id)?.events.at(-1)).toMatchObject({ macro_id: '360000000602' })
})

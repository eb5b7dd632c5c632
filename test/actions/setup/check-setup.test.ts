import { expect, test } from 'vitest'

import { checkSetup, type Needs } from '../../../src/actions/setup/check-setup'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import { type Line, PARTS } from '../../../src/domain/setup/line'
import type { AccountRecord } from '../../../src/ports/account-record'
import { HostError, type HostReason } from '../../../src/ports/host-error'
import { day } from '../../domain/setup/days'

const emptyAccount: AccountRecord = {
  hasTags: async () => true,
  customRoles: async () => [],
  groups: async () => [],
  fields: async () => [],
  macros: async () => [],
  views: async () => [],
  triggers: async () => [],
  automations: async () => [],
  schedules: async () => [],
  locales: async () => ['pt-BR'],
  markedTickets: async () => ({ tickets: [], isWhole: true }),
}

const calendar = createCalendar({ rules: [], carnival: false, corpusChristi: false })

const needs: Needs = {
  settings: [{ name: 'portao_nota', written: '', usual: 'bloquear' }],
  faults: [],
  zone: '',
  time: { zone: 'America/Sao_Paulo', calendar, startOfDay: 480, endOfDay: 1020 },
  groups: [{ setting: 'grupo_n1', ids: [1], whenEmpty: 'group_empty_move' }],
  fields: new Map(),
  macros: {
    rules: { titles: new Map([['cost', ['M']]]), blanks: {} },
    texts: [{ id: 'cost', text: 'Tem um custo.', naming: 'custo' }],
  },
  views: ['V'],
  triggers: ['T'],
  automations: ['A'],
}

const visitor = {
  id: 370000000006,
  groupIds: [],
  isAdmin: true,
  locale: 'pt-BR',
  zone: '',
  account: { subdomain: 'exemplo', plan: 'Suite Team', trialDaysLeft: null, zone: 'Brasilia' },
}

const look = (record: AccountRecord) => checkSetup(record, visitor, needs, day('2026-11-18'))

test('every part has its lines, in the order of the page', async () => {
  const lines = await look(emptyAccount)
  expect([...new Set(lines.map(({ part }) => part))]).toEqual(PARTS)
  expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
})

test('every line that is not green says what to do', async () => {
  const lines = await look(emptyAccount)
  const open = lines.filter(({ state }) => state !== 'green')
  expect(open.map(({ id }) => id)).toEqual([
    ...['group grupo_n1 1', 'macro cost', 'views V', 'triggers T', 'automations A'],
  ])
  expect(open.filter(({ mend }) => mend === undefined)).toEqual([])
})

const refusing = (reason: HostReason) => async () => {
  throw new HostError(reason, 'as told')
}

test.each(Object.keys(emptyAccount) as readonly (keyof AccountRecord)[])(
  'what cannot be read (%s) is one yellow line, and nothing else is lost',
  async (part) => {
    const whole = await look(emptyAccount)
    const lines = await look({ ...emptyAccount, [part]: refusing('busy') })
    const unread = lines.filter(({ what }) => what.key === 'unread')
    expect(unread).toMatchObject([{ state: 'yellow', what: { values: { reason: 'busy' } } }])
    const others = lines.filter((line) => line.part !== unread[0]?.part)
    expect(others).toEqual(whole.filter((line) => line.part !== unread[0]?.part))
  },
)

test.each([
  ['busy', 'mend_unread'],
  ['forbidden', 'mend_unread_plan'],
  ['missing', 'mend_unread_plan'],
] as const)('what is %s is not asked for in vain', async (reason, mend) => {
  const lines = await look({ ...emptyAccount, schedules: refusing(reason) })
  expect(lines.find(({ what }) => what.key === 'unread')?.mend).toBe(mend)
})

test('a mistake of our own is no line', async () => {
  const broken = { ...emptyAccount, views: () => Promise.reject(new TypeError('ours')) }
  await expect(look(broken)).rejects.toThrow('ours')
})

test('what takes longest keeps no other line waiting', async () => {
  let arrive: (() => void) | undefined
  const reading = new Promise<void>((resolve) => {
    arrive = resolve
  })
  const markedTickets = async () => {
    await reading
    return { tickets: [], isWhole: true }
  }
  const told: (readonly Line[])[] = []
  const all = checkSetup(
    { ...emptyAccount, markedTickets },
    visitor,
    needs,
    day('2026-11-18'),
    (lines) => told.push(lines),
  )
  await expect.poll(() => told.length).toBe(1)
  arrive?.()
  const ids = (await all).map(({ id }) => id)
  expect(ids).toContain('tag room')
  expect(told[0]?.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'tag room'))
})

import { describe, expect, test } from 'vitest'

import { checkSetup, type Found, type Needs } from '../../../src/actions/setup/check-setup'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import { PARTS } from '../../../src/domain/setup/line'
import type { AccountApi } from '../../../src/ports/account-api'
import { HostError, type HostReason } from '../../../src/ports/host-error'
import { day } from '../../domain/setup/days'

const emptyAccount: AccountApi = {
  hasTags: async () => true,
  customRoles: async () => [],
  groups: async () => [],
  forms: async () => [],
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
  notes: [],
  offers: [],
  macros: {
    rules: { titles: new Map([['cost', ['M']]]), blanks: {} },
    texts: [{ id: 'cost', text: 'Tem um custo.', naming: 'custo' }],
  },
  views: ['V'],
  triggers: ['T'],
  automations: ['A'],
  manuals: async () => ({ inForce: [], broken: [] }),
  language: 'pt',
}

const visitor = {
  id: 370000000006,
  groupIds: [],
  isAdmin: true,
  locale: 'pt-BR',
  zone: '',
  account: { subdomain: 'exemplo', plan: 'Suite Team', trialDaysLeft: null, zone: 'Brasilia' },
}

const findIn = (api: AccountApi) => checkSetup(api, visitor, needs, day('2026-11-18'))
const look = async (api: AccountApi) => (await findIn(api)).lines

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
  expect(open.filter(({ fix }) => fix === undefined)).toEqual([])
})

const refusing = (reason: HostReason) => async () => {
  throw new HostError(reason, 'as told')
}

test.each(Object.keys(emptyAccount) as readonly (keyof AccountApi)[])(
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
  ['busy', 'fix_unread'],
  ['forbidden', 'fix_unread_plan'],
  ['missing', 'fix_unread_plan'],
] as const)('what is %s is not asked for in vain', async (reason, fix) => {
  const lines = await look({ ...emptyAccount, schedules: refusing(reason) })
  expect(lines.find(({ what }) => what.key === 'unread')?.fix).toBe(fix)
})

test('a shelf of manuals that cannot be read is one yellow line', async () => {
  const unreadable = { ...needs, manuals: refusing('busy') }
  const { lines } = await checkSetup(emptyAccount, visitor, unreadable, day('2026-11-18'))
  expect(lines.filter(({ part }) => part === 'manuals')).toMatchObject([
    { state: 'yellow', what: { key: 'unread', values: { reason: 'busy' } }, fix: 'fix_unread' },
  ])
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
  const told: Found[] = []
  const all = checkSetup(
    { ...emptyAccount, markedTickets },
    visitor,
    needs,
    day('2026-11-18'),
    (found) => told.push(found),
  )
  await expect.poll(() => told.length).toBe(1)
  arrive?.()
  const ids = (await all).lines.map(({ id }) => id)
  expect(ids).toContain('tag room')
  expect(told[0]?.lines.map(({ id }) => id)).toEqual(ids.filter((id) => id !== 'tag room'))
})

describe('the numbers that settings ask for', () => {
  const group = (id: number, name: string, isDeleted = false) => ({ id, name, isDeleted })
  const field = (id: number, type: string, isActive = true) => ({
    ...{ id, title: `Campo ${id}`, type, isActive, tags: [] },
  })
  const account: AccountApi = {
    ...emptyAccount,
    groups: async () => [group(2, 'Scripts'), group(1, 'N1'), group(3, 'Antigo', true)],
    forms: async () => [
      { id: 5, name: 'Padrão', isActive: true },
      { id: 6, name: 'Fora de uso', isActive: false },
    ],
    fields: async () => [field(7, 'textarea'), field(8, 'tagger'), field(9, 'text', false)],
  }

  test('come with the names of what can be named, in their order', async () => {
    expect((await findIn(account)).numbers).toEqual({
      groups: [
        { id: 1, name: 'N1' },
        { id: 2, name: 'Scripts' },
      ],
      forms: [{ id: 5, name: 'Padrão' }],
      fields: [{ id: 7, name: 'Campo 7' }],
    })
  })

  test('are left out where they cannot be read, and the others stay', async () => {
    const { numbers } = await findIn({ ...account, forms: refusing('busy') })
    expect(numbers.forms).toEqual([])
    expect(numbers.groups).toHaveLength(2)
  })

  test('are read once', async () => {
    let calls = 0
    const groups = async () => {
      calls += 1
      return []
    }
    await findIn({ ...account, groups })
    expect(calls).toBe(1)
  })
})

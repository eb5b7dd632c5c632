import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'

import { isBusinessDay } from '../../../src/domain/calendar/business-days'
import { toDay } from '../../../src/domain/calendar/day'
import { createCalendar } from '../../../src/domain/calendar/holidays'
import { localTime } from '../../../src/domain/calendar/zone'
import { chaptersOf, JOURNEYS } from '../page/scenario-chapters'
import { createScenarioClock, offsetToWork, ZONE } from '../scenarios/scenario-clock'
import { SCENARIOS, scenarioNamed } from '../scenarios/scenarios'
import { directoryOf } from '../server/app-account'
import { createAccount } from '../zendesk/account'
import { ROLES } from '../zendesk/directory'
import { openDesk } from '../zendesk/in-memory'

const RULES =
  'E1 E2 E3 E4 E5 E6 E7 E8 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 S1 W1 W2 W3 W4 ' +
  'Retorno Escalonamento Triagem Faturamento'

const MOMENTS = [
  ['a Friday morning', '2026-12-04T12:30:00Z'],
  ['just after opening', '2026-11-23T11:01:00Z'],
  ['the day after a holiday weekend', '2027-01-04T13:00:00Z'],
  ['a Sunday', '2026-11-22T15:00:00Z'],
] as const

test('every rule has a situation', () => {
  const shown = new Set(SCENARIOS.map(({ rule }) => rule))
  expect(RULES.split(' ').filter((rule) => !shown.has(rule))).toEqual([])
})

test('every situation is in one chapter of the chooser', () => {
  const chosen = chaptersOf(SCENARIOS).flatMap(({ scenarios }) => scenarios.map(({ id }) => id))
  expect(chosen.sort()).toEqual(SCENARIOS.map(({ id }) => id).sort())
})

test('the journeys for newcomers are those of the tour, in its order', async () => {
  const tour = await readFile('docs/tour.md', 'utf8')
  const walks = tour.split(/^## (?!After)/m).slice(1)
  expect(JOURNEYS).toHaveLength(walks.length)
  for (const [place, { title, scenario }] of JOURNEYS.entries()) {
    const [heading = '', ...walk] = (walks[place] ?? '').split('\n')
    const minutes = ['one', 'two', 'three'].findIndex((word) => heading.includes(`(${word} `)) + 1
    expect(title).toContain(`(${minutes} minuto`)
    expect(scenarioNamed(scenario)).toBeDefined()
    // The second begins where the first did, and says so.
    if (place !== 1) expect(walk.join('\n')).toContain(`/?scenario=${scenario}`)
  }
})

test('no two situations share an address', () => {
  const ids = SCENARIOS.map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
})

describe.each(MOMENTS)('on %s', (_, iso) => {
  test.each(SCENARIOS.map((scenario) => [scenario.id, scenario] as const))(
    '%s can be stepped into, and nothing in it lies in the future',
    async (_id, scenario) => {
      const now = Date.parse(iso)
      const moment = scenario.at?.(createScenarioClock(now)) ?? now
      const account = createAccount({ now: () => moment, directory: directoryOf(scenario) })
      const { ticketId, draft } = scenario.build(account, createScenarioClock(moment))
      const desk = openDesk(account, ROLES[scenario.role ?? 'agent'])
      const tab = ticketId ? await desk.openTicket(ticketId, draft) : desk.openNewTicket(draft)
      expect(tab.view().isSubmitting).toBe(false)
      for (const { updatedAt } of account.tickets()) {
        expect(Date.parse(updatedAt)).toBeLessThanOrEqual(moment)
      }
    },
  )
})

describe('an account begins', () => {
  const begin = (iso: string) => {
    const real = Date.parse(iso)
    const { day, minutes } = localTime(real + offsetToWork(real), ZONE)
    return `${day} ${minutes / 60}`
  }

  test.each([
    ['now, within working hours', '2026-11-23T13:00:00Z', '2026-11-23 10'],
    ['later the same day, before they open', '2026-11-23T09:00:00Z', '2026-11-23 10'],
    ['the next business day, after they close', '2026-11-19T21:00:00Z', '2026-11-23 10'],
    ['on Monday, on a Sunday', '2026-11-22T13:00:00Z', '2026-11-23 10'],
  ])('%s', (_, real, expected) => {
    expect(begin(real)).toBe(expected)
  })
})

test('the days of a situation are business days', () => {
  const calendar = createCalendar({ rules: [], carnival: false, corpusChristi: false })
  const clock = createScenarioClock(Date.parse('2026-11-22T15:00:00Z'))
  const days = [-3, -2, -1, 0, 1, 2].map(clock.workday)
  expect(days.every((day) => isBusinessDay(day, calendar))).toBe(true)
  expect(clock.workday(-1)).toBe(toDay('2026-11-19'))
})

import { expect, test } from 'vitest'

import { FINDING_RULES } from '../../../src/domain/audit/finding'
import { judgeAccount } from '../../fakes/judged-account'
import { FAULTY_PLOTS } from '../../host/generate/faulty-plots'
import { generateAccount } from '../../host/generate/generate-account'

/** A Wednesday at ten, a Saturday, the day after a holiday. */
test.each([
  ['on a working day', '2026-11-18T10:00-03:00', 20261122],
  ['on a Saturday', '2026-11-21T10:00-03:00', 7],
  ['after a holiday and a weekend, in the evening', '2026-11-23T19:30-03:00', 99],
])('of 500 tickets, looked at %s, nothing is missed and nothing invented', (_, now, seed) => {
  const wanted = { seed, tickets: 500, now: Date.parse(now) }
  const { account, planted, excepted } = generateAccount(wanted)
  const judged = judgeAccount(account)
  expect(account.tickets()).toHaveLength(500)
  const rules = [...judged].map(([id, { findings }]) => [id, findings.map(({ rule }) => rule)])
  expect(new Map(rules as [number, string[]][])).toEqual(
    new Map([...planted].sort(([a], [b]) => a - b)),
  )
  const apart = [...judged].flatMap(([id, { findings }]) =>
    findings.filter(({ isExcepted }) => isExcepted).map(({ rule }) => [id, rule]),
  )
  expect(apart).toEqual(
    [...excepted].flatMap(([id, covered]) => covered.map((rule) => [id, rule])),
  )
})

test('every finding is planted somewhere', () => {
  const planted = new Set(FAULTY_PLOTS.flatMap(({ plants }) => plants))
  expect([...FINDING_RULES].filter((rule) => !planted.has(rule))).toEqual([])
})

test('the same seed tells the same account, another one another', () => {
  const tell = (seed: number) => {
    const { account } = generateAccount({ seed, tickets: 50, now: Date.parse('2026-11-18T10:00Z') })
    return JSON.stringify(account.tickets())
  }
  expect(tell(5)).toBe(tell(5))
  expect(tell(5)).not.toBe(tell(6))
})

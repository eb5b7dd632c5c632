import { expect, test } from 'vitest'

import { FINDING_RULES, type Finding, type FindingRule } from '../../../src/domain/audit/finding'
import { requirements } from '../../../tools/requirements'
import type { Requirements } from '../../../tools/requirements/shapes'
import { judgeAccount } from '../../fakes/judged-account'
import { createWorkspace, FAULTY_PLOTS } from '../../workspace'

/** The 20th is a holiday, the 21st a Saturday. */
test.each<readonly [string, string, number, Requirements | undefined]>([
  ['on a business day', '2026-11-18T10:00-03:00', 20261122, undefined],
  ['on a Saturday', '2026-11-21T10:00-03:00', 7, undefined],
  ['after a holiday and a weekend, in the evening', '2026-11-23T19:30-03:00', 99, undefined],
  [
    'where the app brought its triggers',
    '2026-11-18T10:00-03:00',
    31,
    requirements({ withTiMacro: false }),
  ],
])('of 500 tickets, looked at %s, nothing is missed and nothing invented', (_, now, seed, app) => {
  const account = createWorkspace({ now: () => Date.parse(now), app })
  const { planted, excepted } = account.tell({ seed, tickets: 500 })
  const judged = [...judgeAccount(account)]
  const rulesOf = (isMeant: (finding: Finding) => boolean) =>
    judged.map(([id, { findings }]) => [id, findings.filter(isMeant).map(({ rule }) => rule)])
  const all = (rules: ReadonlyMap<number, readonly FindingRule[]>) =>
    judged.map(([id]) => [id, rules.get(id) ?? []])

  expect(judged).toHaveLength(500)
  expect(rulesOf(() => true)).toEqual(all(planted))
  expect(rulesOf(({ isExcepted }) => isExcepted)).toEqual(all(excepted))
})

test('every finding is planted somewhere', () => {
  const planted = new Set(FAULTY_PLOTS.flatMap(({ plants }) => plants))
  expect([...FINDING_RULES].filter((rule) => !planted.has(rule))).toEqual([])
})

test('the same seed tells the same account, another one another', () => {
  const tell = (seed: number) => {
    const account = createWorkspace({ now: () => Date.parse('2026-11-18T10:00Z') })
    account.tell({ seed, tickets: 50 })
    return JSON.stringify(account.tickets())
  }
  expect(tell(5)).toBe(tell(5))
  expect(tell(5)).not.toBe(tell(6))
})

test('stories told in an account beside its own tickets speak of theirs alone', () => {
  const account = createWorkspace({ now: () => Date.parse('2026-11-18T10:00Z') })
  const { planted } = account.tell({ seed: 1, tickets: 5 })
  const more = account.tell({ seed: 2, tickets: 5 })
  expect(new Set([...planted.keys(), ...more.planted.keys()]).size).toBe(10)
})

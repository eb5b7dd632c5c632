import { expect, test } from 'vitest'

import { FINDING_RULES, type Finding, type FindingRule } from '../../../src/domain/audit/finding'
import { requirements } from '../../../tools/requirements'
import { judgeAccount } from '../../fakes/judged-account'
import { FAULTY_PLOTS } from '../../workspace/generate/faulty-plots'
import { generateAccount, tellTickets } from '../../workspace/generate/generate-account'
import { DIRECTORY } from '../../workspace/zendesk/directory'
import type { Directory } from '../../workspace/zendesk/model'
import { installed } from '../../workspace/zendesk/rules/install'

const APP = installed(DIRECTORY, requirements({ withTiMacro: false }))

/** The 20th is a holiday, the 21st a Saturday. */
test.each<readonly [string, string, number, Directory]>([
  ['on a working day', '2026-11-18T10:00-03:00', 20261122, DIRECTORY],
  ['on a Saturday', '2026-11-21T10:00-03:00', 7, DIRECTORY],
  ['after a holiday and a weekend, in the evening', '2026-11-23T19:30-03:00', 99, DIRECTORY],
  ['where the app brought its triggers', '2026-11-18T10:00-03:00', 31, APP],
])(
  'of 500 tickets, looked at %s, nothing is missed and nothing invented',
  (_, now, seed, directory) => {
    const wanted = { seed, tickets: 500, now: Date.parse(now), directory }
    const { account, planted, excepted } = generateAccount(wanted)
    const judged = [...judgeAccount(account)]
    const rulesOf = (isMeant: (finding: Finding) => boolean) =>
      judged.map(([id, { findings }]) => [id, findings.filter(isMeant).map(({ rule }) => rule)])
    const all = (rules: ReadonlyMap<number, readonly FindingRule[]>) =>
      judged.map(([id]) => [id, rules.get(id) ?? []])

    expect(judged).toHaveLength(500)
    expect(rulesOf(() => true)).toEqual(all(planted))
    expect(rulesOf(({ isExcepted }) => isExcepted)).toEqual(all(excepted))
  },
)

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

test('stories told in an account beside its own tickets speak of theirs alone', () => {
  const { account, planted } = generateAccount({
    seed: 1,
    tickets: 5,
    now: Date.parse('2026-11-18T10:00Z'),
  })
  const more = tellTickets(account, { seed: 2, tickets: 5 })
  expect(new Set([...planted.keys(), ...more.planted.keys()]).size).toBe(10)
})

import { expect, test } from 'vitest'

import { countsOf } from '../../tools/test-counts'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((outcome) => ({ status: outcome })),
})
const report = (...testResults: ReturnType<typeof file>[]) => JSON.stringify({ testResults })

test.each([
  ['all passed', report(file('passed', 'passed', 'passed')), 0, 2, 0],
  ['one of two failed', report(file('failed', 'passed', 'failed')), 1, 1, 1],
  ['a skipped test is neither', report(file('passed', 'passed', 'pending', 'todo')), 0, 1, 0],
  ['a file that could not be read', report(file('failed'), file('passed', 'passed')), 1, 1, 1],
  ['a file whose closing broke', report(file('failed', 'passed')), 1, 1, 1],
  ['an error outside every test', report(file('passed', 'passed')), 1, 1, 1],
  ['no test at all', report(), 0, 0, 1],
  ['every test skipped', report(file('passed', 'pending')), 0, 0, 1],
  ['no report: the runner crashed', '', 1, 0, 1],
  ['no report, yet all seems well', '', 0, 0, 1],
])('%s', (_, json, exitCode, passed, failed) => {
  expect(countsOf(json, exitCode)).toEqual({ passed, failed })
})

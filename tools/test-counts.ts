export interface Counts {
  readonly passed: number
  readonly failed: number
}

interface Report {
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly { readonly status: string }[]
  }[]
}

/**
 * What Vitest's JSON report says, test by test. A file that broke before its first test is one
 * failure; so is a run without a report, without a test, or that failed for a reason outside tests.
 */
export function countsOf(report: string, exitCode: number): Counts {
  const results = report === '' ? [] : (JSON.parse(report) as Report).testResults
  const tests = results.flatMap(({ assertionResults }) => assertionResults)
  const passed = tests.filter(({ status }) => status === 'passed').length
  const broken = results.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length
  const failed = tests.filter(({ status }) => status === 'failed').length + broken
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isUnexplained ? 1 : failed }
}

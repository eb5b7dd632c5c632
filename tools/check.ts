import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { type Counts, countsOf } from './test-counts'

interface Step {
  readonly name: string
  /** A script of an installed package or of this folder, run by this Node. */
  readonly script: string
  readonly args: readonly string[]
  /** Counts each of its tests; any other step counts as one. */
  readonly isTests?: boolean
  readonly needsBuild?: boolean
}

const TSC = 'node_modules/typescript/bin/tsc'
const BIOME = 'node_modules/@biomejs/biome/bin/biome'
const KNIP = 'node_modules/knip/bin/knip.js'
const VITEST = 'node_modules/vitest/vitest.mjs'
const RUN = 'tools/run.mjs'
const REPORTS = '.tmp/reports'

const tests = (project: string): readonly string[] => [
  'run',
  '--root=.',
  '--config=test/vitest.config.ts',
  '--configLoader=runner',
  '--allowOnly=false',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
]

const BUILD: Step = { name: 'Build', script: RUN, args: ['tools/build.ts'] }

const STEPS: readonly Step[] = [
  { name: 'Types of the app', script: TSC, args: ['-p', '.', '--noEmit'] },
  { name: 'Types of the domain', script: TSC, args: ['-p', 'src/domain', '--noEmit'] },
  { name: 'Types of tests and tools', script: TSC, args: ['-p', 'test', '--noEmit'] },
  {
    name: 'Lint and format',
    script: BIOME,
    args: ['check', '--config-path=tools', '--error-on-warnings', '.'],
  },
  { name: 'Nothing unused', script: KNIP, args: ['--config', 'tools/knip.json', '--no-progress'] },
  BUILD,
  { name: 'Unit tests', script: VITEST, args: tests('unit'), isTests: true },
  { name: 'Calendar in three time zones', script: VITEST, args: tests('calendar*'), isTests: true },
  { name: 'Journeys', script: VITEST, args: tests('e2e'), isTests: true, needsBuild: true },
  { name: 'Weight', script: RUN, args: ['tools/weight.ts'], needsBuild: true },
]

/** Runs every check, whatever the others say, and ends with `N passed, N failed`. */
export async function main(): Promise<void> {
  await mkdir(REPORTS, { recursive: true })
  const failed = new Set<Step>()
  let total: Counts = { passed: 0, failed: 0 }
  for (const step of STEPS) {
    const counts = await outcomeOf(step, failed.has(BUILD))
    if (counts.failed > 0) failed.add(step)
    total = { passed: total.passed + counts.passed, failed: total.failed + counts.failed }
  }
  for (const { name } of failed) console.log(`\nFailed: ${name}`)
  console.log(`\n${total.passed} passed, ${total.failed} failed`)
  process.exitCode = failed.size > 0 ? 1 : 0
}

async function outcomeOf(step: Step, isUnbuilt: boolean): Promise<Counts> {
  console.log(`\n== ${step.name}`)
  if (step.needsBuild && isUnbuilt) {
    console.log('Not run: the build failed.')
    return { passed: 0, failed: 1 }
  }
  if (step.isTests) return runTests(step)
  const isDone = (await run(step)) === 0
  console.log(isDone ? 'passed' : 'failed')
  return isDone ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

async function runTests(step: Step): Promise<Counts> {
  const file = join(REPORTS, `${step.name.toLowerCase().replaceAll(' ', '-')}.json`)
  await rm(file, { force: true })
  const code = await run({ ...step, args: [...step.args, `--outputFile.json=${file}`] })
  return countsOf(await readFile(file, 'utf8').catch(() => ''), code)
}

/** The exit code; a process that a signal ended has none and counts as failed. */
function run({ script, args }: Step): Promise<number> {
  // Vite named this process "development"; what runs below decides for itself.
  const { NODE_ENV: _, ...env } = process.env
  return new Promise((resolve, reject) => {
    spawn(process.execPath, [script, ...args], { stdio: 'inherit', env })
      .on('error', reject)
      .on('exit', (code) => resolve(code ?? 1))
  })
}

import { spawn } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { constants, setPriority } from 'node:os'

const STRYKER = 'node_modules/@stryker-mutator/core/bin/stryker.js'
const CONFIG = 'tools/stryker.config.json'
const REPORTS = '.tmp/mutation'

const domain = (...rooms: readonly string[]): readonly string[] =>
  rooms.map((room) => `test/domain/${room}`)

/**
 * The folders of tests that are asked about a room of the domain: those that say what it promises.
 * Tests of screens and whole journeys reach every room, and would take days.
 */
export const ROOM_TESTS: Readonly<Record<string, readonly string[]>> = {
  ticket: domain('conversation', 'sidebar', 'due'),
  text: domain('text', 'messages'),
  calendar: domain('calendar', 'contact'),
  messages: domain('messages', 'contact', 'submit'),
  style: domain('style'),
  conversation: domain('conversation', 'contact'),
  playbook: [...domain('playbook'), 'test/playbooks'],
  note: domain('note', 'submit'),
  contact: domain('contact', 'submit', 'sidebar'),
  reading: domain('contact', 'submit', 'sidebar'),
  acts: [...domain('submit', 'sidebar'), 'test/actions'],
  submit: [...domain('submit', 'sidebar'), 'test/actions'],
  sidebar: domain('sidebar', 'contact'),
  audit: domain('audit'),
  due: domain('due'),
  manual: domain('manual'),
  setup: domain('setup'),
}

/**
 * Changes the domain a little at a time, in the rooms that are named or in all of them, and says
 * which changes no test notices. What an earlier run found and nothing touched since is not tried
 * again. Fails where less than 90 % of a room's mutants are noticed.
 */
export async function main(): Promise<void> {
  const named = process.argv.slice(3)
  const unknown = named.filter((room) => !(room in ROOM_TESTS))
  if (unknown.length > 0) {
    console.log(
      `No room of the domain: ${unknown.join(', ')}. ${Object.keys(ROOM_TESTS).join(', ')}`,
    )
    process.exitCode = 1
    return
  }
  await mkdir(REPORTS, { recursive: true })
  for (const room of named.length > 0 ? named : Object.keys(ROOM_TESTS)) {
    console.log(`\n== ${room}`)
    if ((await mutate(room, ROOM_TESTS[room] ?? [])) !== 0) process.exitCode = 1
  }
}

/** The exit code; a process that a signal ended has none and counts as failed. */
function mutate(room: string, tests: readonly string[]): Promise<number> {
  const args = ['run', CONFIG, '--mutate', `src/domain/${room}/**/*.ts`]
  const report = ['--incrementalFile', `${REPORTS}/${room}.json`]
  // Vite named this process "development"; the tests decide for themselves.
  const { NODE_ENV: _, ...given } = process.env
  const env = { ...given, TZ: 'UTC', MUTATE_TESTS: tests.join(' ') }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [STRYKER, ...args, ...report], { stdio: 'inherit', env })
    if (child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    child.on('error', reject).on('exit', (code) => resolve(code ?? 1))
  })
}

import { spawn } from 'node:child_process'
import { readdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { runZcli, type ZcliRun } from '../../tools/zcli'
import { type AppsApi, startAppsApi } from './apps-api'
import { type SmallPackage, smallPackage } from './small-package'
import type { Switches } from './switches'
import type { TicketsAccount } from './tickets-account'

/** A developer's workbench: a package, an account to put it into, and the commands for that. */
export interface Workbench {
  readonly api: AppsApi
  readonly pack: SmallPackage
  readonly zcli: (args: readonly string[], signal?: AbortSignal) => Promise<ZcliRun>
  /** `npm run install-app`, on the package as it lies there. */
  readonly install: (
    words?: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<ZcliRun>
  /** By the account's OAuth client, and with no other login. */
  readonly installByOauth: (
    words?: readonly string[],
    env?: Readonly<Record<string, string>>,
  ) => Promise<ZcliRun>
  /** Another command in that folder, by the OAuth client. */
  readonly run: (command: 'export' | 'audit', words: readonly string[]) => Promise<ZcliRun>
  /** The same, killed by force at its call of that number; the signal that ended it. */
  readonly runUntilCall: (
    call: number,
    command: 'export' | 'audit',
    words: readonly string[],
  ) => Promise<NodeJS.Signals | null>
  /** The same in a checkout, where the package is built first. */
  readonly buildAndInstall: (project: string, words?: readonly string[]) => Promise<ZcliRun>
  /** What a run left in the folder for temporary files. */
  readonly leftovers: () => Promise<readonly string[]>
}

const RUN = resolve('tools/run.mjs')
const COMMAND = [RUN, resolve('tools/install-app.ts')]
const commandOf = (command: string): readonly string[] =>
  command === 'audit' ? [resolve('tools/audit.mjs')] : [RUN, resolve(`tools/${command}.ts`)]

/** Gives a workbench with a fresh account for as long as `use` takes. */
export async function atWorkbench(
  switches: Switches,
  use: (bench: Workbench) => Promise<void>,
  tickets?: TicketsAccount,
): Promise<void> {
  const api = await startAppsApi(switches, tickets)
  const pack = await smallPackage()
  try {
    await pack.write('ca.pem', api.certificate)
    await pack.write('tmp/.keep', '')
    await use(workbenchOf(api, pack))
  } finally {
    await api.close()
    await pack.remove()
  }
}

function workbenchOf(api: AppsApi, pack: SmallPackage): Workbench {
  const temporary = join(pack.folder, 'tmp')
  const env = {
    ...inherited(process.env),
    ...api.env,
    TMPDIR: temporary,
    TEMP: temporary,
    NODE_EXTRA_CA_CERTS: join(pack.folder, 'ca.pem'),
  }
  const install = (words: readonly string[], more: Readonly<Record<string, string>>) =>
    run([...COMMAND, 'dist', ...words], { cwd: pack.folder, env: { ...env, ...more } })
  const byOauth = { ...api.oauthEnv, ZENDESK_EMAIL: '', ZENDESK_API_TOKEN: '' }
  return {
    api,
    pack,
    zcli: (args, signal = AbortSignal.timeout(600_000)) => runZcli(args, { env, signal }),
    install: (words = [], more = {}) => install(words, more),
    run: (command, words) =>
      run([...commandOf(command), ...words], {
        cwd: pack.folder,
        env: { ...env, ...byOauth },
      }),
    runUntilCall: async (call, command, words) => {
      const child = spawn(process.execPath, [...commandOf(command), ...words], {
        ...{ cwd: pack.folder, env: { ...env, ...byOauth } },
        stdio: 'ignore',
      })
      api.onCall(call, () => child.kill('SIGKILL'))
      return new Promise((done, reject) => {
        child.on('error', reject)
        child.on('close', (_, signal) => done(signal))
      })
    },
    installByOauth: (words = [], more = {}) => install(words, { ...byOauth, ...more }),
    buildAndInstall: (project, words = []) => run([...COMMAND, ...words], { cwd: project, env }),
    leftovers: async () => (await readdir(temporary)).filter((name) => name !== '.keep'),
  }
}

/** Nothing of the test runner's, and no account that a developer may have there. */
const inherited = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(ZENDESK_|VITEST|NODE_ENV$)/.test(name)),
  )

function run(
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<ZcliRun> {
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8')
    })
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

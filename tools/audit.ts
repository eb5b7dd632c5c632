import { readFile } from 'node:fs/promises'
import type { Writable } from 'node:stream'
import { isMainThread } from 'node:worker_threads'

import { toSettings } from '../src/adapters/settings/to-settings'
import { loadPlaybook } from '../src/load-playbook'
import { PLAYBOOK_IDS } from '../src/playbooks/heads'
import { NAMED } from '../src/playbooks/named'
import { ATTEMPTS } from './audit/audit-context'
import { AuditFailure, EXIT, orFailure, reasonOf } from './audit/failure'
import { judgeInto } from './audit/judge-into'
import { type Options, optionsIn } from './audit/options'
import { refuseSource } from './audit/refuse-source'
import { replaceFile } from './audit/replace-file'
import { judgeForOthers } from './audit/worker'
import { exportFile } from './export/export-file'

/** The numbers that every process has its standard streams by. */
const STANDARD = { input: 0, output: 1 } as const

/**
 * Judges an export of tickets, of any size, and writes the findings; everything else there is to say
 * goes to the error output. A file takes the result's name only when the result is whole. How it ends
 * is told in `docs/auditing.md`.
 */
async function main(): Promise<void> {
  try {
    const { exporting, ...options } = optionsIn(process.argv.slice(2))
    const file = exporting ? (await exportFile(exporting)).file : options.file
    process.exitCode = await audit({ ...options, file })
  } catch (error) {
    say(reasonOf(error))
    process.exitCode = error instanceof AuditFailure ? error.exit : EXIT.failed
  }
}

async function audit(options: Omit<Options, 'exporting'>): Promise<number> {
  const { file, out, now, zone, output, whatIf } = options
  refuseFaults(whatIf)
  const source = file === '-' ? STANDARD.input : file
  const sources = options.settings ? [source, options.settings] : [source]
  await refuseSource(out ?? STANDARD.output, sources)
  const settings = await settingsIn(options.settings)
  const playbooks = output.isFigures ? await Promise.all(PLAYBOOK_IDS.map(loadPlaybook)) : []
  const data = { now, zone, output, settings, whatIf, playbooks }
  let exit: number = EXIT.failed
  const write = async (into: Writable) => {
    exit = await judgeInto(into, data, options, { script: new URL(import.meta.url), say })
  }
  const done = out === undefined ? write(process.stdout) : replaceFile(out, write)
  await done.catch(orFailure('The findings could not be written'))
  return exit
}

/** A change that is not understood would change nothing, and look as if nothing depended on it. */
function refuseFaults(whatIf: Options['whatIf']): void {
  const { [ATTEMPTS]: attempts = '3', ...settings } = whatIf
  const { faults } = toSettings(settings, { ...NAMED, playbooks: PLAYBOOK_IDS })
  const isAskable = attempts === '3' || attempts === '4'
  const [fault] = isAskable ? faults : [{ setting: ATTEMPTS, written: attempts }]
  if (fault)
    throw new AuditFailure(`--what-if ${fault.setting}=${fault.written} is not understood.`)
}

async function settingsIn(file: string | undefined): Promise<unknown> {
  if (file === undefined) return {}
  const text = await readFile(file, 'utf8').catch(orFailure(`${file} cannot be read`))
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new AuditFailure(`${file} is no JSON: ${reasonOf(error)}`)
  }
}

const say = (line: string): void => console.error(line)

// One file is the command and what its threads run.
if (isMainThread) await main()
else judgeForOthers()

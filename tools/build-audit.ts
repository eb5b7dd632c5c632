import { mkdir, rename, writeFile } from 'node:fs/promises'
import { build, type Rollup } from 'vite'

import { Failure } from './failure'
import type { ManualChoice } from './playbooks/manuals'
import { playbooks } from './playbooks/plugin'
import { refuseFaults } from './playbooks/refuse-faults'

/** With a folder of a team's manuals, an audit of its own that knows them; else the one of our package. */
export async function main(): Promise<void> {
  const [folder] = process.argv.slice(3)
  if (folder === undefined) return buildAudit()
  try {
    await refuseFaults({ folder }, console.error)
    await buildAudit({ folder }, 'build/audit-own.mjs')
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

/** Builds the audit into this file, which is whole at any moment: others may be running it. */
export async function buildAudit(
  manuals: ManualChoice = {},
  file = 'build/audit.mjs',
): Promise<void> {
  const configFile = 'tools/audit.vite.config.ts'
  const built = await build({
    ...{ configFile, configLoader: 'runner', logLevel: 'warn' },
    plugins: [playbooks(manuals)],
  })
  const [
    {
      output: [chunk],
    },
  ] = [built].flat() as [Rollup.RollupOutput]
  await mkdir('build', { recursive: true })
  const beside = `${file}.${process.pid}.tmp`
  await writeFile(beside, chunk.code)
  await rename(beside, file)
}

import { mkdir, rename, writeFile } from 'node:fs/promises'
import { build, type Rollup } from 'vite'

/** Builds the audit into `build/audit.mjs`, which is whole at any moment: others may be running it. */
export async function main(): Promise<void> {
  const configFile = 'tools/audit.vite.config.ts'
  const built = await build({ configFile, configLoader: 'runner', logLevel: 'warn' })
  const [
    {
      output: [chunk],
    },
  ] = [built].flat() as [Rollup.RollupOutput]
  await mkdir('build', { recursive: true })
  const beside = `build/audit.${process.pid}.tmp`
  await writeFile(beside, chunk.code)
  await rename(beside, 'build/audit.mjs')
}

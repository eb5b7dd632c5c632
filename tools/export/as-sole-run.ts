import { readFile, rm, writeFile } from 'node:fs/promises'

import { failure } from '../failure'
import type { Files } from './files'

/**
 * Runs while no other run writes to the same export; rejects where one does. A run that was ended by
 * force is no obstacle to the next.
 */
export async function asSoleRun<Result>(
  { out, run }: Pick<Files, 'out' | 'run'>,
  work: () => Promise<Result>,
): Promise<Result> {
  const other = await readFile(run, 'utf8').catch(() => '') // mostly there is none
  if (other !== '' && isAlive(Number(other))) {
    throw failure(
      `Another run (process ${other}) writes to ${out}. Wait for it; if there is none, delete ${run}.`,
    )
  }
  await writeFile(run, String(process.pid))
  try {
    return await work()
  } finally {
    await rm(run, { force: true })
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // It is there and somebody else's.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Whether a built file is newer than everything it was built from: files, and folders, whose own times
 * tell what was taken out of them.
 */
export async function isFresh(built: string, sources: readonly string[]): Promise<boolean> {
  const at = await changedAt(built)
  if (at === undefined) return false
  for (const source of sources) {
    if ((await newestUnder(source)) >= at) return false
  }
  return true
}

const changedAt = (path: string): Promise<number | undefined> =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => undefined,
  )

async function newestUnder(path: string): Promise<number> {
  const own = (await changedAt(path)) ?? 0
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const times = await Promise.all(
    entries.map((entry) => changedAt(join(entry.parentPath, entry.name))),
  )
  return times.reduce<number>((newest, time) => Math.max(newest, time ?? 0), own)
}

import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Copies a file if it differs. A watcher of the target (zcli's server dies of half a manifest)
 * sees the old file or the new one, never a part.
 */
export async function copyFile(from: string, to: string): Promise<void> {
  const content = await readFile(from)
  const before = await readFile(to).catch(() => undefined)
  if (before?.equals(content)) return
  await mkdir(dirname(to), { recursive: true })
  const part = `${to}.part`
  await writeFile(part, content)
  await rename(part, to)
}

/** The files of a folder without folders in it; what else lies in the target stays. */
export async function copyFolder(from: string, to: string): Promise<void> {
  const names = await readdir(from)
  await Promise.all(names.map((name) => copyFile(join(from, name), join(to, name))))
}

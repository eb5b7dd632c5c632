import { randomUUID } from 'node:crypto'
import { createWriteStream, rmSync } from 'node:fs'
import { access, chmod, constants, readlink, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import type { Writable } from 'node:stream'

import { AuditFailure } from './failure'

/**
 * Gives the file at `path` the content that `write` writes, all of it or none: it is written beside the
 * file under a name of its own and takes the file's name once `write` has resolved. Until then, and
 * where `write` rejects or a signal ends the process, the file stays as it was and nothing is left beside
 * it. A device or a pipe has nothing to lose: it is written to at once. Rejects for a folder.
 */
export async function replaceFile(
  path: string,
  write: (into: Writable) => Promise<void>,
): Promise<void> {
  const old = await stat(path).catch(orNothing)
  if (old?.isDirectory()) throw new AuditFailure(`${path} is a folder: name a file in it.`)
  if (old && !old.isFile()) return write(createWriteStream(path))
  if (old) await access(path, constants.W_OK)
  const target = await whereLeads(path)
  const beside = join(dirname(target), `.roteiro-audit-${randomUUID()}.tmp`)
  const isLeft = removeAtTheEnd(beside)
  const into = createWriteStream(beside, { flags: 'wx', flush: true })
  try {
    await write(into)
    if (old) await chmod(beside, old.mode)
    await rename(beside, target)
  } catch (error) {
    // One that is still being opened would come after it was removed.
    await closedFor(into)
    await rm(beside, { force: true })
    throw error
  } finally {
    isLeft()
  }
}

/** Resolves once nothing more comes of a stream, whatever became of it before. */
function closedFor(into: Writable): Promise<void> {
  if (into.closed) return Promise.resolve()
  return new Promise((resolve) => {
    into.once('close', () => resolve()).on('error', () => undefined)
    into.destroy()
  })
}

/** The file behind links: they stay. The last one may lead to a file that is not there yet. */
async function whereLeads(path: string): Promise<string> {
  const folder = await realpath(dirname(path)).catch(orNothing)
  if (folder === undefined) return resolve(path)
  const plain = join(folder, basename(path))
  const next = await readlink(plain).catch(() => undefined) // a file, or nothing: no link
  return next === undefined ? plain : whereLeads(resolve(folder, next))
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** Removes a file however the process ends, until it is told that there is no need. */
function removeAtTheEnd(path: string): () => void {
  const remove = (): void => rmSync(path, { force: true })
  const endBy = (signal: NodeJS.Signals): void => {
    remove()
    forget()
    // With no listener left it ends the process, and the caller sees which signal did.
    process.kill(process.pid, signal)
  }
  const forget = (): void => {
    process.off('exit', remove)
    for (const signal of SIGNALS) process.off(signal, endBy)
  }
  process.on('exit', remove)
  for (const signal of SIGNALS) process.on(signal, endBy)
  return forget
}

function orNothing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error
}

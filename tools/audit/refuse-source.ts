import { fstat, stat } from 'node:fs'
import { promisify } from 'node:util'

import { AuditFailure } from './failure'

/** A path, or the number of a stream that is open already: 0 and 1 are the standard ones. */
type Place = string | number

/**
 * Rejects where what is written would go into a file that is read: under whatever name, by a link, by
 * a second name of the same file, in other capitals where the disk knows none.
 */
export async function refuseSource(out: Place, sources: readonly Place[]): Promise<void> {
  const own = await identityOf(out)
  if (own === undefined) return
  for (const source of sources) {
    if ((await identityOf(source)) !== own) continue
    const name = typeof out === 'string' ? out : 'The standard output'
    throw new AuditFailure(`${name} is what is read: write to another file.`)
  }
}

/** Undefined where there is no file yet, or no file that could be lost, such as a terminal. */
async function identityOf(place: Place): Promise<string | undefined> {
  const found = await statOf(place).catch(() => undefined) // opening it will say why
  return found?.isFile() ? `${found.dev} ${found.ino}` : undefined
}

const statOf = (place: Place) =>
  typeof place === 'number'
    ? promisify(fstat)(place, { bigint: true })
    : promisify(stat)(place, { bigint: true })

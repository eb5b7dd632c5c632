import { type Zippable, zipSync } from 'fflate'

import type { PackageFiles } from './package-files'

/** The earliest day a zip can name: the same files make the same bytes, whenever they are packed. */
const NO_DAY = new Date(1980, 0, 1)

/** The package as Zendesk takes it for upload: files in order of names, nothing of this machine. */
export function zipOf(files: PackageFiles): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const zippable: Zippable = Object.fromEntries(entries)
  return zipSync(zippable, { level: 9, mtime: NO_DAY })
}

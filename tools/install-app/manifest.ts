import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { failure } from '../failure'

export interface Parameter {
  readonly name: string
  readonly type: string
  readonly required?: boolean
  readonly secure?: boolean
  readonly default?: unknown
}

/** What installing needs to know of the manifest. */
export interface AppManifest {
  readonly name: string
  readonly version: string
  readonly parameters: readonly Parameter[]
}

/** The manifest of a package that was built. */
export async function readAppManifest(packageDir: string): Promise<AppManifest> {
  const file = join(packageDir, 'manifest.json')
  const text = await readFile(file, 'utf8').catch(() => {
    throw failure(`${file} is not there: ${packageDir} is no package.`)
  })
  const { name, version, parameters = [] } = JSON.parse(text) as Partial<AppManifest>
  if (!name || !version) throw failure(`${file} needs a name and a version.`)
  return { name, version, parameters }
}

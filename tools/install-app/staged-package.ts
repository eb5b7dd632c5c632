import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { LOCAL_CONFIG, writeIgnoreList } from '../package/read-package'
import type { SettingValues } from './settings'

export interface StagedPackage {
  readonly folder: string
  /** Written by zcli when the build job is done: the only proof of that which it gives. */
  readonly appId: () => Promise<number | undefined>
  readonly remove: () => Promise<void>
}

/**
 * A copy of the package for zcli to work in: it reads settings from the app's folder, writes the app id
 * there, leaves archives there, and would upload all of that. The copy is readable by this user only.
 */
export async function stagePackage(
  packageDir: string,
  parameters: SettingValues,
): Promise<StagedPackage> {
  const folder = await mkdtemp(join(tmpdir(), 'roteiro-package-'))
  await cp(packageDir, folder, { recursive: true })
  await writeFile(join(folder, LOCAL_CONFIG), JSON.stringify({ parameters }))
  await writeIgnoreList(folder)
  return {
    folder,
    appId: async () => {
      const config = JSON.parse(await readFile(join(folder, LOCAL_CONFIG), 'utf8')) as {
        readonly app_id?: number
      }
      return config.app_id
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { failure } from '../failure'
import type { SettingValues } from './settings'

/** Outside the package, which each build empties, and out of git. */
export const LOCAL_FOLDER = '.roteiro'

const appsFile = (folder: string): string => join(folder, 'install.json')
export const settingsFile = (folder: string): string => join(folder, 'settings.json')

type Apps = Readonly<Record<string, { readonly appId: number }>>

/** The app that was made in this account, if it was made from here. */
export async function readAppId(folder: string, host: string): Promise<number | undefined> {
  return (await readApps(folder))[host]?.appId
}

export async function rememberAppId(folder: string, host: string, appId: number): Promise<void> {
  const apps = { ...(await readApps(folder)), [host]: { appId } }
  await mkdir(dirname(appsFile(folder)), { recursive: true })
  await writeFile(appsFile(folder), `${JSON.stringify(apps, null, 2)}\n`)
}

/** Settings for a first installation and for zcli's server; none without the file. */
export const readLocalSettings = (folder: string): Promise<SettingValues> =>
  readJson(settingsFile(folder))

const readApps = (folder: string): Promise<Apps> => readJson(appsFile(folder)) as Promise<Apps>

async function readJson(file: string): Promise<SettingValues> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{}'
    throw error
  })
  try {
    return JSON.parse(text) as SettingValues
  } catch {
    throw failure(`${file} is not JSON. Fix it or delete it.`)
  }
}

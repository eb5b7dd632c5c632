import { readFile, stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'

import { LOCAL_CONFIG } from '../../../tools/package/read-package'
import { readObject } from '../../../tools/read-object'
import { toRecord } from '../protocol/messages'
import { checkManifest, flawLines } from './check-manifest'
import { type FoundApp, parametersOf } from './found-app'
import { staticFile } from './static-files'

/**
 * The app in a folder as it would be packaged: `manifest.json` and `assets/`, read and never written.
 * Settings: those that zcli would take from the folder, and `chosen` over them, by the names in the
 * manifest. Rejects with a sentence when there is no app.
 */
export async function readAppFolder(
  folder: string,
  chosen: Readonly<Record<string, unknown>>,
): Promise<FoundApp> {
  const { manifest, notices } = await readManifest(folder)
  const local = await readObject(join(folder, LOCAL_CONFIG))
  const requirements = await readObject(join(folder, 'requirements.json'))
  const name = manifest['name'] || (await translatedName(folder, manifest))
  const names = parametersOf(manifest).map(({ name }) => name)
  const settings = Object.entries({ ...toRecord(local?.['parameters']), ...chosen })
  const domains: unknown = manifest['domainWhitelist']
  return {
    manifest: { ...manifest, ...(name !== undefined && { name }) },
    settings: Object.fromEntries(settings.filter(([name]) => names.includes(name))),
    domains: Array.isArray(domains) ? domains.map(String) : [],
    file: (path) => staticFile(resolve(folder, 'assets'), path),
    folder: resolve(folder),
    ...(requirements && { requirements }),
    notices,
  }
}

/** What the app calls itself in its own language, where the manifest does not say it. */
async function translatedName(
  folder: string,
  { defaultLocale }: Readonly<Record<string, unknown>>,
): Promise<string | undefined> {
  const file = join(folder, 'translations', `${String(defaultLocale)}.json`)
  const name = toRecord((await readObject(file))?.['app'])?.['name']
  return typeof name === 'string' ? name : undefined
}

/** Where a project usually keeps what it uploads. */
async function folderNear(folder: string): Promise<string | undefined> {
  for (const name of ['dist', 'build', 'app', 'src', 'public']) {
    const isThere = await stat(join(folder, name, 'manifest.json')).catch(() => undefined)
    if (isThere) return join(folder, name)
  }
  return undefined
}

/** Refuses what Zendesk would refuse, with every reason at once; the rest is told beside the app. */
async function readManifest(folder: string) {
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) {
    const near = await folderNear(folder)
    const hint = near === undefined ? 'Name the folder that holds it.' : `It is in ${near}.`
    throw new Error(`No app in ${folder}: there is no manifest.json. ${hint}`)
  }
  const isThere = (path: string) =>
    stat(join(folder, path)).then(
      (found) => found.isFile(),
      () => false,
    )
  const flaws = await checkManifest(text, isThere)
  const errors = flaws.filter(({ isError }) => isError)
  if (errors.length > 0) {
    throw new Error(`Zendesk would refuse this app:\n${flawLines(file, errors)}`)
  }
  const notices = flaws.map((flaw) => flawLines('manifest.json', [flaw]))
  return { manifest: toRecord(JSON.parse(text)) ?? {}, notices }
}

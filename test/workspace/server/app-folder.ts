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
  const names = parametersOf(manifest).map(({ name }) => name)
  const settings = Object.entries({ ...toRecord(local?.['parameters']), ...chosen })
  const domains: unknown = manifest['domainWhitelist']
  return {
    manifest,
    settings: Object.fromEntries(settings.filter(([name]) => names.includes(name))),
    domains: Array.isArray(domains) ? domains.map(String) : [],
    file: (path) => staticFile(resolve(folder, 'assets'), path),
    folder: resolve(folder),
    ...(requirements && { requirements }),
    notices,
  }
}

/** Refuses what Zendesk would refuse, with every reason at once; the rest is told beside the app. */
async function readManifest(folder: string) {
  const file = join(folder, 'manifest.json')
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) {
    throw new Error(
      `No app in ${folder}: there is no manifest.json. Name the folder that holds it.`,
    )
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

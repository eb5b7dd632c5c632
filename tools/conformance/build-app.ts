import { join, resolve } from 'node:path'

import { buildWith } from '../build'
import { copyFile, copyFolder } from '../copy'
import { readPackage } from '../package/read-package'
import { zipOf } from '../package/zip-of'

const SOURCE = 'tools/conformance/app'

/** Where `npm run conformance -- build` leaves the app, unpacked. */
export const APP_FOLDER = 'build/conformance'

/** Builds the app that asks an account into this folder; its zip. */
export async function buildApp(folder = APP_FOLDER): Promise<Uint8Array> {
  await buildWith('tools/conformance.vite.config.ts', {
    build: { outDir: resolve(folder, 'assets') },
  })
  await copyFolder(join(SOURCE, 'translations'), join(folder, 'translations'))
  for (const logo of ['logo.png', 'logo-small.png', 'icon_nav_bar.svg']) {
    await copyFile(join('assets', logo), join(folder, 'assets', logo))
  }
  await copyFile(join(SOURCE, 'manifest.json'), join(folder, 'manifest.json'))
  return zipOf(await readPackage(folder))
}

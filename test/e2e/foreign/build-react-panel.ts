import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const SOURCE = 'test/fixtures/apps/react-panel'

/** The fixture app as its own project would build it; says where, under `folder`. */
export async function buildReactPanel(folder: string): Promise<string> {
  const appDir = join(folder, 'react-panel')
  await build({
    configFile: false,
    root: SOURCE,
    base: './',
    logLevel: 'error',
    build: {
      outDir: join(appDir, 'assets'),
      emptyOutDir: true,
      rolldownOptions: { input: resolve(SOURCE, 'index.html') },
    },
  })
  await copyFile(join(SOURCE, 'manifest.json'), join(appDir, 'manifest.json'))
  return appDir
}

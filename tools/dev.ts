import { parseArgs } from 'node:util'

import { startWorkspace } from '../test/host/start'
import { addressFault } from './account-address'
import { buildWorkspace } from './build'
import { watchApp } from './dev/watch-app'
import { startZcliServer } from './dev/zcli-server'
import { LOCAL_FOLDER } from './install-app/local-files'

const PACKAGE = 'dist'

/**
 * `npm run dev`: the local workspace, with the app built anew after each change and its frames loaded
 * again. `-- --zcli` serves the same build to a real account, too, on `--port`. Until Ctrl-C.
 */
export async function main(): Promise<void> {
  const values = readWords(process.argv.slice(3))
  if (!values) {
    console.error('Usage: npm run dev [-- --zcli [--port=4567]]')
    process.exitCode = 1
    return
  }
  const fault = values.zcli ? addressFault(process.env) : undefined
  if (fault !== undefined) {
    console.error(fault)
    process.exitCode = 1
    return
  }
  const say = (line: string) => console.log(line)
  await buildWorkspace()
  const app = await watchApp((message) => say(`Not built: ${message}`))
  const workspace = await startWorkspace({ appDir: PACKAGE, pageDir: '.workspace' })
  const server = values.zcli
    ? await startZcliServer({
        packageDir: PACKAGE,
        localFolder: LOCAL_FOLDER,
        port: values.port,
        env: process.env,
        say,
      })
    : undefined
  say(`Roteiro: ${workspace.url}`)
  app.onBuilt(async () => {
    await server?.refresh()
    workspace.appChanged()
    say('Built anew.')
  })
  const close = async () => {
    await Promise.all([app.close(), workspace.close(), server?.close()])
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close())
}

/** The words after the command; nothing if one of them is unknown. */
function readWords(words: readonly string[]) {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        zcli: { type: 'boolean', default: false },
        port: { type: 'string', default: '4567' },
      },
    })
    return values
  } catch {
    return undefined // As said: what it could not read.
  }
}

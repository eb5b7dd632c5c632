import { parseArgs } from 'node:util'

import { serveWorkspace } from '../test/workspace/in-node'
import { buildWorkspace } from './build'
import { watchApp } from './dev/watch-app'
import { zcliEnvironment } from './dev/zcli-environment'
import { startZcliServer } from './dev/zcli-server'
import { Failure } from './failure'
import { LOCAL_FOLDER } from './install-app/local-files'

const PACKAGE = 'dist'

/**
 * `npm run dev`: the local workspace, with the app built again after each change and its frames loaded
 * again. `-- --zcli` serves the same build to a real account, too, on `--port`. Until Ctrl-C.
 */
export async function main(): Promise<void> {
  const values = readWords(process.argv.slice(3))
  if (!values) {
    console.error('Usage: npm run dev [-- --zcli [--port=4567]]')
    process.exitCode = 1
    return
  }
  try {
    await develop(values)
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

async function develop({ zcli, port }: { readonly zcli: boolean; readonly port: string }) {
  const say = (line: string) => console.log(line)
  const env = zcli ? await zcliEnvironment(process.env, say) : process.env
  await buildWorkspace()
  const app = await watchApp((message) => say(`Not built: ${message}`))
  const workspace = await serveWorkspace({ appDir: PACKAGE, pageDir: '.workspace' })
  const server = zcli
    ? await startZcliServer({ packageDir: PACKAGE, localFolder: LOCAL_FOLDER, port, env, say })
    : undefined
  say(`Roteiro: ${workspace.url}`)
  app.onBuilt(async () => {
    await server?.refresh()
    workspace.appChanged()
    say('Built again.')
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

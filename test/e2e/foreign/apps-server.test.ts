import { once } from 'node:events'
import { writeFile } from 'node:fs/promises'
import { type AddressInfo, createServer } from 'node:net'
import { join } from 'node:path'

import { prepareZcliHome, spawnZcli } from '../../../tools/zcli'
import { BOTH } from '../protocol/sdks'
import { buildReactPanel } from './build-react-panel'
import { foreignTest } from './foreign-stage'

/** The address of an unmodified `zcli apps:server` with the app in it. */
const journey = foreignTest.extend(
  'server',
  { scope: 'file' },
  async ({ folder }, { onCleanup }) => {
    const appDir = await buildReactPanel(folder)
    const config = { parameters: { greeting: 'Boa noite' } }
    await writeFile(join(appDir, 'zcli.apps.config.json'), JSON.stringify(config))
    const home = await prepareZcliHome()
    const port = await freePort()
    const zcli = spawnZcli(['apps:server', appDir, '--port', port], { ...process.env, ...home.env })
    const ended = new Promise((done) => zcli.once('close', done))
    onCleanup(async () => {
      zcli.kill()
      await ended
      await home.remove()
    })
    await new Promise<void>((running, failed) => {
      let output = ''
      const hear = (chunk: Buffer) => {
        output += chunk.toString('utf8')
        if (output.includes('Apps server is running')) running()
      }
      for (const stream of [zcli.stdout, zcli.stderr]) stream?.on('data', hear)
      void ended.then(() => failed(new Error(output)))
    })
    return `http://localhost:${port}`
  },
)

async function freePort(): Promise<string> {
  const server = createServer().listen(0, 'localhost')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return String(port)
}

journey.for(BOTH)(
  'an app runs with %s out of zcli’s own server, with the settings it was given there',
  async (sdk, { openWith, server }) => {
    const { app } = await openWith(sdk, { appDir: server })
    const panel = app('React Panel')
    await panel.getByRole('heading', { name: 'Boa noite' }).waitFor()
    await panel.getByRole('button', { name: 'Rename' }).click()
    await panel.getByText('Chosen by the panel').waitFor()
  },
)

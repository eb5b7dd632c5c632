import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { type ServedWorkspace, type ServeOptions, serveWorkspace } from '../serve-workspace'
import type { AccountInfo, OutsideAnswer, WorkspaceConfig } from '../server/api'
import { listen, type RunningServer, sendJson } from '../server/http'
import { startOutsideServer } from '../server/outside-server'
import { sdkIn } from '../server/sdk-bundle'

const MANIFEST = {
  name: 'Notes',
  ...{ author: { name: 'A', email: 'a@example.com' }, defaultLocale: 'en' },
  ...{ frameworkVersion: '2.0', private: true },
  location: { support: { ticket_sidebar: 'assets/iframe.html' } },
  domainWhitelist: ['localhost'],
  parameters: [
    { name: 'team', type: 'text', default: 'usual' },
    { name: 'token', type: 'text', secure: true },
    { name: 'key', type: 'text', secure: true, default: 'a secret default' },
  ],
}

let folder: string
let open: { readonly close: () => Promise<void> }[]

beforeEach(async () => {
  open = []
  folder = await mkdtemp(join(tmpdir(), 'foreign-'))
  await mkdir(join(folder, 'notes/assets'), { recursive: true })
  await write('notes/manifest.json', MANIFEST)
  await mkdir(join(folder, 'notes/translations'))
  await write('notes/translations/en.json', {})
  await writeFile(join(folder, 'notes/assets/iframe.html'), '<p>notes</p>')
})

afterEach(async () => {
  await Promise.all(open.map((one) => one.close()))
  await rm(folder, { recursive: true })
})

const write = (file: string, content: object) =>
  writeFile(join(folder, file), JSON.stringify(content))

async function start(options: Partial<ServeOptions> = {}): Promise<ServedWorkspace> {
  const appDir = join(folder, 'notes')
  const workspace = await serveWorkspace({ appDir, pageDir: folder, ...options })
  open.push(workspace)
  return workspace
}

async function call<T>({ url }: ServedWorkspace, path: string, body?: object): Promise<T> {
  const init = body && { method: 'POST', body: JSON.stringify(body) }
  return (await (await fetch(`${url}/workspace/api${path}`, init)).json()) as T
}

const configOf = (workspace: ServedWorkspace) => call<WorkspaceConfig>(workspace, '/config')

/** As `zcli apps:server` answers. */
async function startAppsServer(): Promise<RunningServer> {
  const server = await listen(async (request, response) => {
    if (request.url === '/app.json') {
      const app = {
        id: '0',
        name: 'Served',
        version: '1.2',
        asset_url_prefix: `${server.url}/0/assets/`,
      }
      const locations = { support: { ticket_sidebar: { url: 'assets/iframe.html' } } }
      const settings = [{ title: 'Served' }, { team: 'of zcli' }]
      const installation = { app_id: '0', id: 'x', settings }
      return sendJson(response, 200, {
        apps: [{ ...app, locations }],
        installations: [installation],
      })
    }
    if (request.url !== '/0/assets/iframe.html') return sendJson(response, 404, {})
    response.writeHead(200, { 'content-type': 'text/html; charset=UTF-8' })
    response.end('<script src="https://assets.zendesk.com/apps/sdk/2.0/zaf_sdk.js"></script>')
  })
  open.push(server)
  return server
}

describe('the settings of an app', () => {
  test('are the manifest’s, then those of its folder, then those that were given', async () => {
    await write('notes/zcli.apps.config.json', {
      parameters: { team: 'of the folder', token: 't' },
    })
    const [inFolder] = (await configOf(await start())).apps
    expect(inFolder?.settings).toEqual({ team: 'of the folder' })
    const [given] = (await configOf(await start({ settings: { team: 'given' } }))).apps
    expect(given?.settings).toEqual({ team: 'given' })
  })

  test('that are secure or another app’s never come to the page', async () => {
    const settings = { token: 'secret', elsewhere: 'secret' }
    expect(JSON.stringify(await configOf(await start({ settings })))).not.toContain('secret')
  })
})

test('several apps are installed together, each on an origin of its own', async () => {
  const server = await startAppsServer()
  const workspace = await start({ beside: [server.url] })
  const { apps } = await configOf(workspace)
  expect(apps).toMatchObject([
    { appId: 1, manifest: { name: 'Notes' } },
    {
      appId: 2,
      manifest: { name: 'Served', version: '1.2', location: { support: {} } },
      settings: { team: 'of zcli' },
    },
  ])
  expect(new Set(apps.map(({ assetsUrl }) => assetsUrl)).size).toBe(2)
})

test('a page of an apps:server comes with the SDK turned to the local copy', async () => {
  const server = await startAppsServer()
  const workspace = await start({ appDir: server.url })
  const html = await (await fetch(`${workspace.assetsUrl}/iframe.html`)).text()
  expect(html).toBe('<script src="/__workspace/zaf_sdk.js"></script>')
  expect((await fetch(`${workspace.assetsUrl}/nope.html`)).status).toBe(404)
})

test('an apps:server that went away is said in the frame', async () => {
  const server = await startAppsServer()
  const workspace = await start({ appDir: server.url })
  await server.close()
  const reply = await fetch(`${workspace.assetsUrl}/iframe.html`)
  expect(await reply.text()).toContain('`zcli apps:server` does not answer any more')
})

test('what an apps:server does not name is secure', async () => {
  const server = await startAppsServer()
  const settings = { team: 'given', token: 'secret' }
  const workspace = await start({ appDir: server.url, settings })
  const [app] = (await configOf(workspace)).apps
  expect(app?.settings).toEqual({ team: 'given' })
  const outside = await startOutsideServer()
  open.push(outside)
  const asked = { method: 'POST', url: outside.url, headers: {}, isSecure: true }
  await call(workspace, '/apps/1/request', { ...asked, body: '{{setting.token}}' })
  expect(outside.heard()).toMatchObject([{ body: 'secret' }])
})

test('each app’s requests are filled with its own settings', async () => {
  const outside = await startOutsideServer()
  open.push(outside)
  await mkdir(join(folder, 'other'))
  await write('other/manifest.json', { ...MANIFEST, name: 'Other', location: {}, parameters: [] })
  const workspace = await start({ beside: [join(folder, 'other')] })
  const asked = { method: 'GET', url: `${outside.url}/{{setting.team}}`, headers: {} }
  const ask = (id: number) => call<OutsideAnswer>(workspace, `/apps/${id}/request`, asked)
  expect(await ask(1)).toMatchObject({ isRefused: false })
  expect(await ask(2)).toMatchObject({ isRefused: true, reply: { status: 400 } })
  expect(await ask(3)).toMatchObject({ error: 'RecordNotFound' })
  expect(outside.heard()).toMatchObject([{ url: '/usual' }])
})

test('a library that is not installed is told, and listed in every window', async () => {
  const address = 'https://unpkg.com/no-such-package-here@1'
  const page = `<script src="${address}"></script>`
  await writeFile(join(folder, 'notes/assets/iframe.html'), page)
  const onMissing = vi.fn()
  const workspace = await start({ onMissing })
  const { id } = await call<AccountInfo>(workspace, '/accounts', {})
  const html = await (await fetch(`${workspace.assetsUrl}/iframe.html`)).text()
  const [, src = ''] = /src="([^"]+)"/.exec(html) ?? []
  expect((await fetch(new URL(src, workspace.assetsUrl))).status).toBe(404)
  expect(onMissing).toHaveBeenCalledWith('no-such-package-here', address)
  const { unsupported } = await call<AccountInfo>(workspace, `/accounts/${id}`)
  expect(unsupported).toEqual([
    { kind: 'library', name: `npm install no-such-package-here (${address})` },
  ])
})

test.each([
  ['a folder without a manifest', '.', /No app in .*: there is no manifest\.json/],
  ['a folder that is not there', 'nope', /No app in .*nope/],
  ['an address nobody answers at', 'http://localhost:1', /No `zcli apps:server` answers at/],
])('%s is refused with a sentence', async (_, place, sentence) => {
  const appDir = place.startsWith('http') ? place : join(folder, place)
  await expect(start({ appDir })).rejects.toThrow(sentence)
})

test('a folder of a project names the one that it uploads', async () => {
  await mkdir(join(folder, 'project/dist'), { recursive: true })
  await write('project/dist/manifest.json', MANIFEST)
  await expect(start({ appDir: join(folder, 'project') })).rejects.toThrow(
    /It is in .*project.dist/,
  )
})

test('a manifest that cannot be read is refused with a sentence', async () => {
  await writeFile(join(folder, 'notes/manifest.json'), '{')
  await expect(start()).rejects.toThrow(/manifest\.json:1 {2}This is not JSON/)
})

test('a library that is not installed comes from its own address where somebody answers', async () => {
  const address = 'https://unpkg.com/no-such-package-here@1'
  await writeFile(join(folder, 'notes/assets/iframe.html'), `<script src="${address}"></script>`)
  const onMissing = vi.fn()
  const content = Buffer.from('window.isHere = true')
  const fetchLibrary = vi.fn(async () => ({ type: 'text/javascript', content }))
  const workspace = await start({ onMissing, fetchLibrary })
  const html = await (await fetch(`${workspace.assetsUrl}/iframe.html`)).text()
  const [, src = ''] = /src="([^"]+)"/.exec(html) ?? []
  expect(await (await fetch(new URL(src, workspace.assetsUrl))).text()).toBe('window.isHere = true')
  expect(fetchLibrary).toHaveBeenCalledWith(address)
  expect(onMissing).not.toHaveBeenCalled()
})

test('a module that is not installed is asked for at its own address', async () => {
  const address = 'https://unpkg.com/no-such-package-here@1'
  const fetchLibrary = async () => ({ type: 'text/javascript', content: Buffer.from('') })
  const { assetsUrl } = await start({ fetchLibrary })
  const local = `${assetsUrl}/__workspace/library/${encodeURIComponent(address)}?module`
  const reply = await fetch(local, { redirect: 'manual' })
  expect([reply.status, reply.headers.get('location')]).toEqual([302, address])
})

test('an SDK in a file is served in the place of the npm build', async () => {
  const file = join(folder, 'sdk.js')
  await writeFile(file, 'window.ZAFClient = {}')
  const { assetsUrl } = await start({ sdk: await sdkIn(file) })
  const script = await (await fetch(`${assetsUrl}/__workspace/zaf_sdk.js`)).text()
  expect(script.endsWith('window.ZAFClient = {}')).toBe(true)
})

test.each([
  ['nope.js', /No SDK: .*nope\.js is not there/],
  ['notes/manifest.json', /is not the SDK/],
])('no SDK is in %s', async (file, sentence) => {
  await expect(sdkIn(join(folder, file))).rejects.toThrow(sentence)
})

test('a required setting without a value is asked for, and then goes with its requests', async () => {
  const parameters = [
    { name: 'host', type: 'text', required: true },
    { name: 'key', type: 'text', required: true, secure: true },
    { name: 'usual', type: 'text', required: true, default: 'x' },
  ]
  await write('notes/manifest.json', { ...MANIFEST, parameters })
  const workspace = await start()
  const missing = [
    { name: 'host', isSecure: false },
    { name: 'key', isSecure: true },
  ]
  expect((await configOf(workspace)).apps).toMatchObject([{ missing }])
  const init = { method: 'PUT', body: JSON.stringify({ host: 'here', key: 'k' }) }
  const reply = await fetch(`${workspace.url}/workspace/api/apps/1/settings`, init)
  expect(JSON.stringify(await reply.json())).not.toContain('"k"')
  const [app] = (await configOf(workspace)).apps
  expect(app?.missing).toBeUndefined()
  expect(app?.settings).toEqual({ host: 'here' })
  const outside = await startOutsideServer()
  open.push(outside)
  const asked = { method: 'POST', url: outside.url, headers: {}, isSecure: true }
  await call(workspace, '/apps/1/request', { ...asked, body: '{{setting.host}} {{setting.key}}' })
  expect(outside.heard()).toMatchObject([{ body: 'here k' }])
})

test('what Zendesk would refuse is refused, every reason at once', async () => {
  const { author, ...without } = MANIFEST
  const location = { support: { ticket_sidbar: 'assets/iframe.html' } }
  await write('notes/manifest.json', { ...without, frameworkVersion: '3.0', location })
  const refused = start()
  await expect(refused).rejects.toThrow(/"author" is missing/)
  await expect(refused).rejects.toThrow(/"frameworkVersion" must be the text "2\.0"/)
  await expect(refused).rejects.toThrow(/did you mean "ticket_sidebar"\?/)
})

test('what Zendesk takes and nobody sees here is told, in the terminal and in every window', async () => {
  const location = {
    support: { ...MANIFEST.location.support, organization_sidebar: 'assets/iframe.html' },
  }
  await write('notes/manifest.json', { ...MANIFEST, location })
  const onNotice = vi.fn()
  const workspace = await start({ onNotice })
  const sentence = expect.stringContaining('"organization_sidebar" exists in Zendesk and not here')
  expect(onNotice).toHaveBeenCalledWith(sentence)
  expect((await configOf(workspace)).apps).toMatchObject([{ notices: [sentence] }])
})

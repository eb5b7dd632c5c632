import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { type ServedWorkspace, serveWorkspace } from '../serve-workspace'
import type { AccountInfo, OpenedScenario, WorkspaceConfig } from '../server/api'
import { USER } from '../zendesk/directory'
import type { SavedTicket } from '../zendesk/model'

const SPELLINGS = [
  'https://static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js',
  '//static.zdassets.com/zendesk_app_framework_sdk/2.0/zaf_sdk.min.js',
  'https://static.zdassets.com/zendesk_app_framework_sdk/2/zaf_sdk.min.js',
  'https://assets.zendesk.com/apps/sdk/2.0/zaf_sdk.js',
  'https://static.zdassets.com/zendesk_app_framework_sdk/2.0.37/zaf_sdk.min.js',
]

const MANIFEST = {
  ...{ name: 'Roteiro', defaultLocale: 'en', frameworkVersion: '2.0' },
  author: { name: 'A', email: 'a@example.com' },
  location: { support: { ticket_sidebar: 'assets/iframe.html' } },
  parameters: [{ name: 'portao_nota', type: 'text' }],
}

let folder: string
let workspace: ServedWorkspace

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workspace-'))
  await mkdir(join(folder, 'assets'))
  await mkdir(join(folder, 'page'))
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(MANIFEST))
  await mkdir(join(folder, 'translations'))
  await writeFile(join(folder, 'translations/en.json'), '{}')
  await writeFile(join(folder, 'secret.txt'), 'not served')
  await writeFile(join(folder, 'page/index.html'), '<!doctype html><title>Workspace</title>')
  const scripts = SPELLINGS.map((src) => `<script src="${src}"></script>`).join('\n')
  await writeFile(join(folder, 'assets/iframe.html'), `${scripts}\n<script src="./a.js"></script>`)
  const settings = { portao_nota: 'avisar' }
  workspace = await serveWorkspace({ appDir: folder, pageDir: join(folder, 'page'), settings })
}, 30_000)

afterAll(async () => {
  await workspace.close()
  await rm(folder, { recursive: true })
})

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const reply = await fetch(`${workspace.url}/workspace/api${path}`, {
    method,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return (await reply.json()) as T
}

/** An account at 10:00 of a Friday in São Paulo. */
const newAccount = () => call<AccountInfo>('POST', '/accounts', { now: '2026-12-04T13:00:00Z' })

const step = (account: AccountInfo, scenario: string) =>
  call<OpenedScenario>('POST', `/accounts/${account.id}/scenarios/${scenario}`)

const asAna = (account: AccountInfo) => ({
  headers: { 'x-workspace-account': account.id, 'x-workspace-user': String(USER.ana) },
})

describe('the app files', () => {
  test('come from another origin with the SDK turned to the local copy', async () => {
    expect(new URL(workspace.assetsUrl).origin).not.toBe(new URL(workspace.url).origin)
    const reply = await fetch(`${workspace.assetsUrl}/iframe.html?origin=x`)
    expect(reply.headers.get('content-type')).toMatch(/^text\/html/)
    expect(reply.headers.get('access-control-allow-origin')).toBeNull()
    const html = await reply.text()
    expect(html.match(/src="\/__workspace\/zaf_sdk\.js"/g)).toHaveLength(SPELLINGS.length)
    expect(html).toContain('<script src="./a.js"></script>')
  })

  test('bring an SDK that is one classic script with its global', async () => {
    const sdk = await (await fetch(`${workspace.assetsUrl}/__workspace/zaf_sdk.js`)).text()
    expect(sdk).toContain('window.ZAFClient')
    expect(sdk).not.toMatch(/^\s*(?:import|export)\b/m)
  })

  test.each(['/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/%zz'])(
    'outside their folder are not served: %s',
    async (path) => {
      const { port } = new URL(workspace.assetsUrl)
      const status = await new Promise((resolve) => {
        const asked = request({ host: 'localhost', port, path }, (reply) => {
          reply.resume()
          resolve(reply.statusCode)
        })
        asked.end()
      })
      expect(status).toBe(404)
    },
  )
})

test('the page gets what it needs to frame the app', async () => {
  expect(await call<WorkspaceConfig>('GET', '/config')).toEqual({
    apps: [
      {
        appId: 1,
        installationId: 1,
        assetsUrl: workspace.assetsUrl,
        manifest: MANIFEST,
        notices: [],
        settings: { portao_nota: 'avisar' },
      },
    ],
  })
  expect(await (await fetch(workspace.url)).text()).toContain('<title>Workspace</title>')
})

describe('its own endpoints', () => {
  const askFrom = (origin: string) =>
    fetch(`${workspace.url}/workspace/api/config`, { headers: { origin } })

  test('answer the page', async () => {
    expect((await askFrom(workspace.url)).status).toBe(200)
  })

  test.each([
    ['the page of an app', () => workspace.assetsUrl],
    ['any other page in the browser', () => 'https://example.com'],
    [
      'one whose name was led to this machine',
      () => `http://example.com:${workspace.url.slice(-5)}`,
    ],
    ['a page that hides where it is from', () => 'null'],
  ])('refuse %s, which could have settings filled in', async (_, origin) => {
    expect((await askFrom(origin())).status).toBe(403)
  })
})

describe('every server of the workspace', () => {
  const SERVERS = [
    ['the page', () => workspace.url, '/'],
    ['its endpoints', () => workspace.url, '/workspace/api/config'],
    ['REST', () => workspace.url, '/api/v2/users/me.json'],
    ['the app’s files', () => workspace.assetsUrl, '/iframe.html'],
  ] as const
  const portOf = (url: string) => new URL(url).port

  const statusFor = (url: string, path: string, method: string, host: string) =>
    new Promise((resolve) => {
      const asked = request(`${url}${path}`, { method, headers: { host } }, (reply) => {
        reply.resume()
        resolve(reply.statusCode)
      })
      asked.end()
    })

  describe.each(SERVERS)('(%s)', (_, url, path) => {
    test.each([
      ['a site that was led to this machine', () => `example.com:${portOf(url())}`],
      ['the same without a port', () => 'example.com'],
      ['a name that only begins like ours', () => `localhost.example.com:${portOf(url())}`],
      ['our name with another port', () => 'localhost:1'],
      ['our name with a user in front', () => `a@localhost:${portOf(url())}`],
    ])('refuses a call in the name of %s', async (_name, host) => {
      for (const method of ['GET', 'HEAD', 'POST']) {
        expect(await statusFor(url(), path, method, host())).toBe(403)
      }
    })

    test.each(['localhost', '127.0.0.1', 'LOCALHOST'])('answers as %s', async (name) => {
      expect(await statusFor(url(), path, 'GET', `${name}:${portOf(url())}`)).not.toBe(403)
    })
  })

  test.each([
    ['its endpoints', '/workspace/api/accounts'],
    ['REST', '/api/v2/tickets/1.json'],
  ])('refuses a body that is too large, in words: %s', async (_, path) => {
    const account = await newAccount()
    const body = `{"a":"${'x'.repeat(9_000_000)}"}`
    const reply = await fetch(workspace.url + path, { ...asAna(account), method: 'POST', body })
    expect(reply.status).toBe(413)
    expect(await reply.json()).toHaveProperty('description')
  })
})

test('accounts know nothing of each other', async () => {
  const [one, other] = [await newAccount(), await newAccount()]
  await step(one, 'second-due')
  expect(await call('GET', `/accounts/${one.id}/tickets`)).toHaveLength(1)
  expect(await call('GET', `/accounts/${other.id}/tickets`)).toEqual([])
})

test('a situation moves the clock when it has an hour of its own', async () => {
  const account = await newAccount()
  const { offsetMs, ticketId } = await step(account, 'cancel-due')
  const now = new Date(Date.now() + offsetMs).toISOString()
  expect(now).toMatch(/^2026-12-04T20:20:/)
  expect(ticketId).toBe(4821)
})

test('a situation switches its faults on, the next one off', async () => {
  const account = await newAccount()
  const { ticketId } = await step(account, 'times-unknown')
  const audits = () =>
    fetch(`${workspace.url}/api/v2/tickets/${ticketId}/audits.json`, asAna(account))
  expect((await audits()).status).toBe(500)
  await step(account, 'first-due')
  expect((await audits()).status).toBe(200)
})

test('a submit of one window is heard by the others', async () => {
  const account = await newAccount()
  const { ticketId } = await step(account, 'second-due')
  const events = await fetch(`${workspace.url}/workspace/api/accounts/${account.id}/events`)
  const change = { status: 'hold' }
  const body = { userId: USER.bruno, tab: 't1', change }
  const path = `/accounts/${account.id}/tickets/${ticketId}/submit`
  expect(await call<SavedTicket>('POST', path, body)).toMatchObject({ status: 'hold' })
  const reader = events.body?.getReader()
  let heard = ''
  while (!heard.includes('"saved"'))
    heard += new TextDecoder().decode((await reader?.read())?.value)
  await reader?.cancel()
  expect(heard).toContain('"byTab":"t1"')
})

test('REST works on the same saved ticket, for the user who is named', async () => {
  const account = await newAccount()
  const { ticketId } = await step(account, 'second-due')
  const reply = await fetch(`${workspace.url}/api/v2/tickets/${ticketId}/tags.json`, {
    ...asAna(account),
    method: 'PUT',
    body: '{"tags":["a"]}',
  })
  expect(await reply.json()).toMatchObject({ tags: expect.arrayContaining(['a']) as unknown })
  const saved = await call<SavedTicket>('GET', `/accounts/${account.id}/tickets/${ticketId}`)
  expect(saved.tags).toContain('a')
})

test.each([
  ['a step', { step: 'hour' }, '2026-12-04T14:00'],
  ['the next business day', { step: 'next-business-day' }, '2026-12-07T12:00'],
  ['a moment', { at: '2027-03-25T12:00:00Z' }, '2027-03-25T12:00'],
])('the clock is set by %s', async (_, change, expected) => {
  const account = await newAccount()
  const path = `/accounts/${account.id}/clock`
  const { offsetMs } = await call<{ offsetMs: number }>('PUT', path, change)
  expect(new Date(Date.now() + offsetMs + 1).toISOString()).toMatch(expected)
})

test.each([
  ['a clock that is not one', 'PUT', 'clock', { at: 'ontem' }],
  ['a fault without a pattern', 'PUT', 'faults', [{ match: '(', kind: 'never' }]],
  ['a situation nobody knows', 'POST', 'scenarios/nope', {}],
])('%s is refused in words', async (_, method, path, body) => {
  const account = await newAccount()
  expect(await call(method, `/accounts/${account.id}/${path}`, body)).toHaveProperty('description')
})

test('a reset account is as new', async () => {
  const account = await newAccount()
  await step(account, 'second-due')
  await call('POST', `/accounts/${account.id}/reset`)
  expect(await call('GET', `/accounts/${account.id}/tickets`)).toEqual([])
})

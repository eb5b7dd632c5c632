import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { RestCall } from '../protocol/rest-request'
import type { FoundApp } from '../server/found-app'
import { type OutsideServer, startOutsideServer } from '../server/outside-server'
import { createThirdParty } from '../server/third-party'

const SECRET = 'a-secret-that-stays'

let outside: OutsideServer
let folder: string

beforeEach(async () => {
  outside = await startOutsideServer()
  folder = await mkdtemp(join(tmpdir(), 'third-party-'))
})

afterEach(async () => {
  await outside.close()
  await rm(folder, { recursive: true })
})

const appWith = (over: Partial<FoundApp> = {}): FoundApp => ({
  manifest: {
    parameters: [
      { name: 'path', default: 'usual' },
      { name: 'empty' },
      { name: 'host', default: 'localhost' },
      { name: 'token', secure: true },
      { name: 'key', secure: true, scopes: ['header'], default: 'of the manifest' },
    ],
  },
  settings: { token: SECRET },
  domains: ['localhost'],
  file: async () => undefined,
  ...over,
})

const callTo = (path: string, over: Partial<RestCall> = {}): RestCall => ({
  method: 'POST',
  url: `${outside.url}${path}`,
  headers: {},
  ...over,
})

/** `openssl dgst -sha256 -hmac a-secret-that-stays` over the first two parts. */
const SIGNATURE = 'zukC2BycgiC4RT2G6CssCVIiUfakoESlzwH2y-2DNMo'
const JWT = { algorithm: 'HS256', secretKey: 'k', expiry: 60, claims: {} }

const ask = (call: RestCall, app = appWith()) => createThirdParty()(app, call)

describe('a setting in a request to somebody else', () => {
  test.each<[string, Partial<RestCall>, string, object]>([
    ['the address', {}, '/{{setting.path}}', { url: '/usual' }],
    ['the address, with spaces', {}, '/{{ setting.path }}', { url: '/usual' }],
    ['a header', { headers: { 'x-a': '{{setting.path}}' } }, '/', { headers: { 'x-a': 'usual' } }],
    ['the body', { body: 'a={{setting.path}}' }, '/', { body: 'a=usual' }],
    [
      'a secure one, where the app says so',
      { isSecure: true, headers: { authorization: 'Bearer {{setting.token}}' } },
      '/',
      { headers: { authorization: `Bearer ${SECRET}` } },
    ],
    [
      'a secure one in its scope',
      { isSecure: true, headers: { 'x-key': '{{setting.key}}' } },
      '/',
      { headers: { 'x-key': 'of the manifest' } },
    ],
  ])('is filled in on the way: %s', async (_, over, path, expected) => {
    const { reply, isRefused } = await ask(callTo(path, over))
    expect(isRefused).toBe(false)
    expect(JSON.parse(reply.text)).toMatchObject(expected)
  })

  test('names somebody by HTTP’s Basic scheme', async () => {
    const { reply } = await ask(
      callTo('/', {
        isSecure: true,
        headers: { authorization: 'Basic {{basic_auth.token}}' },
        basicAuth: { username: 'ana', password: '{{setting.token}}' },
      }),
    )
    const { headers } = JSON.parse(reply.text) as { readonly headers: Record<string, string> }
    // `printf 'ana:a-secret-that-stays' | base64`
    expect(headers['authorization']).toBe('Basic YW5hOmEtc2VjcmV0LXRoYXQtc3RheXM=')
  })

  test('signs a JSON Web Token', async () => {
    const { reply } = await ask(
      callTo('/', {
        isSecure: true,
        headers: { authorization: 'Bearer {{jwt.token}}' },
        jwt: {
          ...JWT,
          secretKey: '{{setting.token}}',
          // With its own times the token is the same every day.
          claims: { iss: '{{setting.path}}', iat: 1_700_000_000, exp: 1_700_000_060 },
        },
      }),
    )
    const { headers } = JSON.parse(reply.text) as { readonly headers: Record<string, string> }
    const [head = '', claims = '', signature = ''] =
      headers['authorization']?.replace('Bearer ', '').split('.') ?? []
    const read = (part: string): unknown => JSON.parse(Buffer.from(part, 'base64url').toString())
    expect(read(head)).toEqual({ alg: 'HS256', typ: 'JWT' })
    expect(read(claims)).toEqual({ iss: 'usual', iat: 1_700_000_000, exp: 1_700_000_060 })
    expect(signature).toBe(SIGNATURE)
  })

  test('what only looks like one is left alone', async () => {
    const body = '{{ticket.id}} {{settings}} {{}}'
    const { reply } = await ask(callTo('/', { body }))
    expect(JSON.parse(reply.text)).toMatchObject({ body })
  })
})

describe('a request to somebody else is refused in words, and nobody is asked', () => {
  test.each<[string, Partial<RestCall>, Partial<FoundApp>, number, string]>([
    ['a setting nobody has', { body: '{{setting.nope}}' }, {}, 400, 'SettingMissing'],
    ['a setting without a value', { body: '{{setting.empty}}' }, {}, 400, 'SettingMissing'],
    ['a secure one, not said to be', { body: '{{setting.token}}' }, {}, 400, 'SecureSetting'],
    [
      'a secure one out of its scopes',
      { isSecure: true, body: '{{setting.key}}' },
      {},
      400,
      'ScopeRefused',
    ],
    ['a site that is not listed', { isSecure: true }, { domains: ['x.com'] }, 403, 'DomainRefused'],
    ['no list at all', { isSecure: true }, { domains: [] }, 403, 'DomainRefused'],
    ['a header with an underscore', { headers: { my_key: '1' } }, {}, 400, 'HeaderRefused'],
    ['a token that nothing is said of', { body: '{{jwt.token}}' }, {}, 400, 'TokenMissing'],
    [
      'a token signed in a way that is not imitated',
      { body: '{{jwt.token}}', jwt: { ...JWT, algorithm: 'RS256' } },
      {},
      501,
      'NotImitated',
    ],
    [
      'a key out of its scopes in a token',
      { isSecure: true, body: '{{jwt.token}}', jwt: { ...JWT, secretKey: '{{setting.key}}' } },
      {},
      400,
      'ScopeRefused',
    ],
  ])('%s', async (_, over, app, status, error) => {
    const { reply, isRefused } = await ask(callTo('/', over), appWith(app))
    expect(isRefused).toBe(true)
    expect(reply.status).toBe(status)
    expect(JSON.parse(reply.text)).toMatchObject({ error, description: expect.any(String) })
    expect(outside.heard()).toEqual([])
  })

  test('an address nobody answers at', async () => {
    const { reply, isRefused } = await ask({
      method: 'GET',
      url: 'http://localhost:1/',
      headers: {},
    })
    expect(isRefused).toBe(true)
    expect(reply).toMatchObject({ status: 502 })
    expect(JSON.parse(reply.text)).toMatchObject({ error: 'NotReached' })
  })
})

test.each([
  ['as a name', ['localhost'], true],
  ['as an address', ['http://localhost/v1'], true],
  ['out of a setting', ['{{setting.host}}'], true],
  ['beside a setting without a value', ['localhost', '{{setting.empty}}'], true],
  ['by nothing but a setting without a value', ['{{setting.empty}}'], false],
  ['as the domain above', ['*.localhost'], false],
  ['anywhere, when nothing is told', undefined, true],
] as const)('where secure settings may go is listed %s: %o', async (_, domains, isAllowed) => {
  const { isRefused } = await ask(callTo('/', { isSecure: true }), appWith({ domains }))
  expect(isRefused).toBe(!isAllowed)
})

test.each([
  ['followed', false, '/there'],
  ['given to the app, which may carry secrets', true, undefined],
] as const)('a redirect is %s', async (_, isSecure, url) => {
  const { reply } = await ask(callTo('/away', { method: 'GET', isSecure }))
  if (url) expect(JSON.parse(reply.text)).toMatchObject({ url })
  else expect(reply.status).toBe(302)
})

describe('answers in a file', () => {
  const file = () => join(folder, 'answers.json')
  const record = () => createThirdParty({ kind: 'record', file: file() })
  const replay = () => createThirdParty({ kind: 'replay', file: file() })
  const numberIn = async (answer: ReturnType<typeof ask>) =>
    (JSON.parse((await answer).reply.text) as { readonly number: number }).number

  test('are given again without asking anybody, one after the other, the last forever', async () => {
    const call = callTo('/a', { method: 'GET' })
    const recording = record()
    await recording(appWith(), call)
    await recording(appWith(), callTo('/b'))
    await recording(appWith(), call)
    await outside.close()
    const replaying = replay()
    const numbers = []
    for (let time = 0; time < 3; time++) numbers.push(await numberIn(replaying(appWith(), call)))
    expect(numbers).toEqual([1, 3, 3])
  })

  test('need no setting to be given again, and hold none that is secure', async () => {
    const call = callTo('/', { isSecure: true, body: 'token={{setting.token}}' })
    await record()(appWith(), call)
    expect(outside.heard()).toMatchObject([{ body: `token=${SECRET}` }])
    const written = await readFile(file(), 'utf8')
    expect(written).not.toContain(SECRET)
    expect(written).toContain('token={{setting.token}}')
    const { isRefused } = await replay()(appWith({ settings: {} }), call)
    expect(isRefused).toBe(false)
  })

  test.each([
    ['another address', { url: 'http://localhost/other' }],
    ['another method', { method: 'DELETE' }],
    ['another body', { body: 'other' }],
  ])('%s has none, and that is said', async (_, over) => {
    await record()(appWith(), callTo('/', { body: 'one' }))
    const { reply, isRefused } = await replay()(appWith(), callTo('/', { body: 'one', ...over }))
    expect(isRefused).toBe(true)
    expect(reply.status).toBe(504)
    expect(JSON.parse(reply.text)).toMatchObject({ error: 'NotRecorded' })
  })

  test('of a call the browser would send itself are kept as they came, nothing filled in', async () => {
    const call = callTo('/', { isDirect: true, body: '{{setting.path}}' })
    await record()(appWith(), call)
    expect(outside.heard()).toMatchObject([{ body: '{{setting.path}}' }])
  })

  test.each([
    ['is not there', undefined],
    ['holds something else', 'not json'],
    ['holds no list', '{}'],
  ])('a file that %s is refused with a sentence', async (_, content) => {
    if (content) await writeFile(file(), content)
    expect(replay).toThrow(/holds no recorded answers\. Record them with --record/)
  })
})

import { afterEach, describe, expect, test, vi } from 'vitest'

import { readAccount } from '../../../tools/zendesk/account'
import { createZendesk } from '../../../tools/zendesk/zendesk'
import { CLIENT, READY_TOKEN } from '../../zcli/oauth'
import { createSite, fetchFrom } from '../../zcli/site'
import type { Switches } from '../../zcli/switches'

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

const BY_CLIENT = {
  ZENDESK_OAUTH_CLIENT_ID: CLIENT.id,
  ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.secret,
}
const BY_API_TOKEN = { ZENDESK_EMAIL: 'a@exemplo.com', ZENDESK_API_TOKEN: 'k' }
const LIST = '/api/support/apps/installations.json'

function accountWith(switches: Switches, env: Readonly<Record<string, string>> = BY_CLIENT) {
  const site = createSite({ apiTokensOff: true, ...switches })
  vi.stubGlobal('fetch', fetchFrom(site, 'acme.zendesk.com'))
  const account = readAccount({ ZENDESK_SUBDOMAIN: 'acme', ...env })
  const zendesk = createZendesk(account, {
    ...{ scopes: ['apps:read', 'apps:write'], move: 'install apps' },
    signal: new AbortController().signal,
  })
  const grants = () => site.wire.filter(({ path }) => path === '/oauth/tokens')
  return { site, zendesk, grants }
}

describe('an account that takes OAuth only', () => {
  test('is asked once for a token with the two scopes, and every call carries it', async () => {
    const { site, zendesk, grants } = accountWith({})
    await zendesk.call('GET', LIST)
    await zendesk.call('GET', LIST)
    expect(grants().map(({ body }) => JSON.parse(body.toString()))).toEqual([
      {
        grant_type: 'client_credentials',
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        scope: 'apps:read apps:write',
      },
    ])
    const calls = site.wire.filter(({ path }) => path === LIST)
    const [token] = site.oauth.tokens
    expect(calls.map(({ authorization }) => authorization)).toEqual(
      Array.from({ length: 2 }, () => `Bearer ${token}`),
    )
  })

  test('gives another token before the first one ends', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    const { zendesk, grants } = accountWith({})
    await zendesk.call('GET', LIST)
    vi.setSystemTime(Date.now() + 1_739_000)
    await zendesk.call('GET', LIST)
    expect(grants()).toHaveLength(1)
    vi.setSystemTime(Date.now() + 1_000)
    await zendesk.call('GET', LIST)
    expect(grants()).toHaveLength(2)
  })

  test('ends a token in the middle: the call goes through with another, and does its work once', async () => {
    const { site, zendesk, grants } = accountWith({ callsPerToken: 1 })
    site.account.seed('Roteiro', {})
    await zendesk.call('GET', LIST)
    const [{ app_id } = expect.fail('no app')] = site.account.installations
    const reply = await zendesk.call('POST', LIST, { app_id: String(app_id), settings: {} })
    expect(reply.status).toBe(201)
    expect(site.account.installations).toHaveLength(2)
    expect(grants()).toHaveLength(2)
  })

  test('ends a token under many calls at once: one new token serves them all', async () => {
    const { zendesk, grants, site } = accountWith({})
    await zendesk.call('GET', LIST)
    site.oauth.revokeAll()
    const replies = await Promise.all([1, 2, 3, 4].map(() => zendesk.call('GET', LIST)))
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(grants()).toHaveLength(2)
  })

  test('takes a ready token, too', async () => {
    const { zendesk, grants } = accountWith({}, { ZENDESK_OAUTH_TOKEN: READY_TOKEN })
    expect((await zendesk.call('GET', LIST)).status).toBe(200)
    expect(grants()).toEqual([])
  })
})

describe('it is said in one sentence that', () => {
  const OTHER_ID = { ...BY_CLIENT, ZENDESK_OAUTH_CLIENT_ID: 'another' }
  const OTHER_SECRET = { ...BY_CLIENT, ZENDESK_OAUTH_CLIENT_SECRET: 'another' }

  test.each<[string, Switches, Readonly<Record<string, string>>, RegExp]>([
    ['there is no client', { client: 'none' }, BY_CLIENT, /has no OAuth client roteiro_commands/],
    ['there is none of that name', {}, OTHER_ID, /has no OAuth client another/],
    ['the secret is another', {}, OTHER_SECRET, /is not the secret of the OAuth client/],
    ['the client is switched off', { client: 'switched off' }, BY_CLIENT, /is switched off: Admin/],
    ['the client is public', { client: 'public' }, BY_CLIENT, /kind must be Confidential/],
    [
      'one scope is missing, and which',
      { clientScopes: ['read', 'apps:read'] },
      BY_CLIENT,
      /does not allow the scope apps:write: add it/,
    ],
    [
      'both scopes are missing',
      { clientScopes: ['read'] },
      BY_CLIENT,
      /the scope apps:read and apps:write:/,
    ],
    [
      'a scope is missing in the call alone',
      { forgetsScope: 'apps:read' },
      BY_CLIENT,
      /does not allow the scope apps:read:/,
    ],
    [
      'a ready token has ended',
      {},
      { ZENDESK_OAUTH_TOKEN: 'ended' },
      /ZENDESK_OAUTH_TOKEN has ended/,
    ],
    [
      'identifier, secret or switch is wrong, where Zendesk does not say which',
      { refusesTersely: true },
      OTHER_SECRET,
      /none of that identifier, its secret is another, or it is switched off/,
    ],
    ['the account takes OAuth only', {}, BY_API_TOKEN, /takes no API tokens any more, only OAuth/],
    [
      'a token is refused right after it was given',
      { callsPerToken: 0 },
      BY_CLIENT,
      /Is the owner of the OAuth client still an admin/,
    ],
    [
      'an API token is refused, whatever the reason',
      { isUnauthorized: true },
      BY_API_TOKEN,
      /e-mail and token are wrong.*OAuth only/,
    ],
  ])('%s', async (_, switches, env, sentence) => {
    const { zendesk } = accountWith(switches, env)
    const refused = await zendesk.call('GET', LIST).catch((error: Error) => error)
    if (!(refused instanceof Error)) throw expect.fail('it went through')
    expect(refused.name).toBe('Failure')
    expect(refused.message).toMatch(sentence)
    expect(refused.message).not.toMatch(/secret-of-a-test|oauth-token-/)
  })

  test('nobody is at the address', async () => {
    const { zendesk } = accountWith({})
    vi.stubGlobal('fetch', fetchFrom(createSite({}), 'other.zendesk.com'))
    await expect(zendesk.call('GET', LIST)).rejects.toThrow('acme.zendesk.com does not answer')
  })
})

test('no answer leads a login to another address', async () => {
  const { zendesk } = accountWith({})
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string, { redirect }: RequestInit) => {
    asked.push(url)
    expect(redirect).toBe('manual')
    return new Response(null, { status: 307, headers: { location: 'https://evil.test/' } })
  })
  await expect(zendesk.call('GET', LIST)).rejects.toThrow('gave no token (307)')
  expect(asked).toEqual(['https://acme.zendesk.com/oauth/tokens'])
})

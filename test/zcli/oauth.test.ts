import { describe, expect, test } from 'vitest'

import { READY_TOKEN } from './oauth'
import type { Switches } from './switches'
import { atWorkbench } from './workbench'

/** Only what hangs runs into it. */
const OPTIONS = { timeout: 600_000 }
const OAUTH_ONLY: Switches = { apiTokensOff: true }
const CLIENT_FOR_APPS = { clientScopes: ['apps:read', 'apps:write'] }

describe.concurrent('npm run install-app in an account that takes OAuth only', OPTIONS, () => {
  test('the client’s least scopes are enough to install, and to update', () =>
    atWorkbench({ ...OAUTH_ONLY, ...CLIENT_FOR_APPS }, async ({ api, installByOauth }) => {
      const first = await installByOauth()
      expect(first).toEqual({ code: 0, output: expect.stringContaining('Installed: Roteiro') })
      const second = await installByOauth()
      expect(second).toEqual({ code: 0, output: expect.stringContaining('Updating app 103') })
      const calls = api.wire.filter(({ path }) => path !== '/oauth/tokens')
      expect(calls.filter((one) => !one.authorization.startsWith('Bearer oauth-token-'))).toEqual(
        [],
      )
      expect(first.output).not.toContain('API tokens end')
    }))

  test('no token and no secret is written or printed, whatever goes wrong', () =>
    atWorkbench({ ...OAUTH_ONLY, buildFails: 'Cannot unzip' }, async (bench) => {
      const failed = await bench.installByOauth()
      bench.api.account.set(OAUTH_ONLY)
      const done = await bench.installByOauth()
      expect([failed.code, done.code]).toEqual([1, 0])
      expect(await bench.leftovers()).toEqual([])
      const files = await bench.pack.list('.')
      const contents = await Promise.all(files.map((file) => bench.pack.read(file)))
      const written = Buffer.concat(contents).toString('latin1')
      expect(written + failed.output + done.output).not.toMatch(/oauth-token-|secret-of-a-test/)
    }))

  test('the token that zcli is given lasts for all the time zcli may take', () =>
    atWorkbench(OAUTH_ONLY, async ({ api, installByOauth }) => {
      expect(await installByOauth(['--limit=7200'])).toMatchObject({ code: 0 })
      const [wish] = api.sent('POST /oauth/tokens')
      expect(wish).toMatchObject({ scope: 'apps:read apps:write', expires_in: 7500 })
    }))

  test('a token that ends behind zcli’s back is asked for again', () =>
    // One call before zcli, four of zcli's: the sixth finds it ended.
    atWorkbench({ ...OAUTH_ONLY, callsPerToken: 5 }, async ({ api, installByOauth }) => {
      expect(await installByOauth()).toMatchObject({ code: 0 })
      expect(api.tokens()).toHaveLength(2)
      expect([api.account.apps.size, api.account.installations.length]).toEqual([1, 1])
    }))

  test('a ready token does', () =>
    atWorkbench(OAUTH_ONLY, async ({ api, installByOauth }) => {
      const env = { ZENDESK_OAUTH_CLIENT_ID: '', ZENDESK_OAUTH_CLIENT_SECRET: '' }
      const run = await installByOauth([], { ...env, ZENDESK_OAUTH_TOKEN: READY_TOKEN })
      expect(run).toMatchObject({ code: 0 })
      expect(api.tokens()).toEqual([])
    }))

  test.each<[string, Switches, string]>([
    ['the API token is refused', {}, 'takes no API tokens any more, only OAuth'],
    ['the client is not there', { client: 'none' }, 'has no OAuth client'],
    ['the client may not write', { clientScopes: ['apps:read'] }, 'the scope apps:write'],
  ])('%s: it says so before anything is uploaded', (what, switches, sentence) =>
    atWorkbench({ ...OAUTH_ONLY, ...switches }, async ({ api, install, installByOauth }) => {
      const { code, output } = await (what.includes('API token') ? install() : installByOauth())
      expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining(sentence) })
      expect(api.log()).not.toContain('POST /api/v2/apps/uploads.json')
      expect(output).not.toMatch(/\n\s+at /)
    }),
  )
})

test(
  'an API token installs where the account still takes it, with a line on its end',
  OPTIONS,
  () =>
    atWorkbench({}, async ({ install }) => {
      const { code, output } = await install()
      expect({ code, output }).toEqual({
        code: 0,
        output: expect.stringContaining('API tokens end on 30 April 2027'),
      })
    }),
)

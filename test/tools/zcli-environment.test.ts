import { afterEach, expect, test, vi } from 'vitest'

import { zcliEnvironment } from '../../tools/dev/zcli-environment'
import { CLIENT } from '../zcli/oauth'
import { createSite, fetchFrom } from '../zcli/site'

afterEach(() => vi.unstubAllGlobals())

const ACME = { ZENDESK_SUBDOMAIN: 'acme', PATH: '/bin' }
const BY_CLIENT = {
  ...ACME,
  ZENDESK_OAUTH_CLIENT_ID: CLIENT.id,
  ZENDESK_OAUTH_CLIENT_SECRET: CLIENT.secret,
}

function localAccount() {
  const site = createSite({ apiTokensOff: true })
  vi.stubGlobal('fetch', fetchFrom(site, 'acme.zendesk.com'))
  return site
}

const told = async (env: Readonly<Record<string, string>>) => {
  const said: string[] = []
  const given = await zcliEnvironment(env, (line) => said.push(line))
  return { said, given: Object.fromEntries(Object.entries(given).filter(([, value]) => value)) }
}

test('zcli’s server is given a token with one scope, and nothing that makes tokens', async () => {
  const site = localAccount()
  const { given } = await told(BY_CLIENT)
  expect(given).toEqual({ ...ACME, ZENDESK_OAUTH_TOKEN: site.oauth.tokens[0] })
  expect(site.wire.map(({ body }) => JSON.parse(body.toString()))).toMatchObject([
    { scope: 'apps:read' },
  ])
})

test('without a login it is started all the same: it serves files of this machine', async () => {
  const site = localAccount()
  expect(await told(ACME)).toEqual({ said: [], given: ACME })
  expect(site.wire).toEqual([])
})

test('an API token is passed on, with a line on its end', async () => {
  const env = { ...ACME, ZENDESK_EMAIL: 'a@exemplo.com', ZENDESK_API_TOKEN: 'k' }
  const { said, given } = await told(env)
  expect(given).toEqual(env)
  expect(said.join()).toContain('30 April 2027')
})

test('an address that leads elsewhere is refused before anything is sent', async () => {
  const site = localAccount()
  await expect(told({ ...BY_CLIENT, ZENDESK_SUBDOMAIN: 'evil.test/' })).rejects.toThrow(
    'ZENDESK_SUBDOMAIN',
  )
  expect(site.wire).toEqual([])
})

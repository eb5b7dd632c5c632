import { describe, expect, test } from 'vitest'

import { addressFault } from '../../tools/account-address'
import { startZcliServer } from '../../tools/dev/zcli-server'
import { runZcli } from '../../tools/zcli'
import { readAccount } from '../../tools/zendesk/account'

const LOGIN = { ZENDESK_EMAIL: 'a@exemplo.com', ZENDESK_API_TOKEN: 'token-of-a-test' }

const ELSEWHERE = [
  ['a host and a path', 'evil.test/'],
  ['a host and a question', 'evil.test?'],
  ['a host and a fragment', 'evil.test#'],
  ['a host behind a login', 'acme@evil.test'],
  ['a port', 'evil:443'],
  ['a dot', 'evil.test'],
  ['a backslash', 'evil\\'],
  ['a percent sign', 'evil%2F'],
  ['a full stop of another script', 'evil。test'],
  ['a slash of another script', 'evil／'],
  ['a letter of another script', 'аcme'],
  ['a blank', 'ac me'],
  ['a blank at its end', 'acme '],
  ['a line end', 'acme\n'],
  ['a line end and a host', 'acme\nevil.test/'],
  ['a zero', 'acme\0'],
  ['a hyphen at its start', '-acme'],
  ['a hyphen at its end', 'acme-'],
  ['more letters than a name can have', 'a'.repeat(64)],
] as const

describe('an account is named by letters, digits and hyphens', () => {
  test.each(['acme', 'Acme-2', 'a', '4711', 'a'.repeat(63)])('%s is a name', (subdomain) => {
    const env = { ...LOGIN, ZENDESK_SUBDOMAIN: subdomain }
    expect(addressFault(env)).toBeUndefined()
    expect(readAccount(env).host).toBe(`${subdomain}.zendesk.com`)
  })

  test.each(ELSEWHERE)('%s is refused', (_, subdomain) => {
    const env = { ...LOGIN, ZENDESK_SUBDOMAIN: subdomain }
    expect(addressFault(env)).toMatch(/letters, digits and hyphens/)
    expect(() => readAccount(env)).toThrow(/ZENDESK_SUBDOMAIN/)
  })

  test.each([
    'https://acme.zendesk.com',
    'https://acme.zendesk.com/',
    'https://acme.zendesk.com/agent/dashboard?x=1',
    'http://acme.zendesk.com',
    'acme.zendesk.com',
    'ACME.Zendesk.com/',
  ])('%s is refused with what to give instead', (subdomain) => {
    const fault = addressFault({ ...LOGIN, ZENDESK_SUBDOMAIN: subdomain })
    expect(fault).toMatch(/Set ZENDESK_SUBDOMAIN=acme\b/i)
  })

  test('what another address begins with is not offered', () => {
    const fault = addressFault({ ZENDESK_SUBDOMAIN: 'https://evil.test/acme.zendesk.com' })
    expect(fault).not.toContain('=evil')
    expect(fault).toMatch(/letters, digits and hyphens/)
  })
})

describe('the domain, where it is another than Zendesk’s own', () => {
  test.each(['zendesk-staging.com', 'localhost:4567', '0.0.1:1'])('may be %s', (domain) => {
    const env = { ...LOGIN, ZENDESK_SUBDOMAIN: 'acme', ZENDESK_DOMAIN: domain }
    expect(readAccount(env).host).toBe(`acme.${domain}`)
  })

  test.each(['zendesk.com@evil.test', 'zendesk.com/..', 'x?y', 'a b', 'a:b', 'zendesk.com\n'])(
    'never %j',
    (domain) => {
      const env = { ...LOGIN, ZENDESK_SUBDOMAIN: 'acme', ZENDESK_DOMAIN: domain }
      expect(() => readAccount(env)).toThrow(/ZENDESK_DOMAIN/)
    },
  )
})

describe('zcli is not started', () => {
  const env = { ...LOGIN, ZENDESK_SUBDOMAIN: 'evil.test/' }

  test('for an address that is refused', async () => {
    const signal = AbortSignal.timeout(5000)
    await expect(runZcli(['apps:list'], { env, signal })).rejects.toThrow(/ZENDESK_SUBDOMAIN/)
  })

  test('nor as a server', async () => {
    const options = { packageDir: 'nowhere', localFolder: 'nowhere', port: '1', env }
    const started = startZcliServer({ ...options, say: () => undefined })
    await expect(started).rejects.toThrow(/ZENDESK_SUBDOMAIN/)
  })
})

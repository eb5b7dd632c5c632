import { describe, expect, test } from 'vitest'

import { readAccount } from '../../../tools/zendesk/account'
import { readSignIn } from '../../../tools/zendesk/sign-in'
import { zcliSignIn } from '../../../tools/zendesk/zcli-sign-in'
import { warningFor } from '../../../tools/zendesk/zendesk'

const CLIENT = { ZENDESK_OAUTH_CLIENT_ID: 'roteiro', ZENDESK_OAUTH_CLIENT_SECRET: 's' }
const TOKEN = { ZENDESK_OAUTH_TOKEN: 't' }
const API_TOKEN = { ZENDESK_EMAIL: 'a@exemplo.com', ZENDESK_API_TOKEN: 'k' }

describe('the person who set', () => {
  test.each([
    ['nothing', {}, undefined],
    ['a client', CLIENT, { kind: 'client', id: 'roteiro', secret: 's' }],
    ['a ready token', TOKEN, { kind: 'token', token: 't' }],
    ['an API token', API_TOKEN, { kind: 'api-token', email: 'a@exemplo.com', token: 'k' }],
    ['all of it, by the client', { ...API_TOKEN, ...TOKEN, ...CLIENT }, { kind: 'client' }],
    ['a ready and an API token, by the first', { ...API_TOKEN, ...TOKEN }, { kind: 'token' }],
    ['an e-mail without a token', { ZENDESK_EMAIL: 'a@exemplo.com' }, undefined],
  ])('%s signs in so', (_, env, wanted) => {
    const signIn = readSignIn(env)
    if (wanted) expect(signIn).toMatchObject(wanted)
    else expect(signIn).toBeUndefined()
  })

  test.each([
    ['the secret', { ZENDESK_OAUTH_CLIENT_ID: 'roteiro' }, 'ZENDESK_OAUTH_CLIENT_SECRET'],
    ['the identifier', { ZENDESK_OAUTH_CLIENT_SECRET: 's' }, 'ZENDESK_OAUTH_CLIENT_ID'],
  ])('half a client is told that %s is missing, even with another login', (_, env, name) => {
    expect(() => readSignIn({ ...API_TOKEN, ...env })).toThrow(`Set ${name}, too`)
  })
})

test('without a login, the sentence says how to make a client', () => {
  expect(() => readAccount({ ZENDESK_SUBDOMAIN: 'acme' })).toThrow(
    /ZENDESK_OAUTH_CLIENT_ID.*docs\/admin\.md/,
  )
})

test('only an API token is warned of its end', () => {
  const warningOf = (env: Readonly<Record<string, string>>) =>
    warningFor(readAccount({ ZENDESK_SUBDOMAIN: 'acme', ...env }))
  expect(warningOf(API_TOKEN)).toContain('30 April 2027')
  expect([warningOf(CLIENT), warningOf(TOKEN)]).toEqual([undefined, undefined])
})

describe('zcli is given', () => {
  const set = (env: Readonly<Record<string, string | undefined>>) =>
    Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined))

  test('the token alone, and nothing that makes tokens', () => {
    const env = { ...API_TOKEN, ...CLIENT, ...zcliSignIn('Bearer abc') }
    expect(set(env)).toEqual({ ZENDESK_OAUTH_TOKEN: 'abc' })
  })

  test('the API token it reads by itself', () => {
    expect(set({ ...API_TOKEN, ...zcliSignIn('Basic abc') })).toEqual(API_TOKEN)
  })
})

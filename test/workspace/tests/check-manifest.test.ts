import { describe, expect, test } from 'vitest'

import { checkManifest } from '../server/check-manifest'

const RIGHT = {
  name: 'Notes',
  author: { name: 'A', email: 'a@example.com' },
  defaultLocale: 'en',
  frameworkVersion: '2.0',
  location: { support: { ticket_sidebar: { url: 'assets/iframe.html', flexible: true } } },
  parameters: [{ name: 'team', type: 'text' }],
}

const FILES = ['assets/iframe.html', 'translations/en.json']
const hasFile = async (path: string) => FILES.includes(path)

const flawsOf = (manifest: object) => checkManifest(JSON.stringify(manifest, null, 2), hasFile)
const placed = (support: object) => ({ ...RIGHT, location: { support } })

test('a manifest that Zendesk takes has no flaw', async () => {
  expect(await flawsOf(RIGHT)).toEqual([])
})

test('what an author is may be left open', async () => {
  expect(await flawsOf({ ...RIGHT, author: {} })).toEqual([])
})

test('an app without words in its own language runs, and it is said', async () => {
  const [flaw, ...others] = await flawsOf({ ...RIGHT, defaultLocale: 'fr' })
  expect(flaw).toMatchObject({ isError: false, line: 7 })
  expect(flaw?.sentence).toContain('translations/fr.json is not there')
  expect(others).toEqual([])
})

describe('Zendesk refuses', () => {
  test.each<[string, object, number | undefined, string]>([
    ['no author', { ...RIGHT, author: undefined }, undefined, '"author" is missing'],
    ['an author whose name is no text', { ...RIGHT, author: { name: 1 } }, 4, 'must be text'],
    ['an author at no address', { ...RIGHT, author: { url: '' } }, 4, 'must begin with http'],
    ['a switch in quotation marks', { ...RIGHT, private: 'true' }, 23, 'must be true or false'],
    ['a version that is a number', { ...RIGHT, version: 1 }, 23, '"version" must be text'],
    ['hosts that are no list', { ...RIGHT, domainWhitelist: 'a.example' }, 23, 'a list of hosts'],
    [
      'a setting with no field to fill in',
      { ...RIGHT, parameters: [{ name: 'a', type: 'hidden', required: true }] },
      17,
      'hidden and required',
    ],
    ['another framework', { ...RIGHT, frameworkVersion: 2 }, 8, 'must be the text "2.0"'],
    [
      'a mistyped place',
      placed({ ticket_sidebr: 'assets/iframe.html' }),
      11,
      'did you mean "ticket_sidebar"?',
    ],
    ['no place at all', { ...RIGHT, location: undefined }, undefined, '"location" is missing'],
    ['a product nobody has', { ...RIGHT, location: { suport: {} } }, 10, 'write "support"'],
    [
      'a page that is not there',
      placed({ nav_bar: 'assets/nope.html?a#b' }),
      11,
      'assets/nope.html of "nav_bar" is not there',
    ],
    ['a page outside assets', placed({ nav_bar: 'iframe.html' }), 11, 'must begin with assets/'],
    [
      'a page without https',
      placed({ nav_bar: 'http://example.com' }),
      11,
      'must begin with https://',
    ],
    ['a place without a page', placed({ nav_bar: {} }), 11, 'needs a "url"'],
    [
      'a width that is no yes or no',
      placed({ nav_bar: { url: 'assets/iframe.html', flexible: 'yes' } }),
      11,
      'must be true or false',
    ],
    [
      'an unknown type',
      { ...RIGHT, parameters: [{ name: 'a', type: 'dropdown' }] },
      17,
      'has the type "dropdown"',
    ],
    [
      'the same name twice',
      { ...RIGHT, parameters: [{ name: 'a' }, { name: 'a' }] },
      17,
      'is there twice',
    ],
    [
      'a setting called name',
      { ...RIGHT, parameters: [{ name: 'name' }] },
      17,
      'may not be called "name"',
    ],
  ])('%s', async (_, manifest, line, sentence) => {
    expect(await flawsOf(manifest)).toEqual([
      { line, isError: true, sentence: expect.stringContaining(sentence) },
    ])
  })

  test('text that is not JSON, at its line', async () => {
    expect(await checkManifest('{\n  "name": "x",\n  oops\n}', hasFile)).toMatchObject([
      { line: 3, isError: true },
    ])
  })
})

describe('Zendesk takes, and is said not to be seen here', () => {
  test.each<[string, object, string]>([
    [
      'a place of Zendesk’s own',
      placed({ ...RIGHT.location.support, organization_sidebar: 'assets/iframe.html' }),
      'exists in Zendesk and not here',
    ],
    [
      'another product',
      { ...RIGHT, location: { ...RIGHT.location, chat: {} } },
      'only Support is imitated',
    ],
    ['an unknown key', { ...RIGHT, domainWitelist: [] }, 'does not know "domainWitelist"'],
    ['requirements alone', { ...RIGHT, requirementsOnly: true }, 'has no pages'],
    [
      'an oauth setting',
      { ...RIGHT, parameters: [{ name: 'login', type: 'oauth' }] },
      'is not imitated here',
    ],
  ])('%s', async (_, manifest, sentence) => {
    expect(await flawsOf(manifest)).toEqual([
      { line: expect.any(Number), isError: false, sentence: expect.stringContaining(sentence) },
    ])
  })
})

test.each([
  ['a page on the developer’s own machine', 'http://localhost:5173/'],
  ['a page out of a setting', '{{setting.page}}'],
  ['a page at an address', 'https://example.com/app'],
])('%s is taken', async (_, url) => {
  expect(await flawsOf(placed({ nav_bar: url }))).toEqual([])
})

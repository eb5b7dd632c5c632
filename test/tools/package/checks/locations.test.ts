import { expect, test } from 'vitest'

import { flawsOf, withFields, withoutFile } from '../good-package'

const within = (location: unknown) => flawsOf(withFields('manifest.json', { location }))
const page = 'assets/page.html'

test.each([
  [
    'a page that the build does not make',
    { ticket_sidebar: 'assets/none.html' },
    '"assets/none.html"',
  ],
  ['a page outside the assets', { ticket_sidebar: 'page.html' }, 'which is not in the package'],
  ['a dot before the folder', { ticket_sidebar: `./${page}` }, 'which is not in the package'],
  ['another server', { ticket_sidebar: 'https://example.com/' }, 'which is not in the package'],
  ['a place without a page', { ticket_sidebar: {} }, '"ticket_sidebar" opens undefined'],
  ['a slip of the pen', { ticket_side: page }, '"ticket_side" is no place'],
  ['yes as a text', { ticket_sidebar: { url: page, flexible: 'true' } }, '"flexible"'],
])('%s', (_, support, sentence) => {
  expect(within({ support })).toEqual([expect.stringContaining(sentence)])
})

test('the developer’s own machine as a page', () => {
  expect(within({ support: { ticket_sidebar: 'http://localhost:5173/' } })).toEqual([
    expect.stringContaining('which is not in the package'),
    'manifest.json names localhost',
  ])
})

test.each([
  ['a page with a question', { ticket_sidebar: `${page}?mode=new#top` }],
  ['a dialog that is given its page later', { modal: { autoLoad: false } }],
])('%s is no flaw', (_, support) => {
  expect(within({ support })).toEqual([])
})

test('a button without its icon', () => {
  expect(flawsOf(withoutFile('assets/icon_nav_bar.svg'))).toEqual([
    expect.stringContaining('assets/icon_nav_bar.svg is missing'),
  ])
})

test.each([
  ['an app of another product', { support: { ticket_sidebar: page }, sell: { deal_card: page } }],
  ['an app that opens nowhere', { support: {} }],
])('%s', (_, location) => {
  expect(within(location)).toHaveLength(1)
})

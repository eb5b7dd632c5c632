import { expect, test } from 'vitest'

import { flawsOf, withFile } from '../good-package'

const FILE = 'assets/logo.svg'
const drawn = (inside: string) => flawsOf(withFile(FILE, `<svg viewBox="0 0 9 9">${inside}</svg>`))

test.each([
  ['a comment', '<!-- drawn by hand --><path d="M1 1"/>', 'holds a comment'],
  ['a style sheet', '<style>path{fill:red}</style>', 'draws with <style>'],
  ['a script', '<script>alert(1)</script>', 'draws with <script>'],
  ['a photograph', '<image width="9" height="9"/>', 'draws with <image>'],
  ['a style of its own', '<path style="fill:red" d="M1 1"/>', 'uses the attribute style'],
  [
    'an attribute for old browsers',
    '<path focusable="false" d="M1"/>',
    'uses the attribute focusable',
  ],
  ['a line that does not scale', '<path vector-effect="x" d="M1"/>', 'the attribute vector-effect'],
  ['a handler', '<path onclick="alert(1)" d="M1"/>', 'uses the attribute onclick'],
  ['an attribute in other quotation marks', "<path d='M1 1'/>", 'other than plain tags'],
])('%s is rewritten by Zendesk', (_, inside, sentence) => {
  expect(drawn(inside)).toEqual([expect.stringContaining(sentence)])
})

test('a drawing without its frame', () => {
  expect(flawsOf(withFile(FILE, '<svg width="9"><path d="M1 1"/></svg>'))).toEqual([
    `${FILE} does not begin with <svg … viewBox=…>`,
  ])
})

test.each([
  ['colours of where it is', '<path fill="none" stroke="currentColor" d="M1 1"/>'],
  ['groups and gradients', '<g><linearGradient id="a"><stop offset="0"/></linearGradient></g>'],
  ['a title for who cannot see', '<title>Roteiro</title>'],
  ['a note for programs', '<path data-name="seta" d="M1 1"></path>'],
])('%s are kept', (_, inside) => {
  expect(drawn(inside)).toEqual([])
})

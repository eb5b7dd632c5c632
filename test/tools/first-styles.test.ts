import { expect, test } from 'vitest'

import { parted, withTokens } from '../../tools/first-styles'

const SHEET =
  ':root{color-scheme:light;--ink:#000;--ground:#fff;--rare:1px}' +
  ':root[data-color-scheme=dark]{color-scheme:dark;--ink:#fff;--ground:#000}' +
  'body{color:var(--ink)}.shape{--bar:2px;height:var(--bar)}'

test('the page has the tokens its own rules read, the next sheet has the others', () => {
  const { own, others } = parted(SHEET)
  expect(own).toBe(
    ':root{color-scheme:light;--ink:#000;}' +
      ':root[data-color-scheme=dark]{color-scheme:dark;--ink:#fff;}' +
      'body{color:var(--ink)}.shape{--bar:2px;height:var(--bar)}',
  )
  expect(others).toBe(':root{--ground:#fff;--rare:1px}:root[data-color-scheme=dark]{--ground:#000}')
})

test('a token that nothing reads is left out, and nothing else', () => {
  expect(withTokens(SHEET, (name) => name !== '--rare')).toBe(SHEET.replace('--rare:1px', ''))
})

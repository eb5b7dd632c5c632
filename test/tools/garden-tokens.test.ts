import { describe, expect, test } from 'vitest'

import { tokenSheet } from '../../tools/garden-tokens'

const [light = '', dark = ''] = tokenSheet().split('\n')
const namesIn = (sheet: string) => [...sheet.matchAll(/(--[\w-]+):/g)].map(([, name]) => name)

describe('Garden as CSS variables', () => {
  test.each([
    ['the page', light, '--background-default:#fff;'],
    ['the page in the dark', dark, '--background-default:#151a1e;'],
    ['words', light, '--foreground-default:#293239;'],
    ['a primary button', light, '--background-primary-emphasis:#1f73b7;'],
    ['a primary button under the pointer', light, '--background-primary-emphasis-hover:#13456d;'],
    ['body text', light, '--font-size-md:14px;'],
    ['the usual corner', light, '--radius-md:4px;'],
    ['a step of space', light, '--space-xs:8px;'],
    ['the ring of focus', dark, '--focus-ring:0 0 0 1px #151a1e, 0 0 0 3px #2694d6}'],
  ])('%s', (_, sheet, declaration) => {
    expect(sheet).toContain(declaration)
  })

  test('the dark page names every colour of the light one, and no measures', () => {
    const colors = namesIn(light).filter((name) => !/^--(font|line|radius|space)/.test(name ?? ''))
    expect(namesIn(dark)).toEqual(colors)
  })

  test('every variable has a value', () => {
    expect(light + dark).not.toMatch(/undefined|NaN|:[;}]|object/)
  })
})

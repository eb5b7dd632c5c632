import { describe, expect, test } from 'vitest'

import type { AppManifest, Parameter } from '../../../tools/install-app/manifest'
import { differing, firstSettings, keptSettings } from '../../../tools/install-app/settings'

const manifestOf = (...parameters: readonly Parameter[]): AppManifest => ({
  name: 'Roteiro',
  version: '1.0.0',
  parameters,
})

const GATE: Parameter = { name: 'gate', type: 'text', default: 'stop' }
const CARNIVAL: Parameter = { name: 'carnival', type: 'checkbox' }
const GROUP: Parameter = { name: 'group', type: 'number', required: true }

describe('settings of a first installation', () => {
  test.each([
    ['nothing written: defaults', [GATE], {}, { gate: 'stop' }],
    ['written: that', [GATE], { gate: 'warn' }, { gate: 'warn' }],
    [
      'no default: empty, so that there is no question',
      [{ name: 'zone', type: 'text' }],
      {},
      { zone: '' },
    ],
    ['a tick box without default', [CARNIVAL], {}, { carnival: false }],
    [
      'a tick box taken away',
      [{ ...CARNIVAL, default: true }],
      { carnival: false },
      { carnival: false },
    ],
    ['a required number', [GROUP], { group: 7 }, { group: 7 }],
  ])('%s', (_, parameters, written, expected) => {
    expect(firstSettings(manifestOf(...parameters), written, 'local.json')).toEqual(expected)
  })

  test.each([
    ['a required one is missing', {}, 'local.json: group needs a value.'],
    ['a number is a text', { group: '7' }, 'local.json: group must be a number.'],
    [
      'a tick box is a text',
      { group: 7, carnival: 'no' },
      'local.json: carnival must be a boolean.',
    ],
    ['a name is misspelt', { group: 7, gaet: 'x' }, 'local.json: the app has no setting gaet.'],
  ])('%s: said before anything happens', (_, written, sentence) => {
    const manifest = manifestOf(GATE, CARNIVAL, GROUP)
    expect(() => firstSettings(manifest, written, 'local.json')).toThrow(sentence)
  })
})

describe('settings of an update', () => {
  test('live values go back as they are, even empty ones, and what is new gets its default', () => {
    const live = { name: 'Ours', group: null, carnival: true, gone: 'x' }
    expect(keptSettings(manifestOf(GATE, CARNIVAL, GROUP), live)).toEqual({
      gate: 'stop',
      carnival: true,
      group: null,
    })
  })

  test('a secure setting, which cannot be read, stops the update', () => {
    const manifest = manifestOf({ name: 'key', type: 'text', secure: true })
    expect(() => keptSettings(manifest, {})).toThrow('secure setting key')
  })
})

test.each([
  ['the same', { a: 'x' }, { a: 'x', b: 'y' }, []],
  ['another value', { a: 'x', b: 1 }, { a: 'y', b: 1 }, ['a']],
  ['gone', { a: 'x' }, {}, ['a']],
  ['empty in another spelling', { a: '', b: null, c: false }, { a: null, c: '' }, []],
  ['a number that came back as text', { a: 7 }, { a: '7' }, []],
  ['a tick that is gone', { a: true }, { a: false }, ['a']],
])('settings compared: %s', (_, wanted, found, expected) => {
  expect(differing(wanted, found)).toEqual(expected)
})

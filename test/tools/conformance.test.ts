import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { compare, linesOf } from '../../tools/conformance/compare'
import { documentOf } from '../../tools/conformance/document'
import {
  ANYTHING,
  atLeast,
  differences,
  each,
  either,
  MISSING,
  NUMBER,
  TEXT,
} from '../../tools/conformance/expected'
import { cleaned, nameless, shapeOf } from '../../tools/conformance/nameless'
import type { Probe } from '../../tools/conformance/probe'
import { PROBES } from '../../tools/conformance/probes'
import { readReport } from '../../tools/conformance/read-report'
import { KIND, type Report } from '../../tools/conformance/report'

const probe = (id: string): Probe => ({
  ...{ id, fact: `The fact of ${id}.`, section: '1.4', mark: 'observed', where: 'nav_bar' },
  ...{ does: 'Asks.', expects: { status: 200 }, ask: async () => null },
})

const reportWith = (outcomes: Report['outcomes']): Report => ({
  ...{ kind: KIND, version: '0.3.0', month: '2026-12', outcomes },
})

describe('an answer is as expected', () => {
  test.each([
    ['equal', 200, 200],
    ['a text, whatever it says', TEXT, TEXT],
    ['an object with more in it', { id: NUMBER }, { id: NUMBER, url: TEXT }],
    ['one of two', either(TEXT, null), null],
    ['a list, though empty', each(TEXT), []],
    ['a list of what it must hold', each({ id: NUMBER }), [{ id: NUMBER, name: TEXT }]],
    ['anything that is there', { value: ANYTHING }, { value: null }],
    ['without the name', { count: MISSING }, {}],
    ['without the name, or a number', { ticket: either(NUMBER, MISSING) }, {}],
    ['as long as it must be, or longer', atLeast(2000), 2100],
  ])('when it is %s', (_, expected, found) => {
    expect(differences(expected, found)).toEqual([])
  })

  test.each([
    ['another value', { status: 409 }, { status: 200 }, 'status: expected 409, found 200'],
    [
      'missing',
      { user: { id: NUMBER } },
      { user: {} },
      'user.id: expected <number>, found nothing',
    ],
    ['of another kind', { id: NUMBER }, { id: TEXT }, 'id: expected <number>, found <text>'],
    ['not in the list', each(TEXT), [NUMBER], 'expected a list of <text>, found [<number>]'],
    ['too short', { ms: atLeast(2000) }, { ms: 900 }, 'ms: expected at least 2000, found 900'],
    ['in another order', ['a', 'b'], ['b', 'a'], '[0]: expected "a", found "b"'],
    ['there, and must not be', { n: MISSING }, { n: 1 }, 'n: expected <missing>, found 1'],
  ])('and not when it is %s: the place is named', (_, expected, found, said) => {
    expect(differences(expected, found)[0]).toBe(said)
  })
})

describe('a report tells nobody whose account it was', () => {
  test('a foreign value is known by its kinds', () => {
    const user = {
      ...{ id: 370000002001, name: 'Zulmira', suspended: false, tags: ['vip'], photo: null },
      user_fields: { contract: 'C-1' },
      custom_field_370000002002: 'x',
    }
    expect(shapeOf(user)).toEqual({
      ...{ id: '<number>', name: '<text>', suspended: '<yes or no>', tags: ['<text>'] },
      ...{ photo: null, user_fields: '<object>', '<name>': '<text>' },
    })
  })

  test('what a probe forgot is taken out: texts, long numbers, names of fields', () => {
    const answer = {
      by: 'Zulmira',
      id: 370000002001,
      status: 409,
      'Cliente VIP': true,
      kind: 'web',
    }
    expect(nameless(answer, new Set(['web']))).toEqual({
      ...{ by: '<text>', id: '<number>', status: 409, '<name>': true, kind: 'web' },
    })
  })

  test('a sentence of Zendesk stays without addresses and numbers', () => {
    const said = 'No ticket 370000002001 for ana@acme.example at https://acme.zendesk.com/a'
    expect(cleaned(said)).toBe('No ticket <number> for <address> at <address>')
  })
})

describe('a report is compared probe by probe', () => {
  const probes = ['right', 'wrong', 'silent', 'unheard'].map(probe)
  const report = reportWith({
    right: { answer: { status: 200 } },
    wrong: { answer: { status: 404 } },
    silent: { unanswered: 'There is no chat' },
  })

  test('confirmed, contradicted or not answered', () => {
    expect(linesOf(compare(probes, report))).toEqual([
      'right: confirmed',
      'wrong: contradicted, status: expected 200, found 404',
      'silent: not answered: There is no chat',
      'unheard: not answered: Not asked',
    ])
  })

  test('the document has the figures, and what was not taken back', () => {
    const left = reportWith({ right: { answer: { status: 200 }, left: ['A ticket is left'] } })
    const written = documentOf(compare(probes, left), left)
    expect(written).toContain('by version 0.3.0: 1 confirmed, 0 contradicted, 3 not answered.')
    expect(written).toContain('- `right`: A ticket is left')
  })

  test('what is no report of the app is refused', () => {
    expect(() => readReport('{"kind":"other"}')).toThrow()
    expect(readReport(JSON.stringify(report))).toEqual(report)
  })
})

describe('the probes', () => {
  test('are called by names of their own', () => {
    const ids = PROBES.map(({ id }) => id)
    expect(ids.length).toBeGreaterThan(40)
    expect(new Set(ids).size).toBe(ids.length)
  })

  test('say where their fact is told', () => {
    const sections = [...readFileSync('docs/zaf.md', 'utf8').matchAll(/^#+ (\d+(?:\.\d+)?)\.? /gm)]
    const known = sections.map(([, id]) => id)
    expect(PROBES.filter(({ section }) => !known.includes(section))).toEqual([])
  })

  test('are all in the document, in their order', () => {
    const rows = readFileSync('docs/conformance.md', 'utf8').matchAll(/^\| `([\w-]+)` \|/gm)
    expect([...rows].map(([, id]) => id)).toEqual(PROBES.map(({ id }) => id))
  })
})

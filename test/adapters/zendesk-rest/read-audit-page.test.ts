import fc from 'fast-check'
import { expect, test } from 'vitest'

import { auditPage } from '../../../src/adapters/zendesk-rest/audit-page'
import { isPlainPage } from '../../../src/adapters/zendesk-rest/plain-audit-page'

const VIA = { channel: 'web', source: { from: { ticket_id: 3 }, to: {}, rel: 'merge' } }
const PAGE = {
  audits: [
    {
      ...{ id: 7, created_at: '2026-11-18T12:00:00Z', author_id: 21, via: VIA },
      metadata: { system: {}, flags: [4] },
      events: [
        {
          id: 8,
          type: 'Comment',
          body: 'Bom dia',
          public: true,
          via: VIA,
          metadata: { flags: [] },
        },
        { id: 9, type: 'Change', field_name: 'status', value: 'open', previous_value: 'new' },
      ],
    },
  ],
  users: [{ id: 21, name: 'Marta Reis', role: 'end-user' }],
  count: 1,
}

/** Every place within a value, as the way to it. */
const placesIn = (value: unknown): string[][] =>
  typeof value !== 'object' || value === null
    ? []
    : Object.entries(value).flatMap(([key, inner]) => [
        [key],
        ...placesIn(inner).map((way) => [key, ...way]),
      ])

/** A copy with something else at one place; nothing where `undefined` is put there. */
function changed(value: unknown, [key = '', ...way]: readonly string[], put: unknown): unknown {
  const inner = Object.entries(value as object).map(([name, old]) => [
    name,
    name !== key ? old : way.length > 0 ? changed(old, way, put) : put,
  ])
  return Array.isArray(value) ? inner.map(([, one]) => one) : Object.fromEntries(inner)
}

const ODD = [
  ...[undefined, null, true, 7, -1, 1.5, Number.POSITIVE_INFINITY, '', 'web', '2026-11-18'],
  ...['ontem', [], [null], ['a'], [4, 'a'], {}, { flags: 7 }, { channel: null }, { rel: 7 }],
]

test('a page as Zendesk writes it is plain', () => {
  expect(isPlainPage(PAGE)).toBe(true)
  expect(isPlainPage({ audits: [] })).toBe(true)
})

test.each([undefined, null, 7, '<!doctype html>', [], {}, { audits: {} }])(
  '%j is not',
  (answer) => {
    expect(isPlainPage(answer)).toBe(false)
  },
)

test('whatever is in a plain page, the schema would leave what it reads as it is', () => {
  const change = fc.record({
    way: fc.constantFrom(...placesIn(PAGE)),
    put: fc.oneof(fc.constantFrom(...ODD), fc.jsonValue()),
  })
  const seen = { plain: 0, other: 0 }
  fc.assert(
    fc.property(change, ({ way, put }) => {
      const page = changed(PAGE, way, put)
      const read = auditPage.safeParse(page)
      seen[isPlainPage(page) ? 'plain' : 'other'] += 1
      if (isPlainPage(page)) expect(page).toMatchObject(read.data ?? expect.fail('refused'))
    }),
    { numRuns: 2000 },
  )
  expect(Math.min(seen.plain, seen.other)).toBeGreaterThan(100)
})

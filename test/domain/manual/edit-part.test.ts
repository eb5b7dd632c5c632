import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { withItem, withMoved, withoutItem, withPart } from '../../../src/domain/manual/edit-part'

const DRAFT = { id: 'troca', steps: [{ id: 'a' }, { id: 'b' }, { id: 'c' }] }

describe('a part', () => {
  test.each([
    ['is put in its place', ['id'], 'devolucao', { ...DRAFT, id: 'devolucao' }],
    ['is made with all around it', ['note', 'title'], 'N', { ...DRAFT, note: { title: 'N' } }],
    ['is taken out', ['id'], undefined, { steps: DRAFT.steps }],
    [
      'of a list is replaced',
      ['steps', 0],
      { id: 'x' },
      { id: 'troca', steps: [{ id: 'x' }, { id: 'b' }, { id: 'c' }] },
    ],
    [
      'takes the place of what cannot hold it',
      ['id', 'pt'],
      'Troca',
      { ...DRAFT, id: { pt: 'Troca' } },
    ],
  ] as const)('%s', (_, path, value, expected) => {
    expect(withPart(DRAFT, path, value)).toEqual(expected)
  })

  test('keeps the order of the keys, so that a file changes only where it was changed', () => {
    expect(Object.keys(withPart({ a: 1, b: 2, c: 3 }, ['b'], 4))).toEqual(['a', 'b', 'c'])
  })

  test('that was the last of effects takes them with it', () => {
    const draft = { steps: [{ id: 'a', effects: { status: 'solved' } }] }
    expect(withPart(draft, ['steps', 0, 'effects', 'status'], undefined)).toEqual({
      steps: [{ id: 'a' }],
    })
  })

  test('whatever a draft is by now, an edit is made, and the draft before is as it was', () => {
    const path = fc.array(fc.oneof(fc.constantFrom('steps', 'texts', 'id'), fc.nat(3)), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        path,
        fc.jsonValue(),
        (draft, at, value) => {
          const before = structuredClone(draft)
          withPart(draft, ['steps', ...at], value)
          withPart(draft, ['steps', ...at], undefined)
          expect(draft).toEqual(before)
        },
      ),
    )
  })
})

describe('a list', () => {
  const ids = (draft: unknown) =>
    (draft as { steps?: { id: string }[] }).steps?.map(({ id }) => id).join('')

  test('gets an item', () => {
    expect(ids(withItem(DRAFT, ['steps'], 1, { id: 'x' }))).toBe('axbc')
  })

  test.each([
    [0, 2, 'bca'],
    [2, 0, 'cab'],
    [1, 2, 'acb'],
    [0, -1, 'abc'],
    [2, 3, 'abc'],
  ])('has item %d moved to %d', (from, to, expected) => {
    expect(ids(withMoved(DRAFT, ['steps'], from, to))).toBe(expected)
  })

  test('loses an item, and goes with the last', () => {
    expect(ids(withoutItem(DRAFT, ['steps'], 1))).toBe('ac')
    expect(withoutItem({ asides: [{ id: 'x' }] }, ['asides'], 0)).toEqual({})
  })
})

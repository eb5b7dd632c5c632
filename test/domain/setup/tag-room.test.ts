import { describe, expect, test } from 'vitest'

import { checkTagRoom } from '../../../src/domain/setup/check-tag-room'

/** Tags of a hundred characters, each with the blank after it but the last. */
const tags = (characters: number): string[] => {
  const whole = Array.from({ length: Math.floor(characters / 101) }, (_, n) =>
    `${n}_`.padEnd(100, 'x'),
  )
  const rest = characters - whole.length * 101
  return rest > 0 ? [...whole, 'y'.repeat(rest)] : whole
}

const ticket = (id: number, characters: number) => ({
  ...{ id, subject: `Assunto ${id}` },
  tags: tags(characters),
})

describe('room for tags on marked tickets', () => {
  test.each([
    ['no ticket at all', []],
    ['tickets with few tags', [ticket(1, 40), ticket(2, 900)]],
    ['a ticket exactly at the mark', [ticket(1, 4500)]],
  ])('is there: %s', (_, tickets) => {
    expect(checkTagRoom({ tickets, isWhole: true })).toMatchObject([
      {
        part: 'tags',
        state: 'green',
        what: { key: 'room_free', values: { read: tickets.length } },
      },
    ])
  })

  test('is short from one character above the mark on, the fullest first', () => {
    const tickets = [ticket(7, 4501), ticket(3, 4000), ticket(9, 5096), ticket(2, 4501)]
    const [line = expect.fail('no line')] = checkTagRoom({ tickets, isWhole: true })
    expect(line).toMatchObject({ state: 'yellow', what: { key: 'room_short' }, fix: 'fix_room' })
    expect(line.what.values).toMatchObject({ count: 3, read: 4, near: 4500, limit: 5096 })
    expect(line.items?.map(({ ticket: of }) => [of?.id, of?.used])).toEqual([
      [9, 5096],
      [2, 4501],
      [7, 4501],
    ])
  })

  test('no more than twenty tickets are named, and all of them are counted', () => {
    const tickets = Array.from({ length: 60 }, (_, id) => ticket(id, 4600))
    const [line] = checkTagRoom({ tickets, isWhole: true })
    expect([line?.items?.length, line?.what.values?.['count']]).toEqual([20, 60])
  })

  test.each([
    ['none of those read is short', [ticket(1, 40)], 'room_free_so_far', 'fix_room_unread'],
    ['one of those read is short', [ticket(1, 4900)], 'room_short_so_far', 'fix_room'],
  ])('is not said to be there where tickets are left over: %s', (_, tickets, key, fix) => {
    expect(checkTagRoom({ tickets, isWhole: false })).toMatchObject([
      { state: 'yellow', what: { key, values: { read: 1 } }, fix },
    ])
  })
})

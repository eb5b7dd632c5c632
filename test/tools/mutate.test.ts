import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'

import { ROOM_TESTS } from '../../tools/mutate'

test('every room of the domain can be mutated, and no other', () => {
  const rooms = readdirSync('src/domain', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
  expect(Object.keys(ROOM_TESTS).sort()).toEqual(rooms.sort())
})

test('the tests that are asked about a room are there', () => {
  expect(
    Object.values(ROOM_TESTS)
      .flat()
      .filter((folder) => !existsSync(folder)),
  ).toEqual([])
})

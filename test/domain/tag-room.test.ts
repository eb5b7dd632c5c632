import { describe, expect, test } from 'vitest'

import { fits, roomFor, usedBy } from '../../src/domain/tag-room'

/** A ticket whose tags take so many characters, the blanks between them included. */
function tagsOf(characters: number): string[] {
  const tags: string[] = []
  for (let left = characters; left > 0; left -= 201) {
    tags.push(`${tags.length}`.padStart(Math.min(left, 200), 'x'))
  }
  return tags
}

describe('how much of a ticket its tags take', () => {
  test.each([
    ['a ticket without tags', [], 0],
    ['one tag', ['vip'], 3],
    ['two tags and the blank between them', ['vip', 'roteiro'], 11],
    ['a tag listed twice counts once', ['vip', 'vip'], 3],
    ['a letter with an accent is one character', ['ação'], 4],
    ['a sign outside the basic plane is one character', ['🟢'], 1],
  ])('%s', (_, tags, used) => {
    expect([usedBy(tags), roomFor(tags)]).toEqual([used, 5096 - used])
  })

  test('a ticket above the limit has no room, never less than none', () => {
    expect(roomFor(tagsOf(6000))).toBe(0)
  })
})

describe('whether tags of ours fit', () => {
  test.each([
    ['into an empty ticket', [], ['roteiro'], true],
    ['exactly: 5,096 with the blank', tagsOf(5096 - 8), ['roteiro'], true],
    ['one character too many: the blank counts', tagsOf(5096 - 7), ['roteiro'], false],
    ['two, where one of them would fit', tagsOf(5096 - 9), ['roteiro', 'a'], false],
    ['what the ticket has already costs nothing', [...tagsOf(5080), 'roteiro'], ['roteiro'], true],
    ['nothing to add to a ticket above the limit', tagsOf(6000), [], true],
    ['anything more on a ticket above the limit', tagsOf(6000), ['a'], false],
    ['the same tag named twice is added once', tagsOf(5096 - 8), ['roteiro', 'roteiro'], true],
    ['a tag of 255 characters', [], ['x'.repeat(255)], true],
    ['a tag of 256 characters', [], ['x'.repeat(256)], false],
    ["somebody else's long tag is not ours to judge", ['x'.repeat(300)], ['roteiro'], true],
  ])('%s', (_, tags, added, isFitting) => {
    expect(fits(tags, added)).toBe(isFitting)
  })
})

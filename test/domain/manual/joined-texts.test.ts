import { expect, test } from 'vitest'

import { joinedTexts, textsJoinedIn } from '../../../src/domain/manual/joined-texts'

test('manuals that were joined are the same ones again', () => {
  const file = joinedTexts(['id: a\ntext: |-\n  um\n\n  ---\n', 'id: b\n'])
  expect(textsJoinedIn(file).map(({ text }) => text.trim())).toEqual([
    'id: a\ntext: |-\n  um\n\n  ---',
    'id: b',
  ])
})

test('a line of one of them is told as a line of the file', () => {
  const file = joinedTexts(['id: a\n', 'id: b\ntitle: B\n'])
  const [, second = expect.fail('one is missing')] = textsJoinedIn(file)
  const own = second.text.split('\n').indexOf('title: B') + 1
  expect(file.split('\n')[second.before + own - 1]).toBe('title: B')
})

test('a file of one manual is left as it is', () => {
  expect(textsJoinedIn('id: a\ntitle: A\n')).toEqual([{ text: 'id: a\ntitle: A\n', before: 0 }])
  expect(textsJoinedIn('')).toEqual([])
})

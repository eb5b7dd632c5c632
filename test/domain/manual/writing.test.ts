import { expect, test } from 'vitest'

import { begin, redo, undo, write } from '../../../src/domain/manual/writing'

const typed = (...words: readonly string[]) =>
  words.reduce((writing, title) => write(writing, { title }, 'title'), begin({ title: '' }))

test('what was typed into one field goes back in one go', () => {
  const writing = typed('T', 'Tr', 'Tro')
  expect(undo(writing).draft).toEqual({ title: '' })
  expect(redo(undo(writing)).draft).toEqual({ title: 'Tro' })
})

test('edits without a field, or of another one, go back one by one', () => {
  const moved = write(write(typed('Troca'), { title: 'Troca', about: 'x' }, 'about'), { steps: [] })
  expect(undo(moved).draft).toEqual({ title: 'Troca', about: 'x' })
  expect(undo(undo(moved)).draft).toEqual({ title: 'Troca' })
})

test('after an undo what is typed is an edit of its own, and what was undone is gone', () => {
  const writing = write(undo(typed('Troca')), { title: 'Dev' }, 'title')
  expect(redo(writing).draft).toEqual({ title: 'Dev' })
  expect(undo(writing).draft).toEqual({ title: '' })
})

test('at either end nothing moves', () => {
  expect(undo(begin({})).draft).toEqual({})
  expect(redo(begin({})).draft).toEqual({})
})

test('an edit that changes nothing does not count', () => {
  const writing = typed('Troca')
  expect(write(writing, writing.draft)).toBe(writing)
})

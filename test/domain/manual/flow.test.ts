import { expect, test } from 'vitest'

import { flowOf } from '../../../src/domain/manual/flow'

const linesOf = (draft: Parameters<typeof flowOf>[0]): readonly string[] =>
  flowOf(draft).ways.map(({ from, to, toId, by }) => `${from ?? '*'} ${by} ${to ?? `?${toId}`}`)

const lostIn = (draft: Parameters<typeof flowOf>[0]): readonly string[] =>
  flowOf(draft).steps.flatMap(({ id, isReached }) => (isReached ? [] : [id]))

test('a manual leads from step to step by itself, by answers, and by a reply', () => {
  const draft = {
    steps: [
      { id: 'a', kind: 'message', next: 'b' },
      { id: 'b', kind: 'wait', next: 'c', onReply: 'd' },
      {
        id: 'c',
        kind: 'question',
        ways: [
          { id: 'sim', next: 'a' },
          { id: 'nao', next: 'd' },
        ],
      },
      { id: 'd', kind: 'outcome' },
    ],
    asides: [{ id: 'desistiu', next: 'd' }],
  }
  expect(linesOf(draft)).toEqual([
    ...['0 next 1', '1 reply 3', '1 next 2', '2 answer 0', '2 answer 3', '* answer 3'],
  ])
  expect(lostIn(draft)).toEqual([])
})

test('a step that no way leads to is lost, and so is what only it leads to', () => {
  const draft = {
    steps: [
      { id: 'a', next: 'd' },
      { id: 'b', next: 'c' },
      { id: 'c', next: 'd' },
      { id: 'd' },
      { id: 'e' },
    ],
    asides: [{ next: 'e' }],
  }
  expect(lostIn(draft)).toEqual(['b', 'c'])
})

test('a way to a step that is not there is known by what was written', () => {
  expect(linesOf({ steps: [{ id: 'a', next: 'fim' }] })).toEqual(['0 next ?fim'])
})

test('of two steps with one id the first is meant, and both are there', () => {
  const draft = { steps: [{ id: 'a', next: 'b' }, { id: 'b' }, { id: 'b' }] }
  expect(linesOf(draft)).toEqual(['0 next 1'])
  expect(flowOf(draft).steps.map(({ n }) => n)).toEqual([0, 1, 2])
})

test.each([
  ['nothing', {}],
  ['steps that are no list', { steps: 'a' }],
  ['steps that are nothing', { steps: [null, 3, 'a', { ways: 4, next: [] }] }],
])('a draft that is %s has no ways', (_, draft) => {
  expect(flowOf(draft).ways).toEqual([])
})

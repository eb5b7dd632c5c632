import { describe, expect, test } from 'vitest'

import { isComplete } from '../../../src/domain/escalation/check-note'
import { findNote, type NotePlaces } from '../../../src/domain/escalation/find-note'
import { filled } from './notes'

const nowhere: NotePlaces = {
  draft: { kind: 'html', content: '<p>Bom dia</p>' },
  comments: [],
  fields: new Map(),
  description: 'Preciso de ajuda',
}

const everywhere: NotePlaces = {
  draft: { kind: 'html', content: '<p>Causa: erro</p><p>Solução: liberar</p>' },
  comments: [
    { text: filled({ cause: 'antiga' }), at: 1, isPublic: false },
    { text: filled({ cause: 'nova' }), at: 2, isPublic: false },
    { text: 'Obrigado', at: 3, isPublic: true },
  ],
  fields: new Map([['solution', 'liberar o pedido']]),
  description: filled(),
}

describe('where the note is read', () => {
  test.each<[string, NotePlaces, string | undefined]>([
    ['the draft comes first', everywhere, 'draft'],
    ['then the comments', { ...everywhere, draft: nowhere.draft }, 'comment'],
    ['then the fields', { ...everywhere, draft: nowhere.draft, comments: [] }, 'fields'],
    ['then the description', { ...nowhere, description: filled() }, 'description'],
    [
      'empty fields are passed over',
      { ...nowhere, fields: new Map([['cause', ' ']]), description: filled() },
      'description',
    ],
    [
      'the description is the first comment too',
      {
        ...nowhere,
        comments: [{ text: filled(), at: 1, isPublic: true }],
        fields: new Map([['cause', 'erro']]),
        description: filled(),
      },
      'fields',
    ],
    ['nowhere', nowhere, undefined],
  ])('%s', (_, places, source) => {
    expect(findNote(places)?.source).toBe(source)
  })

  test('the newest comment that carries the template is taken', () => {
    const found = findNote({ ...everywhere, draft: nowhere.draft })
    expect(found?.comment?.at).toBe(2)
    expect(found?.verdicts[2]?.answer).toBe('nova')
  })

  test('a section without a field of its own is missing, a field left blank is empty', () => {
    const fields = new Map([
      ['cause', ''],
      ['solution', 'liberar o pedido'],
    ] as const)
    expect(findNote({ ...nowhere, fields })?.verdicts.map(({ verdict }) => verdict)).toEqual([
      'missing',
      'missing',
      'empty',
      'ok',
    ])
  })
})

test('a note is complete when all four sections are', () => {
  const complete = findNote({ ...nowhere, description: filled() })
  const incomplete = findNote({ ...nowhere, description: filled({ cause: 'teste' }) })
  expect([complete, incomplete].map((found) => found && isComplete(found.verdicts))).toEqual([
    true,
    false,
  ])
})

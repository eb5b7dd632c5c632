import { describe, expect, test } from 'vitest'

import { isComplete } from '../../../src/domain/note/check-note'
import { findNotes, type NoteSources } from '../../../src/domain/note/find-note'
import { ESCALATION } from '../../fixtures/templates'
import { filled, TEMPLATE } from './notes'

const findNote = (sources: NoteSources) => findNotes(sources, [ESCALATION])[0]

const nowhere: NoteSources = {
  draft: { kind: 'html', content: '<p>Bom dia</p>' },
  comments: [],
  fields: new Map(),
  description: 'Preciso de ajuda',
}

const everywhere: NoteSources = {
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
  test.each<[string, NoteSources, string | undefined]>([
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

describe('where in a draft the template is (E7)', () => {
  const asHtml = (text: string) => text.replaceAll('\n', '<br>')
  const head = 'Em 08/10/2026 08:10, Rui <r@exemplo.com> escreveu:'
  const marked = `${head}\n${filled().replace(/^/gm, '> ')}`
  const places: readonly (readonly [string, string, string, boolean])[] = [
    ['as it is', asHtml(filled()), 'own', true],
    ['in a block', `<blockquote>${asHtml(filled())}</blockquote>`, 'own', true],
    ['behind >', asHtml(filled().replace(/^/gm, '&gt; ')), 'own', true],
    ['in a signature', `<div class="zd-signature">${asHtml(TEMPLATE)}</div>`, 'own', true],
    [
      'with a mail in an answer',
      asHtml(filled({ description: `${head.replaceAll('<', '&lt;')}\nAjustar` })),
      'own',
      true,
    ],
    [
      'below a head',
      asHtml(`${head.replaceAll('<', '&lt;')}\n${filled()}`),
      'below-mail-head',
      true,
    ],
    ['in a marked mail', asHtml(marked.replaceAll('<', '&lt;')), 'below-mail-head', false],
    [
      'in a mail program’s container',
      `<p>Bom dia</p><div class="gmail_quote">${asHtml(filled())}</div>`,
      'below-mail-head',
      false,
    ],
  ]

  test.each(places)('%s', (_, content, place, isNote) => {
    const draft = { kind: 'html', content } as const
    expect(findNote({ ...nowhere, draft, isDraftPublic: true })).toMatchObject({
      source: 'draft',
      place,
    })
    expect(findNote({ ...nowhere, draft })?.place).toBe(isNote ? place : undefined)
  })

  test('an internal draft that only quotes another note leaves the saved one in its place', () => {
    const draft = { kind: 'text', content: marked } as const
    expect(findNote({ ...everywhere, draft })?.source).toBe('comment')
    expect(findNote({ ...everywhere, draft, isDraftPublic: true })?.source).toBe('draft')
  })

  test('a public draft without the template is no note', () => {
    expect(findNote({ ...nowhere, isDraftPublic: true })).toBeUndefined()
  })
})

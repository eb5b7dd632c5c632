import { expect, test } from 'vitest'

import type { Update } from '../../../src/domain/ticket/history'
import { ticketAfter, view } from '../../fixtures/models'
import {
  at,
  attemptSent,
  CHAT,
  callRecorded,
  customerSays,
  farewellSent,
  firstMade,
  internalNote,
  merged,
  publicMessage,
  TRIGGER,
  tagsEdited,
  twoMade,
  untouched,
} from '../../fixtures/updates'

const shown = (updates: readonly Update[]) => view(ticketAfter(updates, '27 09:00')).history
const entries = (updates: readonly Update[]) => {
  const history = shown(updates)
  return history.kind === 'known' ? history.entries : []
}

test.each<[string, Update, object | undefined]>([
  [
    'an attempt',
    attemptSent(2, '19 09:10'),
    { what: 'attempt', n: 2, tags: ['contato_tentativa_2'] },
  ],
  [
    'one by its tag, in other words',
    publicMessage('19 09:10', 'Oi', { tagsAdded: ['contato_tentativa_2', 'vip'] }),
    { what: 'attempt', n: 2, tags: ['contato_tentativa_2'] },
  ],
  ['the same number again', attemptSent(1, '18 09:06'), { what: 'again', n: 1 }],
  [
    'a contact outside',
    callRecorded(2, '19 10:20'),
    { what: 'recorded', n: 2, channel: { name: 'telefone' } },
  ],
  ['a reply', customerSays('18 10:00', 'Oi'), { what: 'reply', text: 'Oi' }],
  ['an automatic answer', customerSays('18 10:00', 'Fora do escritório.'), { what: 'automatic' }],
  ['the farewell', farewellSent('23 17:05'), { what: 'farewell' }],
  [
    'an exception',
    internalNote('18 10:00', 'Liguei.\nExceção: nota incompleta - outro - sem acesso'),
    { what: 'exception' },
  ],
  [
    'a note',
    internalNote('18 10:00', 'Nota', { tagsAdded: ['script_db2_completo'] }),
    { what: 'note' },
  ],
  ['talk', publicMessage('18 10:00', 'Segue o laudo.'), undefined],
  ['an internal talk', internalNote('18 10:00', 'Liguei.'), undefined],
  ['tags alone', tagsEdited('18 10:00', { add: ['vip'] }), undefined],
  [
    'a merge that quotes an attempt',
    { ...merged('18 10:00', []), comment: attemptSent(1, '18 10:00').comment ?? never() },
    undefined,
  ],
  ['a trigger’s message', attemptSent(2, '19 09:10', { author: TRIGGER }), undefined],
])('the history tells what the manual speaks of: %s', (_, update, entry) => {
  const found = entries([...firstMade, update]).find(
    (one) => one.text === update.comment?.text && one.at === update.at,
  )
  if (entry) expect(found).toMatchObject(entry)
  else expect(found).toBeUndefined()
})

function never(): never {
  throw new Error('an attempt has a comment')
}

test('newest first, whatever part it was told in; the opening request answers nothing', () => {
  const chat = attemptSent(3, '23 09:05', { channel: CHAT, auditId: null })
  const model = { ...ticketAfter(twoMade, '24 09:00'), conversation: [chat] }
  const { history } = view(model)
  expect(history).toMatchObject({
    entries: [{ at: at('23 09:05') }, { at: at('19 09:10') }, { at: at('18 09:05') }],
    hasOlder: false,
  })
})

test('before the first attempt a customer’s request is no answer, and there is nothing to tell', () => {
  expect(shown(untouched)).toEqual({ kind: 'none' })
})

test.each<[string, 'unread' | 'loading' | 'unknown', string]>([
  ['nobody asked', 'unread', 'none'],
  ['on its way', 'loading', 'loading'],
  ['refused', 'unknown', 'unknown'],
])('without a history there is none to tell: %s', (_, kind, expected) => {
  expect(view({ ...ticketAfter(twoMade, '24 09:00'), history: { kind } }).history).toEqual({
    kind: expected,
  })
})

test('where older updates were not read, they are offered', () => {
  const model = ticketAfter(twoMade, '24 09:00')
  const part = { ...model, history: { kind: 'known', updates: [], isComplete: false } } as const
  expect(view(part).history).toEqual({ kind: 'known', entries: [], hasOlder: true })
})

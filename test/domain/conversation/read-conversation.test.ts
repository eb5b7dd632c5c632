import { describe, expect, test } from 'vitest'

import { readChain } from '../../../src/domain/contact/chain'
import { readConversation } from '../../../src/domain/conversation/read-conversation'
import type { Update } from '../../../src/domain/ticket/history'
import type { Person } from '../../../src/domain/ticket/ticket'
import {
  ANA,
  attemptSent,
  BRUNO,
  callRecorded,
  chainOf,
  customerSays,
  entriesOf,
  FACTS,
  firstMade,
  internalNote,
  MARTA,
  messageAt,
  publicMessage,
  TRIGGER,
  tagsEdited,
  WHATSAPP,
} from '../../fixtures/updates'

const LEFT: Person = { ...BRUNO, role: 'end-user' }
const DELETED: Person = { id: 44, name: '', role: 'unknown' }
const COLLEAGUE: Person = { id: 31, name: 'Carla Nunes', role: 'agent' }

const numbers = (updates: readonly Update[]) => chainOf(updates).made.map(({ n }) => n)
const isAnswered = (updates: readonly Update[], requesterId: number | null = MARTA.id) =>
  readChain(readConversation({ ...FACTS, requesterId }, updates)).reply !== undefined
const second = (more: Partial<Update>) =>
  attemptSent(2, '19 09:10', { ...more, tagsAdded: more.tagsAdded ?? ['contato_tentativa_2'] })
const byHand = { tagsByAuthor: ['contato_tentativa_2'] }

describe('an agent who left the company is an end-user today (C7)', () => {
  test.each<[string, readonly Update[], readonly number[]]>([
    [
      'text and tag in one update of theirs make the attempt',
      [second({ author: LEFT, ...byHand })],
      [1, 2],
    ],
    [
      'the text, by somebody who had the ticket before',
      [
        tagsEdited('18 12:00', { by: ANA }),
        { ...tagsEdited('18 12:01', { by: ANA }), assigneeId: LEFT.id },
        second({ author: LEFT, tagsAdded: [] }),
      ],
      [1, 2],
    ],
    [
      'the text, by somebody who wrote an internal note before',
      [
        internalNote('18 12:00', 'Aguardo o cliente.', {
          author: LEFT,
          channel: { kind: 'web', name: 'web', sendsAtOnce: false },
        }),
        second({ author: LEFT, tagsAdded: [] }),
      ],
      [1, 2],
    ],
  ])('%s', (_, updates, made) => {
    expect(numbers([...firstMade, ...updates])).toEqual(made)
    expect(chainOf([...firstMade, ...updates]).reply).toBeUndefined()
  })

  test('their words alone, without a tag and without a word before, are a customer’s', () => {
    const { made, reply } = chainOf([...firstMade, second({ author: LEFT, tagsAdded: [] })])
    expect([made.length, reply?.by]).toEqual([1, LEFT])
  })
})

describe('a customer who repeats our words answers (C7)', () => {
  test.each<[string, Partial<Update>]>([
    ['and a trigger adds the tag', { author: MARTA, tagsByAuthor: [] }],
    [
      'in a mail from somebody in copy',
      { author: { id: 22, name: 'Financeiro', role: 'end-user' }, tagsByAuthor: [] },
    ],
  ])('%s', (_, more) => {
    const { made, reply } = chainOf([...firstMade, second(more)])
    expect([made.map(({ n }) => n), reply !== undefined]).toEqual([[1], true])
  })

  test('a mail of somebody who is not part of the conversation is internal, and makes nobody an agent', () => {
    const outsider: Person = { id: 23, name: 'Loja 7', role: 'end-user' }
    const mail = internalNote('18 10:00', 'Recebi por engano.', { author: outsider })
    const answer = customerSays('18 11:00', 'Podem seguir.', { author: outsider })
    expect(chainOf([...firstMade, mail, answer]).reply?.by).toEqual(outsider)
  })
})

describe('the requester is the customer, whatever their role (C7)', () => {
  const asked = (update: Update) => isAnswered([...firstMade, update], COLLEAGUE.id)

  test.each<[string, Update, boolean]>([
    [
      'a colleague who answers',
      publicMessage('18 11:00', 'Oi, pode seguir.', { author: COLLEAGUE }),
      true,
    ],
    ['another colleague', publicMessage('18 11:00', 'Seguimos.', { author: BRUNO }), false],
    [
      'a colleague who notes something for the team',
      internalNote('18 11:00', 'Oi', { author: COLLEAGUE }),
      false,
    ],
    [
      'a colleague who makes an attempt',
      { ...second({ author: COLLEAGUE }), at: firstMade[1]?.at ?? 0 },
      false,
    ],
  ])('%s', (_, update, expected) => {
    expect(asked(update)).toBe(expected)
  })

  test('a colleague who noted something and then answers has answered', () => {
    const note = internalNote('18 10:00', 'Falta o CFOP.', { author: COLLEAGUE })
    const answer = publicMessage('18 11:00', 'Pode seguir.', { author: COLLEAGUE })
    expect(isAnswered([...firstMade, note, answer], COLLEAGUE.id)).toBe(true)
  })

  test('a colleague who has the ticket answers nobody', () => {
    const taken = { ...tagsEdited('18 09:30', { by: ANA }), assigneeId: COLLEAGUE.id }
    const said = publicMessage('18 11:00', 'Seguimos analisando.', { author: COLLEAGUE })
    expect(isAnswered([...firstMade, taken, said], COLLEAGUE.id)).toBe(false)
  })

  test('a requester who was deleted still answered; somebody else who was deleted says nothing', () => {
    const said = customerSays('18 11:00', 'Oi', { author: DELETED })
    expect(isAnswered([...firstMade, said], DELETED.id)).toBe(true)
    expect(isAnswered([...firstMade, said], MARTA.id)).toBe(false)
  })
})

describe('own words alone carry a message', () => {
  const quoted = `Oi, Marta! Conforme combinado.\n\n> ${messageAt('attempt-1', '18 09:05').replaceAll('\n', '\n> ')}`

  test('a later reply that quotes the first attempt is not the first attempt again (C8)', () => {
    const [first] = chainOf([...firstMade, publicMessage('19 11:00', quoted)]).made
    expect(first?.again).toEqual([])
  })

  test('an automatic answer above a long quoted mail is automatic wherever it is read', () => {
    const mail = `Resposta automática: estou de férias até 30/11.\n\nEm 18/11/2026 às 09:05, Suporte <s@exemplo.com> escreveu:\n${'> Gostaria de validar o ticket #4821.\n'.repeat(60)}`
    const [, , answer] = entriesOf([...firstMade, customerSays('18 09:06', mail)])
    expect(answer?.automatic).toEqual({ until: '2026-11-30' })
  })

  test('where only the markup shows what is quoted, the border has told', () => {
    const text = `Oi\n${messageAt('attempt-1', '18 09:05')}`
    const update = publicMessage('19 11:00', text)
    const own = { ...update, comment: { isPublic: true, hasFile: false, text, own: 'Oi' } }
    expect(entriesOf([own])[0]?.message).toBeUndefined()
  })

  test('the charge beside an attempt: the attempt counts, and the cost was told (S1)', () => {
    const both = `${messageAt('cost', '18 09:05')}\n\n${messageAt('attempt-1', '18 09:05')}`
    expect(entriesOf([publicMessage('18 09:05', both)])[0]).toMatchObject({
      attempt: 1,
      hasCost: true,
    })
  })

  test('what a trigger says is nobody’s message', () => {
    const [entry] = entriesOf([attemptSent(1, '18 09:05', { author: TRIGGER })])
    expect(entry).toMatchObject({ part: 'system' })
    expect(entry?.attempt).toBeUndefined()
  })
})

describe('what was said is read once (C9)', () => {
  const said = (moment: string, text: string, author = MARTA) =>
    customerSays(moment, text, { author, auditId: null, channel: WHATSAPP })
  const talk = [said('18 10:00', 'Oi'), said('18 10:00', 'Oi'), said('18 10:05', 'Pode seguir.')]
  const started = { ...customerSays('18 09:59', ''), talk }
  const { comment: _, ...start } = started

  test.each<[string, readonly Update[] | undefined, number]>([
    ['the transcript alone', undefined, 3],
    ['both, a second apart', talk.map((one) => ({ ...one, at: one.at + 1_000 })), 3],
    ['the conversation has one more', [...talk, said('18 10:06', 'Obrigada')], 4],
    ['the same words an hour later are another message', [...talk, said('18 11:05', 'Oi')], 4],
  ])('%s', (_name, conversation, count) => {
    const entries = readConversation(FACTS, [start], conversation)
    expect(entries.filter(({ comment }) => comment).length).toBe(count)
  })

  test('an audit that comes twice is one', () => {
    const [first] = firstMade.slice(1)
    const entries = readConversation(FACTS, first ? [first, first] : [])
    expect(entries.length).toBe(1)
  })
})

describe('where only attempts and charges are asked about', () => {
  const AWAY = 'Resposta automática: estou de férias até 30/11.'
  const automatics = (updates: readonly Update[]) =>
    readConversation({ ...FACTS, isForChains: true }, updates).filter(({ automatic }) => automatic)

  test('what comes before both need not be told from a person’s words', () => {
    expect(automatics([customerSays('17 09:00', AWAY)])).toEqual([])
    expect(automatics([customerSays('17 09:00', AWAY), ...firstMade])).toEqual([])
  })

  test.each<[string, readonly Update[]]>([
    ['an attempt', firstMade],
    ['the text on a charge', [publicMessage('18 09:05', messageAt('cost', '18 09:05'))]],
    ['the tag of a charge', [tagsEdited('18 09:05', { add: ['custo_informado'] })]],
    ['a call that was recorded later', [callRecorded(1, '18 09:00', '18 11:00')]],
  ])('an automatic answer after %s is one', (_, before) => {
    const updates = [...before, customerSays('18 10:00', AWAY)]
    expect(automatics(updates.toSorted((a, b) => a.at - b.at))).toHaveLength(1)
  })

  test('a call recorded after an automatic answer is not answered by it', () => {
    const updates = [customerSays('18 10:00', AWAY), callRecorded(1, '18 09:00', '18 11:00')]
    const entries = readConversation({ ...FACTS, isForChains: true }, updates)
    expect(readChain(entries)).toEqual(readChain(readConversation(FACTS, updates)))
  })
})

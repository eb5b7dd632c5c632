import { describe, expect, test } from 'vitest'

import type { Update } from '../../../src/domain/ticket/history'
import {
  ANA,
  at,
  attemptSent,
  BRUNO,
  CHAT,
  callRecorded,
  chainOf,
  customerSays,
  firstMade,
  followUpCreated,
  internalNote,
  MARTA,
  merged,
  publicMessage,
  REPLIED_BY_TRIGGER,
  TRIGGER,
  tagsEdited,
  threeMade,
  twoMade,
  untouched,
} from '../../fixtures/updates'

const numbers = (updates: readonly Update[]) => chainOf(updates).made.map(({ n }) => n)
const secondText = () => attemptSent(2, '19 09:10').comment?.text ?? ''

describe('what counts as an attempt (C1, C2)', () => {
  test.each<[string, Update, readonly number[]]>([
    ['text and tag in one update', attemptSent(2, '19 09:10'), [1, 2]],
    ['the text alone, put there by a macro', attemptSent(2, '19 09:10', { tagsAdded: [] }), [1, 2]],
    [
      'other words with the tag in the same update',
      publicMessage('19 09:10', 'Oi, viu minha mensagem?', { tagsAdded: ['contato_tentativa_2'] }),
      [1, 2],
    ],
    [
      'in a chat',
      attemptSent(2, '19 09:10', { channel: CHAT, auditId: null, tagsAdded: [] }),
      [1, 2],
    ],
    ['recorded outside Zendesk', callRecorded(2, '19 10:20'), [1, 2]],
    ['a tag without a message', tagsEdited('19 09:10', { add: ['contato_tentativa_2'] }), [1]],
    [
      'the text in an internal note',
      internalNote('19 09:10', secondText(), { tagsAdded: ['contato_tentativa_2'] }),
      [1],
    ],
    ['the text from a trigger', attemptSent(2, '19 09:10', { author: TRIGGER }), [1]],
    ['other words', publicMessage('19 09:10', 'Seguimos analisando.'), [1]],
  ])('%s', (_, update, made) => {
    expect(numbers([...firstMade, update])).toEqual(made)
  })

  test('time, author, channel and the day announced are the history’s', () => {
    const [, second] = chainOf(twoMade).made
    expect(second).toMatchObject({
      ...{ n: 2, at: at('19 09:10'), by: BRUNO, how: 'sent', announced: '2026-11-23', again: [] },
    })
  })

  test('a recorded contact has its own moment and channel, and the agent who wrote it', () => {
    const [, call] = chainOf([...firstMade, callRecorded(2, '19 10:20', '23 08:30')]).made
    expect(call).toMatchObject({ n: 2, at: at('19 10:20'), by: ANA, how: 'recorded' })
    expect(call?.channel).toMatchObject({ kind: 'other', name: 'telefone' })
    expect(call?.announced).toBeUndefined()
  })

  test.each([
    ['the first of all', untouched],
    [
      'the first after a chain that ended',
      [...firstMade, customerSays('19 08:00', 'Sim.', REPLIED_BY_TRIGGER)],
    ],
  ])('a contact recorded after the customer answered it was answered: %s', (_, before) => {
    const answer = customerSays('23 09:30', 'Vi a ligação de vocês, podem seguir.')
    const chain = chainOf([...before, answer, callRecorded(1, '23 08:30', '23 10:00')])
    expect(chain.made.map(({ n }) => n)).toEqual([1])
    expect(chain.reply).toMatchObject({ at: at('23 09:30'), by: MARTA })
  })

  test('what was said before the contact, or was automatic, does not answer it', () => {
    const before = customerSays('23 08:00', 'Podem me ligar?')
    const machine = customerSays('23 09:30', 'Resposta automática: volto em 30/11.')
    const call = callRecorded(1, '23 08:30', '23 10:00')
    expect(chainOf([...untouched, before, call]).reply).toBeUndefined()
    expect(chainOf([...untouched, machine, call]).reply).toBeUndefined()
    expect(chainOf([...untouched, machine, call]).made).toHaveLength(1)
  })

  test('one number sent twice counts once, and is shown with who and when (C8)', () => {
    const again = attemptSent(2, '19 09:11', { author: ANA })
    const { made } = chainOf([...twoMade, again])
    expect(made.map(({ n }) => n)).toEqual([1, 2])
    expect(made[1]).toMatchObject({ by: BRUNO, again: [{ at: at('19 09:11'), by: ANA }] })
  })

  test('a tag taken back from words that are not ours was no attempt', () => {
    const words = publicMessage('19 09:10', 'Oi!', { tagsAdded: ['contato_tentativa_2'] })
    const back = tagsEdited('19 09:12', { remove: ['contato_tentativa_2'] })
    expect(numbers([...firstMade, words, back])).toEqual([1])
  })

  test('of a tag beside other words and the attempt’s own words later, these are the attempt', () => {
    const words = publicMessage('19 09:10', 'Oi!', { tagsAdded: ['contato_tentativa_2'] })
    const attempt = attemptSent(2, '19 09:11', { author: ANA, tagsAdded: [] })
    const back = tagsEdited('19 09:12', { remove: ['contato_tentativa_2'] })
    const [, second] = chainOf([...firstMade, words, attempt]).made
    expect(second).toMatchObject({ at: at('19 09:11'), by: ANA, announced: '2026-11-23' })
    expect(second?.again).toMatchObject([{ at: at('19 09:10') }])
    const [, left] = chainOf([...firstMade, words, attempt, back]).made
    expect(left).toMatchObject({ at: at('19 09:11'), by: ANA, again: [] })
  })

  test('a tag taken back from our own text leaves the attempt: the customer has the message', () => {
    const back = tagsEdited('19 09:12', { remove: ['contato_tentativa_2'] })
    expect(numbers([...twoMade, back])).toEqual([1, 2])
  })
})

describe('a reply (C7)', () => {
  const cc = { id: 22, name: 'Financeiro', role: 'end-user' } as const

  test.each<[string, Update, boolean]>([
    ['from the requester', customerSays('18 11:00', 'Oi, pode seguir.'), true],
    ['from somebody in copy', customerSays('18 11:00', 'Pode seguir.', { author: cc }), true],
    ['in a chat', customerSays('18 11:00', 'Oi', { channel: CHAT, auditId: null }), true],
    [
      'an internal comment of an end-user',
      {
        ...customerSays('18 11:00', 'Oi'),
        comment: { isPublic: false, text: 'Oi', hasFile: false },
      },
      false,
    ],
    ['another agent', publicMessage('18 11:00', 'Pode seguir.', { author: BRUNO }), false],
    ['a trigger', publicMessage('18 11:00', 'Recebemos sua mensagem.', { author: TRIGGER }), false],
    ['an internal note', internalNote('18 11:00', 'O cliente respondeu por telefone.'), false],
    [
      'an automatic answer',
      customerSays('18 11:00', 'Resposta automática: volto na sexta.'),
      false,
    ],
  ])('%s: %s', (_, update, isReply) => {
    expect(chainOf([...firstMade, update]).reply !== undefined).toBe(isReply)
  })

  test('before the first attempt nobody can reply to it', () => {
    expect(chainOf(untouched).reply).toBeUndefined()
  })

  test('the newest is shown', () => {
    const chain = chainOf([
      ...firstMade,
      customerSays('18 11:00', 'Oi'),
      customerSays('18 11:05', 'Pode seguir.'),
    ])
    expect(chain.reply).toEqual({ at: at('18 11:05'), by: MARTA, text: 'Pode seguir.' })
  })

  test('an automatic answer is kept beside the chain, quoted mail not counted in its length', () => {
    const quoted = `Fora do escritório.\n\nEm qua., 18 de nov. de 2026 às 09:05, Ana Lima <ana@example.com> escreveu:\n${'> Bom dia!\n'.repeat(60)}`
    const { reply, automatic } = chainOf([...firstMade, customerSays('18 09:06', quoted)])
    expect(reply).toBeUndefined()
    expect(automatic).toMatchObject([{ at: at('18 09:06'), by: MARTA }])
  })
})

describe('a chain ends, and another begins (C7)', () => {
  const answer = customerSays('19 10:42', 'Oi, pode seguir.')
  const triggered = customerSays('19 10:42', 'Oi, pode seguir.', REPLIED_BY_TRIGGER)
  const saved = publicMessage('19 11:00', 'Obrigado!', REPLIED_BY_TRIGGER)

  test.each<[string, readonly Update[]]>([
    ['by the next save of an agent', [...twoMade, answer, saved]],
    ['by the trigger, within the reply’s own update', [...twoMade, triggered]],
    [
      'by the trigger, in an update of its own',
      [...twoMade, answer, tagsEdited('19 10:43', { ...edits(), by: TRIGGER })],
    ],
    [
      'in two updates, tag set and tags taken out',
      [
        ...[...twoMade, answer],
        tagsEdited('19 10:43', { add: ['contato_respondido'] }),
        tagsEdited('19 10:44', { remove: ['contato_tentativa_1', 'contato_tentativa_2'] }),
      ],
    ],
  ])('%s: nothing counts any more, and the reply is still known', (_, updates) => {
    const chain = chainOf(updates)
    expect(chain.made).toEqual([])
    expect(chain.ended?.map(({ n }) => n)).toEqual([1, 2])
    expect(chain.reply).toMatchObject({ text: 'Oi, pode seguir.' })
  })

  test('tags taken out by hand without a reply end nothing: what was sent is still known (C1)', () => {
    const auto = customerSays('18 09:06', 'Fora do escritório.')
    const cleared = tagsEdited('19 10:00', { remove: ['contato_tentativa_1'] })
    const chain = chainOf([...firstMade, auto, cleared])
    expect(chain.made.map(({ n }) => n)).toEqual([1])
    expect(chain.automatic).toHaveLength(1)
    expect(chain.reply).toBeUndefined()
  })

  test.each<[string, readonly Update[]]>([
    ['of an attempt that was made', [...twoMade, attemptSent(2, '19 10:00'), answer]],
    [
      'of one that was never made',
      [
        ...[...twoMade, answer, tagsEdited('19 10:43', edits())],
        ...[attemptSent(2, '19 13:00'), attemptSent(2, '19 13:05')],
      ],
    ],
  ])('a tag taken out after a reply, %s, hides nothing that was sent twice (C8)', (_, updates) => {
    const cleared = tagsEdited('19 14:00', { remove: ['contato_tentativa_1'] })
    const { made, reply } = chainOf([...updates, cleared])
    expect(made.at(-1)).toMatchObject({ n: 2, again: [{}] })
    expect(reply).toMatchObject({ text: 'Oi, pode seguir.' })
  })

  test('the next first attempt begins a chain of its own', () => {
    const chain = chainOf([...twoMade, triggered, attemptSent(1, '23 09:00')])
    expect(chain.made).toMatchObject([{ n: 1, at: at('23 09:00'), again: [] }])
    expect(chain.reply).toBeUndefined()
  })

  test('so does one sent before the ended chain was saved as such', () => {
    const chain = chainOf([...twoMade, answer, attemptSent(1, '23 09:00')])
    expect(chain.made).toMatchObject([{ n: 1, at: at('23 09:00'), again: [] }])
  })
})

function edits() {
  return { add: REPLIED_BY_TRIGGER.tagsAdded, remove: REPLIED_BY_TRIGGER.tagsRemoved }
}

describe('the agent corrects both ways (C7)', () => {
  const thanks = customerSays('19 10:42', 'Recebido.')
  const ended = tagsEdited('19 10:50', edits())
  const notAReply = tagsEdited('19 11:00', {
    add: ['roteiro_nao_retorno', 'contato_tentativa_1', 'contato_tentativa_2'],
    remove: ['contato_respondido'],
  })

  test.each<[string, readonly Update[]]>([
    ['of a chain still open', [...twoMade, thanks, notAReply]],
    ['of a chain that was ended', [...twoMade, thanks, ended, notAReply]],
  ])('"não foi um retorno" %s: the chain goes on with the attempts it had', (_, updates) => {
    const chain = chainOf(updates)
    expect(chain.made.map(({ n, at: when }) => [n, when])).toEqual([
      [1, at('18 09:05')],
      [2, at('19 09:10')],
    ])
    expect(chain.reply).toBeUndefined()
    expect(chain.automatic).toMatchObject([{ text: 'Recebido.' }])
  })

  test('"foi um retorno" after it ends the chain with that message', () => {
    const back = tagsEdited('19 11:10', edits())
    const chain = chainOf([...twoMade, thanks, notAReply, back])
    expect(chain).toMatchObject({ made: [], reply: { text: 'Recebido.' } })
  })

  test('"foi um retorno" makes an automatic answer the reply', () => {
    const auto = customerSays('18 09:06', 'Fora do escritório.')
    const chain = chainOf([...firstMade, auto, tagsEdited('18 10:00', edits())])
    expect(chain).toMatchObject({ made: [], reply: { text: 'Fora do escritório.' } })
  })

  test('it never brings back the chain before the one it was said of', () => {
    const chain = chainOf([
      ...[...twoMade, thanks, ended],
      ...[attemptSent(1, '23 09:00'), customerSays('23 09:01', 'Recebido.')],
      tagsEdited('23 09:30', { add: ['roteiro_nao_retorno'] }),
    ])
    expect(chain.made).toMatchObject([{ n: 1, at: at('23 09:00') }])
  })

  test('what the customer says after it is a reply again', () => {
    const chain = chainOf([...twoMade, thanks, notAReply, customerSays('19 14:00', 'Pode seguir.')])
    expect(chain.reply).toMatchObject({ text: 'Pode seguir.' })
  })
})

describe('tags that came with another ticket count for nothing (C1)', () => {
  const OLD = ['roteiro', 'contato_tentativa_1', 'contato_tentativa_2', 'vip']

  test.each<[string, Update, object]>([
    ['a follow-up', followUpCreated('18 08:00', OLD), { from: 'follow-up', ticket: 4700 }],
    ['a merge', merged('18 08:00', OLD), { from: 'merge', ticket: 4700 }],
  ])('%s: ours are named, other teams’ are not', (_, update, from) => {
    const { made, inherited } = chainOf([update])
    expect(made).toEqual([])
    expect(inherited).toEqual({ ...from, tags: OLD.filter((tag) => tag !== 'vip') })
  })

  test('what a merge quotes was said on the other ticket', () => {
    const quoting = { ...merged('18 10:00', ['vip']), comment: attemptSent(2, '18 10:00').comment }
    expect(numbers([...firstMade, quoting as Update])).toEqual([1])
  })

  test('a follow-up whose trigger took them out in the same audit inherited nothing', () => {
    const clean = { ...followUpCreated('18 08:00', OLD), tagsRemoved: OLD }
    expect(chainOf([clean]).inherited).toBeUndefined()
  })

  test.each<[string, readonly Update[], readonly string[] | undefined]>([
    ['a save without any of our tags', [publicMessage('18 09:00', 'Oi')], OLD.slice(0, 3)],
    [
      'a trigger’s own tag',
      [tagsEdited('18 09:00', { add: ['vip2'], by: TRIGGER })],
      OLD.slice(0, 3),
    ],
    [
      'the first save took them out',
      [publicMessage('18 09:00', 'Oi', { tagsRemoved: OLD.slice(0, 3) })],
      undefined,
    ],
    [
      'the first attempt: the others were taken out, its own is this ticket’s',
      [attemptSent(1, '18 09:05', { tagsAdded: [], tagsRemoved: ['contato_tentativa_2'] })],
      undefined,
    ],
    [
      'an attempt saved without the app: the other number is still foreign',
      [attemptSent(1, '18 09:05', { tagsAdded: [] })],
      ['contato_tentativa_2'],
    ],
  ])('after it: %s', (_, later, tags) => {
    expect(chainOf([followUpCreated('18 08:00', OLD), ...later]).inherited?.tags).toEqual(tags)
  })

  test('a merge into an open chain leaves its attempts', () => {
    const { made, inherited } = chainOf([...firstMade, merged('18 10:00', ['contato_tentativa_2'])])
    expect(made.map(({ n }) => n)).toEqual([1])
    expect(inherited?.tags).toEqual(['contato_tentativa_2'])
  })
})

test('three attempts in their order, whatever order they are read in', () => {
  expect(numbers([...threeMade].reverse())).toEqual([1, 2, 3])
})

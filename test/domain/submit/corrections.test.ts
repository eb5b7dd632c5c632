import { describe, expect, test } from 'vitest'

import { correctionsFor } from '../../../src/domain/submit/corrections'
import type { SubmitJournal } from '../../../src/domain/submit/submit-journal'
import type { Update } from '../../../src/domain/ticket/history'
import { ESCALATION } from '../../fixtures/templates'
import {
  at,
  attemptSent,
  callRecorded,
  chainOf,
  customerSays,
  entriesOf,
  firstMade,
  internalNote,
  publicMessage,
  tagsAfter,
  twoMade,
  untouched,
} from '../../fixtures/updates'

const SECOND: SubmitJournal = { attempt: 2, counted: [1, 2], tags: [], sentences: [] }
const corrections = (
  journal: SubmitJournal,
  updates: readonly Update[],
  tags: readonly string[] = tagsAfter(updates),
) =>
  correctionsFor(journal, {
    tags,
    chain: chainOf(updates),
    entries: entriesOf(updates),
    notes: [{ template: ESCALATION, verdict: 'complete' }],
    isCancelled: false,
  })

describe('after a submit tags and messages agree (C2)', () => {
  const untagged = [...firstMade, attemptSent(2, '19 09:10', { tagsAdded: [] })]
  const unsent = [
    ...firstMade,
    publicMessage('19 09:10', 'Oi', { tagsAdded: ['contato_tentativa_2'] }),
  ]

  test('all that was meant to be saved is there: nothing to fix', () => {
    expect(corrections(SECOND, twoMade)).toMatchObject({
      change: { add: [], remove: [] },
      unsaid: [],
    })
  })

  test('a message without its tag: the tag is added, and that is said', () => {
    expect(corrections(SECOND, untagged)).toMatchObject({
      change: { add: ['contato_tentativa_2', 'roteiro'], remove: [] },
      added: 2,
      unsaid: [],
    })
  })

  test('a tag without its message: the tag is taken out, and that is said', () => {
    expect(corrections(SECOND, unsent)).toMatchObject({
      change: { add: [], remove: ['contato_tentativa_2'] },
      removed: 2,
      unsaid: [],
    })
  })

  test('a recorded contact is a message too', () => {
    const called = [...firstMade, callRecorded(2, '19 10:20')]
    expect(
      corrections(SECOND, called, ['contato_tentativa_1', 'contato_tentativa_2']).change,
    ).toEqual({
      add: [],
      remove: [],
    })
  })

  test('a tag that was there before and whose message was not read stays', () => {
    const { change } = corrections(SECOND, twoMade.slice(-1), tagsAfter(twoMade))
    expect(change).toEqual({ add: [], remove: [] })
  })

  test('a first attempt counted late takes out what the chain before left (C7)', () => {
    const journal = { ...SECOND, attempt: 1, counted: [1] } as const
    const updates = [...untouched, attemptSent(1, '23 09:00', { tagsAdded: [] })]
    const tags = ['contato_tentativa_2', 'contato_respondido', 'cancelado_sem_retorno', 'vip']
    expect(corrections(journal, updates, tags).change).toEqual({
      add: ['contato_tentativa_1', 'roteiro'],
      remove: expect.arrayContaining(tags.slice(0, 3)),
    })
  })

  test('a first attempt sent after a reply begins again (C7)', () => {
    const updates = [
      ...twoMade,
      customerSays('23 08:00', 'Estou aqui.'),
      attemptSent(1, '23 09:00', { tagsAdded: [] }),
    ]
    const journal = { ...SECOND, attempt: 1, isBySend: true } as const
    const change = { add: [], remove: ['contato_tentativa_2'] }
    expect(corrections(journal, updates)).toMatchObject({ change, isRestarted: true })
  })

  test('a cancellation that another app took apart loses its mark (C6)', () => {
    const cancelling: SubmitJournal = {
      counted: [1, 2],
      tags: [],
      sentences: [],
      isCancelling: true,
    }
    const tags = [...tagsAfter(twoMade), 'cancelado_sem_retorno']
    expect(corrections(cancelling, twoMade, tags)).toMatchObject({
      change: { add: [], remove: ['cancelado_sem_retorno'] },
      hasLost: true,
    })
  })

  test('what Send delivers is waited for until it is seen in the conversation (C9)', () => {
    const journal = { ...SECOND, isBySend: true }
    expect(corrections(journal, firstMade)).toMatchObject({
      change: { add: [], remove: [] },
      isAwaited: true,
      unsaid: [],
    })
    expect(corrections(journal, untagged)).toMatchObject({ added: 2, isAwaited: false })
  })

  test('what was made before it came into the draft is not what is waited for', () => {
    const journal = {
      attempt: 2,
      counted: [1, 2],
      tags: [],
      sentences: [],
      isBySend: true,
    } as const
    const before = { ...journal, madeAt: at('19 09:10') }
    expect(corrections(before, twoMade)).toMatchObject({ isAwaited: true })
    expect(corrections(journal, twoMade)).toMatchObject({ isAwaited: false })
  })

  test('a message that waits for Send takes out no tag that was counted before it', () => {
    const journal = { ...SECOND, isBySend: true }
    const tags = ['contato_tentativa_1', 'contato_tentativa_2']
    expect(corrections(journal, firstMade, tags)).toMatchObject({ change: { add: [], remove: [] } })
    expect(corrections({ ...journal, counted: [1] }, firstMade, tags)).toMatchObject({ removed: 2 })
  })

  test('a first attempt sent again leaves the rest of its chain alone', () => {
    const journal = { ...SECOND, attempt: 1, counted: [1, 2, 3], isBySend: true } as const
    const again = [...twoMade, attemptSent(1, '19 10:00', { tagsAdded: [] })]
    const tags = [...tagsAfter(twoMade), 'contato_tentativa_3']
    expect(corrections(journal, again, tags).change).toEqual({ add: [], remove: [] })
  })

  test('the mark of a submit nobody could check is confirmed (E7)', () => {
    const journal = { ...SECOND, tags: ['roteiro_nao_validado'] }
    expect(corrections(journal, twoMade).change.add).toEqual(['roteiro_nao_validado', 'roteiro'])
    expect(
      corrections(journal, twoMade, [...tagsAfter(twoMade), 'roteiro_nao_validado']).change.add,
    ).toEqual([])
  })
})

describe('the sentence of an exception is offered until it is seen in the ticket (C11)', () => {
  const SENTENCE = 'Exceção: tentativa antecipada - cliente pediu - viaja amanhã'
  const journal = { ...SECOND, sentences: [SENTENCE], at: at('19 09:10') }

  test.each<[string, readonly Update[], readonly string[]]>([
    ['nowhere', twoMade, [SENTENCE]],
    ['in a note of its own', [...twoMade, internalNote('19 09:11', SENTENCE)], []],
    [
      'among other words, spaced by an editor',
      [...twoMade, internalNote('19 09:11', `Oi\n${SENTENCE.replaceAll(' ', '\u00a0')}\nOk`)],
      [],
    ],
    [
      'for an older attempt: it was another exception',
      [internalNote('16 09:00', SENTENCE), ...twoMade],
      [SENTENCE],
    ],
    ['by Zendesk’s clock a little earlier', [...twoMade, internalNote('19 09:05', SENTENCE)], []],
  ])('%s', (_, updates, unsaid) => {
    expect(corrections(journal, updates).unsaid).toEqual(unsaid)
  })

  test('made twice, it needs two notes', () => {
    const twice = { ...journal, sentences: [SENTENCE, SENTENCE] }
    const once = [...twoMade, internalNote('19 09:11', SENTENCE)]
    expect(corrections(twice, once).unsaid).toEqual([SENTENCE])
    expect(corrections(twice, [...once, internalNote('19 09:12', SENTENCE)]).unsaid).toEqual([])
  })
})

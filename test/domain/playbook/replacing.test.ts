import { describe, expect, test } from 'vitest'

import { changeFor, takeBack } from '../../../src/domain/playbook/change-for'
import { leftBehind } from '../../../src/domain/playbook/left-behind'
import type { Playbook, PlaybookStep } from '../../../src/domain/playbook/playbook'
import type { Position } from '../../../src/domain/playbook/position'
import { replacing } from '../../../src/domain/playbook/replacing'
import { at } from '../../fixtures/updates'
import { afterAct, positionOf, type Ticket, UNTOUCHED } from './explore'

const manual = (...steps: readonly PlaybookStep[]): Playbook => ({
  ...{ id: 'troca', language: 'pt', ownTags: [], steps, asides: [], reminders: [] },
  ...{ texts: [], facts: [], asks: [], values: [] },
})

const step = (id: string, next: string): PlaybookStep => ({
  ...{ id, name: `Passo ${id}`, kind: 'checklist', next, items: [] },
})
const END: PlaybookStep = { id: 'fim', name: 'Fim', kind: 'outcome' }

/** a → b → c → d → end. */
const FIRST = manual(step('a', 'b'), step('b', 'c'), step('c', 'd'), step('d', 'fim'), END)
const WITHOUT_C = manual(step('a', 'b'), step('b', 'd'), step('d', 'fim'), END)
const WITHOUT_B = manual(step('a', 'c'), step('c', 'd'), step('d', 'fim'), END)

const PUBLISHED = at('18 12:00')

/** The manual as it is once the other took the place of the first. */
const published = (playbook: Playbook, before: Playbook | undefined = FIRST): Playbook =>
  replacing(playbook, before, { at: PUBLISHED, sentence: 'Mais curto' })

/** Steps done at 09:00 and the minutes after, in the manual that was in force. */
const having = (...done: readonly string[]): Ticket => on(UNTOUCHED, FIRST, done)

const on = (ticket: Ticket, playbook: Playbook, done: readonly string[]): Ticket =>
  done.reduce((so, id) => {
    const found = playbook.steps.find((one) => one.id === id)
    return afterAct(so, changeFor(playbook, { ...(found && { step: found }) }, so.tags))
  }, ticket)

const later = (ticket: Ticket): Ticket => ({ ...ticket, now: at('18 14:00') })

const choices = ({ step: asked }: Position) => asked.ways?.map(({ id }) => id)

/** The agent chose this way on. */
function chosen(playbook: Playbook, ticket: Ticket, id: string): Ticket {
  const { step: asked } = positionOf(playbook, ticket)
  const way = asked.ways?.find((one) => one.id === id) ?? expect.fail(`no way to ${id}`)
  return afterAct(ticket, changeFor(playbook, { step: asked, way }, ticket.tags))
}

describe('a ticket whose step is gone', () => {
  test('stays at it, and asks where to go on: first where the manual leads now', () => {
    const position = positionOf(published(WITHOUT_C), later(having('a', 'b')))
    expect(position).toMatchObject({ kind: 'at', step: { id: 'c', kind: 'question' } })
    expect(choices(position)).toEqual(['d', 'fim'])
  })

  test('also where the step that was done last is gone', () => {
    const position = positionOf(published(WITHOUT_B), later(having('a', 'b')))
    expect(position.step.id).toBe('b')
    expect(choices(position)).toEqual(['c', 'd', 'fim'])
    expect(position.done.map((past) => past.step.id)).toEqual(['a', 'b'])
  })

  test('goes on where the agent chose, and keeps what was done', () => {
    const playbook = published(WITHOUT_B)
    const before = later(having('a', 'b'))
    const ticket = chosen(playbook, before, 'd')
    expect(ticket.tags).toEqual(expect.arrayContaining([...before.tags]))
    const position = positionOf(playbook, ticket)
    expect(position.step.id).toBe('d')
    expect(position.done.map(({ tag }) => tag)).toEqual([
      ...['roteiro_troca_a', 'roteiro_troca_b', 'roteiro_troca_segue_d'],
    ])
    expect(positionOf(playbook, on(ticket, playbook, ['d'])).step.id).toBe('fim')
  })

  test('is asked again once the agent takes the choice back', () => {
    const playbook = published(WITHOUT_C)
    const ticket = chosen(playbook, later(having('a', 'b')), 'd')
    const change = takeBack(playbook, positionOf(playbook, ticket), ticket.tags)
    expect(change.remove).toEqual(['roteiro_troca_segue_d'])
    expect(positionOf(playbook, afterAct(ticket, change)).step.id).toBe('c')
  })

  test('is asked once more where the chosen step goes too', () => {
    const ticket = chosen(published(WITHOUT_C), later(having('a', 'b')), 'd')
    const shorter = manual(step('a', 'b'), step('b', 'fim'), END)
    const newest = replacing(shorter, WITHOUT_C, { at: at('18 15:00'), sentence: 'Sem d' })
    const position = positionOf(newest, { ...ticket, now: at('18 16:00') })
    expect(position.step.id).toBe('d')
    expect(choices(position)).toEqual(['fim'])
  })

  test('says by its tag what is gone, where the version before did not know it either', () => {
    const position = positionOf(published(WITHOUT_B, WITHOUT_B), later(having('a', 'b')))
    expect(position.step.id).toBe('b')
  })

  test('an answer that is gone is asked for too', () => {
    const asking = (...ids: readonly string[]) => {
      const ways = ids.map((id) => ({ id, next: 'd' }))
      return manual({ id: 'q', kind: 'question', ways }, step('d', 'fim'), END)
    }
    const old = asking('sim', 'talvez')
    const ticket = chosen(old, UNTOUCHED, 'talvez')
    expect(positionOf(published(asking('sim'), old), later(ticket)).step.id).toBe('q_talvez')
  })
})

describe('a ticket that slept through a version', () => {
  /** c went at noon, and a later version changed something else. */
  const left = leftBehind(undefined, FIRST, WITHOUT_C, { at: PUBLISHED, sentence: 'Sem c' })
  const newest = { at: at('18 15:00'), sentence: 'Outra' }
  const third = replacing(WITHOUT_C, WITHOUT_C, newest, left)
  const evening = (ticket: Ticket): Ticket => ({ ...ticket, now: at('18 16:00') })

  test('stays at the step that this one took out, and knows it by its name', () => {
    const position = positionOf(third, evening(having('a', 'b')))
    expect(position).toMatchObject({ kind: 'at', step: { id: 'c', kind: 'question' } })
    expect(choices(position)).toEqual(['d', 'fim'])
    expect(third.replaced?.gone).toContainEqual(
      expect.objectContaining({ id: 'c', name: 'Passo c', at: PUBLISHED, sentence: 'Sem c' }),
    )
  })

  test('goes on where the agent chose', () => {
    const ticket = chosen(third, evening(having('a', 'b')), 'd')
    expect(positionOf(third, ticket).step.id).toBe('d')
    expect(positionOf(third, on(ticket, third, ['d'])).step.id).toBe('fim')
  })

  test.each([
    ['has a mark from after the step went', { ...having('a'), now: at('18 13:00') }, ['b']],
    ['was not on its way to that step', having('a'), []],
    ['was beyond it', having('a', 'b', 'c', 'd'), []],
  ])('goes on without a question where it %s', (_, ticket, done) => {
    const position = positionOf(third, evening(on(ticket, third, done)))
    expect(position.step.kind).not.toBe('question')
  })

  test('is not asked for a step that has come back', () => {
    const back = leftBehind(left, WITHOUT_C, FIRST, newest)
    expect(back.steps).toEqual([])
    expect(
      positionOf(replacing(FIRST, WITHOUT_C, newest, back), evening(having('a', 'b'))).step.id,
    ).toBe('c')
  })

  test('only the last of many steps are remembered', () => {
    const many = Array.from({ length: 12 }, (_, n) => step(`s${n}`, 'fim'))
    const first = leftBehind(undefined, manual(...many, END), manual(END), newest)
    const second = leftBehind(first, FIRST, manual(END), newest)
    expect(second.steps.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 's0', 's1', 's2', 's3'])
  })
})

describe('a ticket goes on without a question', () => {
  test.each([
    ['its step is still there', WITHOUT_C, having('a')],
    ['a step before its last one is gone', WITHOUT_B, having('a', 'b', 'c')],
    ['it was finished', WITHOUT_B, having('a', 'b', 'c', 'd')],
    ['nothing is gone', FIRST, having('a', 'b')],
  ])('%s', (_, playbook, ticket) => {
    const { kind, step: now } = positionOf(published(playbook), later(ticket))
    expect(kind === 'over' || now.kind !== 'question').toBe(true)
  })

  test('where it came to the place of the step only after the publication', () => {
    const playbook = published(WITHOUT_C)
    const ticket = on({ ...having('a'), now: at('18 13:00') }, playbook, ['b'])
    expect(positionOf(playbook, ticket).step.id).toBe('d')
  })

  test('while no moment is known, once the agent has chosen', () => {
    const playbook = published(WITHOUT_B)
    const timeless = (ticket: Ticket): Ticket => ({ ...ticket, marks: new Map() })
    expect(positionOf(playbook, timeless(having('a', 'b'))).step.id).toBe('b')
    const ticket = chosen(playbook, later(having('a', 'b')), 'c')
    expect(positionOf(playbook, timeless(ticket)).step.id).toBe('c')
  })
})

test('a wait that the agent chose begins with the choice', () => {
  const waiting = manual(
    step('a', 'b'),
    step('b', 'pausa30'),
    { id: 'pausa30', kind: 'wait', next: 'd', until: { kind: 'minutes', minutes: 30 } },
    step('d', 'fim'),
    END,
  )
  const playbook = published(waiting)
  const ticket = chosen(playbook, later(having('a', 'b')), 'pausa30')
  expect(positionOf(playbook, ticket)).toMatchObject({ kind: 'waiting', until: at('18 14:30') })
})

test('words that were published before are still known as the same text', () => {
  const text = (words: string) => ({ id: 'aviso', text: words, naming: words })
  const worded = (words: string) => ({ ...FIRST, texts: [text(words)] })
  const { texts } = replacing(worded('Enviamos amanhã'), worded('Vamos enviar'), {
    ...{ at: PUBLISHED, sentence: 'Texto' },
  })
  expect(texts.map(({ text: words }) => words)).toEqual(['Enviamos amanhã', 'Vamos enviar'])
})

import { describe, expect, test } from 'vitest'

import { toDay } from '../../src/domain/calendar/day'
import { doneLines } from '../../src/domain/playbook/done-lines'
import { fillText } from '../../src/domain/playbook/fill-text'
import { isRunning } from '../../src/domain/playbook/step-tags'
import { positionOf } from '../domain/playbook/explore'
import { at, TIME, ZONE } from '../fixtures/updates'
import { ESCALONAMENTO } from './every-playbook'
import { type Move, stepsOf, walk } from './walk'

const FRIDAY = { day: toDay('2026-11-27') ?? expect.fail('no such day') }
const MONDAY = { day: toDay('2026-11-30') ?? expect.fail('no such day') }

const toManager = ['done', 'escalar', 'done'] as const
const toSupervisor = [...toManager, 'done', 'escalar', 'done'] as const
const toFollowUp = [...toSupervisor, 'done', FRIDAY] as const

const positionAfter = (...moves: readonly Move[]) =>
  positionOf(ESCALONAMENTO, walk(ESCALONAMENTO, ...moves))

test('an unsolved complaint goes through three levels and is followed up', () => {
  expect(stepsOf(ESCALONAMENTO, ...toFollowUp, 'later', 'resolvido')).toEqual([
    ...['representante', 'decisao_1', 'repasse_1'],
    ...['gerente', 'decisao_2', 'repasse_2'],
    ...['supervisor', 'acompanhamento', 'aguardar', 'acompanhado', 'encerrado'],
  ])
})

test('each level has the five steps of the manual, and five reminders are at hand all along', () => {
  const lists = ESCALONAMENTO.steps.filter((step) => step.kind === 'checklist')
  expect(lists.map(({ id, items }) => [id, items.length])).toEqual([
    ['representante', 5],
    ['gerente', 5],
    ['supervisor', 5],
  ])
  expect(ESCALONAMENTO.reminders).toHaveLength(5)
})

describe('it ends at once', () => {
  test.each([
    ['when the representative solves it', ['done', 'resolvido']],
    ['when the manager solves it', [...toManager, 'done', 'resolvido']],
  ])('%s', (_, moves) => {
    const ticket = walk(ESCALONAMENTO, ...moves)
    expect(positionOf(ESCALONAMENTO, ticket).kind).toBe('over')
    expect(ticket.tags).toContain('roteiro_escalonamento_encerrado')
  })
})

test('a hand-over moves the ticket to the group of its level', () => {
  const notes = ESCALONAMENTO.steps.filter((step) => step.kind === 'note')
  expect(notes.map(({ id, effects }) => [id, effects?.group])).toEqual([
    ['repasse_1', 'level-2'],
    ['repasse_2', 'level-3'],
  ])
})

describe('the hand-over note', () => {
  const facts = (...moves: readonly Move[]) => {
    const { done } = positionAfter(...moves)
    return {
      ...{ ticket: '#4821', client: 'Marta Reis', agent: 'Ana Lima', now: at('18 09:02') },
      ...{ time: TIME, phone: '', whatsapp: '', appointment: undefined },
      done: doneLines(done, ZONE),
    }
  }
  const textOf = (id: string) =>
    ESCALONAMENTO.texts.find((candidate) => candidate.id === id)?.text ?? ''

  test('tells what was done, by whom and when, and the problem in the agent’s words', () => {
    const given = { summary: 'Cobrança em dobro em outubro.' }
    expect(fillText(textOf('repasse_1'), facts('done', 'escalar'), given)).toEqual({
      kind: 'ready',
      text: `Escalonamento do representante para o gerente
Ana Lima 18/11/2026 - 09:02:00

O que já foi feito:
- Cumprimentar e identificar (Ana Lima, 18/11/2026 09:00)
- Documentar o problema (Ana Lima, 18/11/2026 09:00)
- Avaliar o problema (Ana Lima, 18/11/2026 09:00)
- Tentar uma resolução (Ana Lima, 18/11/2026 09:00)
- Determinar a necessidade de escalonamento (Ana Lima, 18/11/2026 09:00)

Resumo do problema: Cobrança em dobro em outubro.`,
    })
  })

  test('tells the supervisor of both levels below', () => {
    const { done } = facts(...toManager, 'done', 'escalar')
    expect(done).toHaveLength(10)
    expect(done.join('\n')).toContain('Propor uma resolução')
  })

  test('is not written without the problem', () => {
    expect(fillText(textOf('repasse_2'), facts(...toManager, 'done', 'escalar'))).toEqual({
      kind: 'incomplete',
      missing: ['summary'],
    })
  })
})

describe('the follow-up', () => {
  test('is due when its day begins to be worked', () => {
    expect(positionAfter(...toFollowUp)).toMatchObject({
      kind: 'waiting',
      until: at('27 08:00'),
    })
  })

  test.each([
    ['sooner, when the customer calls before', [...toFollowUp, 'antecipar'], 'acompanhado'],
    ['on another day', [...toFollowUp, 'later', 'outro_dia'], 'acompanhamento'],
    [
      'on another day, after a call before',
      [...toFollowUp, 'antecipar', 'outro_dia'],
      'acompanhamento',
    ],
    [
      'by the supervisor once more, if the problem came back',
      [...toFollowUp, 'later', 'recorrente'],
      'supervisor',
    ],
  ])('%s', (_, moves, step) => {
    expect(positionAfter(...moves).step.id).toBe(step)
  })

  test('waits for the new day when another one was agreed', () => {
    expect(positionAfter(...toFollowUp, 'antecipar', 'outro_dia', MONDAY)).toMatchObject({
      kind: 'waiting',
      until: at('30 08:00'),
    })
  })
})

test('contact attempts rest from its first step to its end, not before and not after (C12)', () => {
  const isRunningAfter = (...moves: readonly Move[]) =>
    isRunning(walk(ESCALONAMENTO, ...moves).tags, ESCALONAMENTO)
  expect(isRunningAfter()).toBe(false)
  expect(isRunningAfter('done')).toBe(true)
  expect(isRunningAfter(...toFollowUp)).toBe(true)
  expect(isRunningAfter(...toFollowUp, 'later', 'resolvido')).toBe(false)
})

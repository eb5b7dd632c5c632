import { describe, expect, test } from 'vitest'

import { toDay } from '../../src/domain/calendar/day'
import { positionOf, type Ticket } from '../domain/playbook/explore'
import { at } from '../fixtures/updates'
import { TRIAGEM } from './every-playbook'
import { type Move, stepsOf, walk } from './walk'

const DEADLINE = { day: toDay('2026-11-23') ?? expect.fail('no such day') }

/** The customer writes a minute later. */
const answered = (ticket: Ticket): Ticket => ({
  ...ticket,
  replies: [ticket.now],
  now: ticket.now + 60_000,
})
const stepAt = (ticket: Ticket): string => positionOf(TRIAGEM, ticket).step.id
const statusesOf = (ticket: Ticket) =>
  ticket.tags.filter((tag) => tag.startsWith('triagem_status_'))

describe('each list has its own order, and ends with how the customer is', () => {
  const journeys: readonly (readonly [string, readonly Move[], readonly string[]])[] = [
    [
      'reschedule: who does not answer gets the message',
      ['reagendar', 'nao_atendeu', 'done'],
      ['ligar_reagendar', 'mensagem_reagendar'],
    ],
    [
      'reschedule: a new time was agreed by telephone',
      ['reagendar', 'atendeu', 'sim'],
      ['ligar_reagendar', 'combinado'],
    ],
    [
      'reschedule: no new time was agreed',
      ['reagendar', 'atendeu', 'nao', 'done'],
      ['ligar_reagendar', 'combinado', 'mensagem_reagendar'],
    ],
    [
      'documents: call, message, accounting',
      ['documentos', 'caixa_postal', 'done', 'precisa', 'done'],
      ['ligar_documentos', 'mensagem_documentos', 'contabilidade', 'pendencias'],
    ],
    [
      'documents: the agreed date passes before they are asked for again',
      ['documentos', 'prazo', DEADLINE, 'later', 'done', 'nao_precisa'],
      ['ligar_documentos', 'prazo', 'aguardar_prazo', 'mensagem_documentos', 'contabilidade'],
    ],
    [
      'documents: they came before the agreed date',
      ['documentos', 'prazo', DEADLINE, 'enviou', 'nao_precisa'],
      ['ligar_documentos', 'prazo', 'aguardar_prazo', 'contabilidade'],
    ],
    [
      'payment: message, and who is silent at the end of the day is called',
      ['pagamento', 'done', 'later', 'atendeu'],
      ['mensagem_pagamento', 'fim_do_dia', 'ligar_pagamento'],
    ],
    [
      'no appointment: message, and who is silent for half an hour is called',
      ['sem_agendamento', 'done', 'later', 'nao_atendeu'],
      ['mensagem_agendamento', 'meia_hora', 'ligar_agendamento'],
    ],
    [
      'no appointment: the answer came by telephone',
      ['sem_agendamento', 'done', 'respondeu'],
      ['mensagem_agendamento', 'meia_hora'],
    ],
  ]

  test.each(journeys)('%s', (_, moves, steps) => {
    const [list] = moves
    expect(stepsOf(TRIAGEM, 'done', ...moves)).toEqual(['preparo', 'lista', ...steps, 'situacao'])
    expect(walk(TRIAGEM, 'done', ...moves).tags).toContain(`triagem_${String(list)}`)
  })
})

describe('waits', () => {
  const until = (...moves: readonly Move[]) => positionOf(TRIAGEM, walk(TRIAGEM, 'done', ...moves))

  test.each([
    ['half an hour after the message', ['sem_agendamento', 'done'], at('18 09:32')],
    ['the end of the same working day', ['pagamento', 'done'], at('18 17:00')],
    ['the morning of the agreed day', ['documentos', 'prazo', DEADLINE], at('23 08:00')],
    [
      'the next business day, for who did not answer',
      ['reagendar', 'nao_atendeu', 'done', 'sem_resposta'],
      at('19 00:00'),
    ],
  ])('%s', (_, moves, end) => {
    expect(until(...moves)).toMatchObject({ kind: 'waiting', until: end })
  })

  test.each([
    ['the end of the day', ['pagamento', 'done'], 'situacao'],
    ['half an hour', ['sem_agendamento', 'done'], 'situacao'],
    ['the next day', ['pagamento', 'done', 'later', 'atendeu', 'sem_resposta'], 'nova_rodada'],
  ])('a reply ends the wait for %s', (_, moves, step) => {
    expect(stepAt(answered(walk(TRIAGEM, 'done', ...moves)))).toBe(step)
  })

  test('a reply ends no agreed deadline: it may just say thanks', () => {
    const agreed = walk(TRIAGEM, 'done', 'documentos', 'prazo', DEADLINE)
    expect(stepAt(answered(agreed))).toBe('aguardar_prazo')
  })
})

describe('the status left behind', () => {
  const called = ['done', 'reagendar', 'atendeu', 'sim'] as const

  test.each([
    ['reagendado', 'encerrado', true],
    ['pendente_pagamento', 'amanha', false],
    ['pendente_documentos', 'amanha', false],
    ['cancelado', 'encerrado', true],
  ])('%s', (status, step, isOver) => {
    const ticket = walk(TRIAGEM, ...called, status)
    expect(statusesOf(ticket)).toEqual([`triagem_status_${status}`])
    expect(stepAt(ticket)).toBe(step)
    expect(ticket.tags.includes('roteiro_triagem_encerrado')).toBe(isOver)
  })

  test('one at a time, and silence leaves the one of the day before', () => {
    const pending = [...called, 'pendente_documentos', 'later'] as const
    const silent = walk(TRIAGEM, ...pending, 'atualizar', 'sem_resposta')
    expect(statusesOf(silent)).toEqual(['triagem_status_pendente_documentos'])
    const paid = walk(TRIAGEM, ...pending, 'atualizar', 'pendente_pagamento')
    expect(statusesOf(paid)).toEqual(['triagem_status_pendente_pagamento'])
  })
})

describe('the daily follow-up', () => {
  const silent = [
    'done',
    'sem_agendamento',
    'done',
    'later',
    'nao_atendeu',
    'sem_resposta',
  ] as const

  test('begins the same list again, and counts', () => {
    const again = walk(TRIAGEM, ...silent, 'later', 'comecar')
    expect(stepAt(again)).toBe('mensagem_agendamento')
    expect(again.tags.filter((tag) => tag.includes('rodada'))).toEqual(['roteiro_triagem_rodada_1'])
    const third = walk(
      TRIAGEM,
      ...[...silent, 'later', 'comecar', ...silent.slice(2), 'later', 'comecar'],
    )
    expect(third.tags.filter((tag) => tag.includes('rodada'))).toEqual(['roteiro_triagem_rodada_2'])
  })

  test('leaves nothing of the day before but the list and the count', () => {
    const again = walk(TRIAGEM, ...silent, 'respondeu', 'comecar')
    expect(again.tags.filter((tag) => tag.includes('triagem')).sort()).toEqual([
      ...['roteiro_triagem_preparo', 'roteiro_triagem_rodada_1', 'triagem_sem_agendamento'],
    ])
  })

  test.each([
    ['after the day', [...silent, 'later', 'mudar_lista']],
    ['as soon as it is known', [...silent.slice(0, -1), 'mudar_lista']],
  ])('a customer who needs something else changes lists %s', (_, moves) => {
    const changed = walk(TRIAGEM, ...moves)
    expect(stepAt(changed)).toBe('lista')
    const listed = walk(TRIAGEM, ...moves, 'pagamento')
    expect(stepAt(listed)).toBe('mensagem_pagamento')
    expect(listed.tags.filter((tag) => tag.startsWith('triagem_'))).toEqual(['triagem_pagamento'])
  })
})

describe('a customer who made the certificate elsewhere', () => {
  const moments: readonly (readonly [string, readonly Move[]])[] = [
    ['before anything was done', []],
    ['in a call', ['done', 'reagendar']],
    ['during a wait', ['done', 'pagamento', 'done']],
  ]

  test.each(moments)('%s: support is asked to cancel, and it is over', (_, moves) => {
    expect(stepsOf(TRIAGEM, ...moves, 'outro_local', 'done').slice(-2)).toEqual([
      'pedir_cancelamento',
      'encerrado',
    ])
    const ticket = walk(TRIAGEM, ...moves, 'outro_local', 'done')
    expect(statusesOf(ticket)).toEqual(['triagem_status_cancelado'])
    expect(positionOf(TRIAGEM, ticket).kind).toBe('over')
  })
})

test('calls end answered, not answered or in the voicemail, wherever there is one', () => {
  const calls = TRIAGEM.steps.filter((step) => step.kind === 'question' && step.isCall)
  expect(calls).toHaveLength(4)
  for (const { ways = [] } of calls) {
    expect(ways.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['atendeu', 'nao_atendeu', 'caixa_postal']),
    )
  }
})

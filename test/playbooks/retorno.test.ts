import { describe, expect, test } from 'vitest'

import { toDay } from '../../src/domain/calendar/day'
import { pausedUntil } from '../../src/domain/calendar/pause'
import { fillText } from '../../src/domain/playbook/fill-text'
import { positionOf } from '../domain/playbook/explore'
import { at, TIME, ZONE } from '../fixtures/updates'
import { RETORNO } from './every-playbook'
import { stepsOf, walk } from './walk'

const day = toDay('2026-11-25') ?? expect.fail('no such day')
const APPOINTMENT = { day, minutes: 14 * 60 }
const LATER = { day, minutes: 15 * 60 }

const KEPT = [
  'dizer_manter',
  'agendar',
  'nota_manter',
  'confirmar_manter',
  'devolvido',
  'devolvido',
]
const keep = ['done', APPOINTMENT, 'done', 'done', 'done'] as const

test('a customer who cannot talk: told, closed in the Agenda, noted, confirmed, solved', () => {
  expect(stepsOf(RETORNO, 'encerrar', 'done', 'done', 'done', 'done', 'done')).toEqual([
    ...['situacao', 'dizer_encerrar', 'fechar', 'nota_encerrar', 'confirmar_encerrar'],
    ...['encerrado', 'encerrado'],
  ])
  expect(RETORNO.steps.find(({ id }) => id === 'encerrado')).toMatchObject({
    effects: { status: 'solved' },
  })
})

test('a customer who wants it kept open: told, appointed, noted, confirmed, back to N1', () => {
  expect(stepsOf(RETORNO, 'manter', ...keep)).toEqual(['situacao', ...KEPT])
  expect(RETORNO.steps.find(({ id }) => id === 'devolvido')).toMatchObject({
    effects: { group: 'n1' },
  })
})

describe('a customer who hears that it will be closed may want it open all the same', () => {
  test.each([
    ['at once', ['encerrar'], ['dizer_encerrar']],
    ['while it is being closed', ['encerrar', 'done'], ['dizer_encerrar', 'fechar']],
  ])('%s', (_, before, steps) => {
    expect(stepsOf(RETORNO, ...before, 'manter', ...keep)).toEqual(['situacao', ...steps, ...KEPT])
  })
})

test('it is over when the ticket is saved as solved, not when that is next', () => {
  const confirmed = walk(RETORNO, 'encerrar', 'done', 'done', 'done', 'done')
  expect(positionOf(RETORNO, confirmed).kind).toBe('at')
  expect(confirmed.tags).not.toContain('roteiro_retorno_encerrado')
  const saved = walk(RETORNO, 'encerrar', 'done', 'done', 'done', 'done', 'done')
  expect(positionOf(RETORNO, saved).kind).toBe('over')
  expect(saved.tags).toContain('roteiro_retorno_encerrado')
})

test('contact attempts rest until the appointment (C12)', () => {
  const { tags } = walk(RETORNO, 'manter', 'done', APPOINTMENT)
  expect(pausedUntil(tags, ZONE)).toBe(at('25 14:00'))
})

test('another hour, before it is confirmed: one appointment remains, and the note is not written twice', () => {
  const mistyped = ['manter', 'done', LATER, 'done', 'mudar_horario'] as const
  expect(positionOf(RETORNO, walk(RETORNO, ...mistyped)).step.id).toBe('agendar')
  const corrected = walk(RETORNO, ...mistyped, APPOINTMENT)
  expect(positionOf(RETORNO, corrected).step.id).toBe('confirmar_manter')
  expect(corrected.tags.filter((tag) => /_2026/.test(tag)).sort()).toEqual([
    'roteiro_pausa_ate_20261125_1400',
    'roteiro_retorno_agendar_20261125_1400',
  ])
})

describe('the blanks the manual leaves are filled', () => {
  const facts = {
    ...{ ticket: '#4821', client: 'Marta Reis', agent: 'Ana Lima' },
    ...{ now: Date.parse('2026-11-18T07:36:15-03:00'), time: TIME, appointment: APPOINTMENT },
    ...{ phone: '0800 003 3600', whatsapp: 'https://wa.me/5508000033600', done: [] },
  }
  test.each([
    [
      'nota_encerrar',
      'Ana Lima 18/11/2026 - 07:36:15 - Encerrado - Cliente indisponível no momento. Orientado sobre como reabrir o chamado.',
    ],
    [
      'nota_manter',
      'Ana Lima 18/11/2026 - 07:36:15 - Chamado Mantido Aberto - Agendado pelo Portal Estratégico.',
    ],
    ['confirmar_manter', 'já foi agendado para quarta-feira, 25/11/2026 às 14:00.'],
    ['confirmar_encerrar', 'via WhatsApp: https://wa.me/5508000033600.'],
    ['dizer_encerrar', 'no número 0800 003 3600.'],
  ])('%s', (id, words) => {
    const text = RETORNO.texts.find((candidate) => candidate.id === id)?.text ?? ''
    const filled = fillText(text, facts)
    expect(filled).toMatchObject({ kind: 'ready', text: expect.stringContaining(words) })
  })
})

test('the line for the Agenda is the one of the note', () => {
  const close = RETORNO.steps.find(({ id }) => id === 'fechar')
  const note = RETORNO.steps.find(({ id }) => id === 'nota_encerrar')
  const copied =
    close?.kind === 'checklist' ? close.items.flatMap(({ copies }) => copies ?? []) : []
  expect(copied).toEqual([note?.kind === 'note' && note.text])
})

test('each confirmation goes out by the MegaZap shortcut the manual names for it', () => {
  const shortcuts = RETORNO.steps.flatMap((step) =>
    step.kind === 'message' && step.shortcut ? [[step.id, step.place, step.shortcut]] : [],
  )
  expect(shortcuts).toEqual([
    ['confirmar_encerrar', 'MegaZap', '/retornodocliente'],
    ['confirmar_manter', 'MegaZap', '/ocmantida'],
  ])
})

import type { Playbook } from '../../../src/domain/playbook/playbook'
import { ANA, at } from '../../fixtures/updates'
import type { Ticket } from './explore'

const manual = { section: 'Visita', words: 'Avise o cliente.' }

/** A visit is announced, agreed on the telephone, waited for and followed up: a step of every kind. */
export const VISIT: Playbook = {
  id: 'triagem',
  steps: [
    {
      kind: 'message',
      id: 'aviso',
      manual,
      texts: ['aviso'],
      by: ['draft'],
      hours: 'working-day',
      next: 'meia_hora',
    },
    {
      kind: 'wait',
      id: 'meia_hora',
      manual,
      until: { kind: 'minutes', minutes: 30 },
      onReply: 'visita',
      next: 'ligar',
    },
    {
      kind: 'question',
      id: 'ligar',
      manual,
      isCall: true,
      ways: [
        {
          id: 'atendeu',
          next: 'visita',
          leaves: { family: 'triagem_status', tag: 'triagem_status_reagendado' },
        },
        { id: 'nao_atendeu', next: 'aviso', again: ['aviso'], counts: 'ligacoes' },
        {
          id: 'desistiu',
          next: 'fim',
          fact: 'desistencia',
          leaves: { family: 'triagem_status', tag: 'triagem_status_cancelado' },
        },
      ],
    },
    {
      kind: 'form',
      id: 'visita',
      manual,
      asks: 'moment',
      pauses: true,
      next: 'ate_a_visita',
    },
    {
      kind: 'wait',
      id: 'ate_a_visita',
      manual,
      until: { kind: 'value', of: 'visita' },
      next: 'lembrar',
    },
    {
      kind: 'message',
      id: 'lembrar',
      manual,
      texts: ['lembrar'],
      by: ['copy'],
      repeats: true,
      ways: [{ id: 'basta', next: 'entregue' }],
      next: 'periodo',
    },
    {
      kind: 'wait',
      id: 'periodo',
      manual,
      until: { kind: 'minutes', minutes: 15, isAdjustable: true },
      next: 'lembrar',
    },
    { kind: 'outcome', id: 'entregue', manual, effects: { status: 'solved' } },
    { kind: 'outcome', id: 'fim', manual },
  ],
  asides: [{ id: 'outro_local', next: 'fim' }],
  reminders: [],
  texts: [],
  facts: [{ id: 'desistencia', name: 'Desistiu' }],
  ...{
    language: 'pt',
    ownTags: ['triagem_status_reagendado', 'triagem_status_cancelado'],
    asks: [],
    values: [],
  },
}

/** A ticket with these marks, each set by Ana at a moment of November 2026 (`'18 09:00'`). */
export function ticketWith(
  marks: Readonly<Record<string, string>>,
  now: string,
  ...replies: readonly string[]
): Ticket {
  const set = Object.entries(marks).map(
    ([tag, moment]) => [tag, { at: at(moment), by: ANA }] as const,
  )
  return { tags: Object.keys(marks), marks: new Map(set), replies: replies.map(at), now: at(now) }
}

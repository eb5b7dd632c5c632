import { expect, test } from 'vitest'

import type { FindingRule } from '../../../src/domain/audit/finding'
import type { Update } from '../../../src/domain/ticket/history'
import { becauseWords } from '../../../src/ui/leads/because-words'
import { verdictOn } from '../../domain/audit/lead-tickets'
import {
  ANA,
  at,
  attemptSent,
  customerSays,
  farewellSent,
  firstMade,
  internalNote,
  REPLIED_BY_TRIGGER,
  TIME,
  tagsEdited,
  threeMade,
  twoMade,
} from '../../fixtures/updates'
import { sayIn } from './open-leads'

const cancelled = (moment: string): Update =>
  farewellSent(moment, { tagsAdded: ['cancelado_sem_retorno'], status: 'solved' })
const answered = customerSays('23 10:00', 'Ainda preciso.', REPLIED_BY_TRIGGER)
const reopened = customerSays('24 10:00', 'Ainda preciso.', { status: 'open' })
const incomplete = tagsEdited('18 10:00', {
  add: ['escalonar_ti_script_db2', 'script_db2_incompleto'],
})
const note = internalNote(
  '18 09:30',
  [
    ...[
      'Escalonar TI (Script db2)',
      '1 - É possível realizar o processo diretamente pelo sistema?',
    ],
    ...['Não, o saldo está negativo e a tela não o aceita.', '2 - Descrição detalhada da'],
    ...['solicitação de Script', 'Ajustar o saldo do item 10 para 5 na filial 3.'],
    ...['3 - Causa da demanda', '4 - Solução esperada', 'O saldo volta a cinco.'],
  ].join('\n'),
)

const unjudged = tagsEdited('18 10:00', { add: ['escalonar_ti_script_db2'] })
const shorter = internalNote(
  '18 09:30',
  [
    '1 - É possível realizar o processo diretamente pelo sistema?\nNão, o saldo está negativo.',
    '2 - Descrição detalhada da solicitação de Script\nAjustar o saldo do item 10 na filial 3.',
    '3 - Causa da demanda\nErro de sistema na versão 8.12.',
  ].join('\n'),
)

type Case = readonly [FindingRule, readonly Update[], string]

test.each<Case>([
  [
    'F1',
    [...firstMade, attemptSent(3, '19 09:10')],
    'Falta a 2ª tentativa, e uma posterior está marcada.',
  ],
  ['F2', [...twoMade, cancelled('20 17:00')], 'Tentativas até o cancelamento: 2 de 3.'],
  ['F3', [...threeMade, cancelled('23 11:00')], 'Prazo: 23/11, às 17:00; cancelado às 11:00.'],
  [
    'F4',
    [...threeMade, answered, cancelled('24 17:00')],
    'Retorno do cliente: 23/11, às 10:00; cancelado em 24/11, às 17:00.',
  ],
  [
    'F5',
    [...firstMade, attemptSent(2, '18 15:00')],
    'A anterior foi enviada hoje, às 09:05; a 2ª tentativa, às 15:00 do mesmo dia.',
  ],
  [
    'F6',
    [...firstMade, attemptSent(2, '20 09:05')],
    '2ª tentativa: sexta, 20/11, às 09:05, feriado (Consciência Negra).',
  ],
  [
    'F6',
    [...firstMade, attemptSent(2, '21 09:05')],
    '2ª tentativa: sábado, 21/11, às 09:05, fim de semana.',
  ],
  [
    'F7',
    [...firstMade, tagsEdited('19 09:10', { add: ['contato_tentativa_2'] })],
    'A tag da 2ª tentativa entrou sem mensagem ao cliente.',
  ],
  ['F8', [note, incomplete], 'Faltava na nota: Causa.'],
  ['F8', [incomplete], 'Sem nota no ticket até ali.'],
  ['F8', [shorter, unjudged], 'Faltava na nota, pelo modelo de hoje: Solução esperada.'],
  ['F9', twoMade, '3ª tentativa desde 23/11, às 08:00: 4 dias úteis de atraso.'],
  ['F9', threeMade, 'Cancelamento desde 23/11, às 17:00: 4 dias úteis de atraso.'],
  [
    'F10',
    [attemptSent(1, '18 09:05', { tagsAdded: ['roteiro_excecao', 'roteiro_motivo_lider'] })],
    'Motivo: orientação do líder.',
  ],
  [
    'F11',
    [...threeMade, cancelled('23 17:00'), reopened],
    'Cancelado: 23/11, às 17:00; reaberto em 24/11, às 10:00.',
  ],
  [
    'F12',
    [...twoMade, attemptSent(2, '19 09:11', { author: ANA })],
    '2ª tentativa: amanhã, às 09:10, por Bruno Sá; de novo às 09:11, por Ana Lima.',
  ],
  [
    'F13',
    [tagsEdited('18 10:00', { add: ['escalonar_ti_script_db2'] })],
    'O ticket foi enviado sem a análise da nota.',
  ],
])('%s says why, with its days and hours', async (rule, updates, words) => {
  const status = rule === 'F9' ? 'open' : 'solved'
  const { findings } = verdictOn(updates, { status, now: '27 10:00' })
  const [finding] = findings.filter((one) => one.rule === rule)
  const say = await sayIn()
  expect(finding && becauseWords(finding, { say, time: TIME, now: at('27 10:00') })).toBe(words)
})

import { expect, test } from 'vitest'

import { judgeTicket } from '../../../src/domain/audit/judge'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { contextAt } from '../../fakes/judged-account'
import { at } from '../../fixtures/updates'
import { leadTicket } from './lead-tickets'

const [T1, T2, T3] = ['contato_tentativa_1', 'contato_tentativa_2', 'contato_tentativa_3']
const CANCELLED = 'cancelado_sem_retorno'
const NOW = contextAt(at('18 10:00'))
const solved = (...tags: readonly string[]) => ({ tags, status: 'solved' as const })

test.each<readonly [string, Partial<LeadTicket>, readonly string[]]>([
  ['nothing of ours', { tags: ['vip'] }, []],
  ['a gap', solved(T2), ['F1']],
  ['cancelled after two', solved(T1, T2, CANCELLED), ['F2']],
  ['cancelled after three', solved(T1, T2, T3, CANCELLED), []],
  ['cancelled, then a reply took the attempts out', solved(CANCELLED, 'contato_respondido'), []],
  ['an exception', solved(T1, 'roteiro_excecao', 'roteiro_motivo_lider'), ['F10']],
  ['not validated', solved('escalonar_ti_script_db2', 'roteiro_nao_validado'), ['F10']],
  ['both', solved('roteiro_excecao', 'roteiro_nao_validado'), ['F10', 'F10']],
  ['reopened', { tags: [T1, T2, T3, CANCELLED, 'reaberto_apos_cancelamento'] }, ['F11']],
  ['overdue', { tags: [T1], updatedAt: at('13 09:00') }, ['F9']],
  [
    'a follow-up: whose tags they are nobody knows yet',
    { ...solved(T2, CANCELLED, 'roteiro_excecao'), followUpOf: 4700 },
    [],
  ],
])('tags and status alone tell of %s', (_, more, expected) => {
  const { findings, isComplete } = judgeTicket(leadTicket(more), undefined, NOW)
  expect(findings.map(({ rule }) => rule)).toEqual(expected)
  expect(isComplete).toBe(false)
})

test.each<readonly [string, readonly string[], boolean]>([
  ['an attempt', ['roteiro', T1], true],
  ['an escalation', ['roteiro', 'escalonar_ti_script_db2'], true],
  ['a reply', ['roteiro', 'contato_respondido'], true],
  ['another manual alone', ['roteiro', 'roteiro_triagem_preparo', 'triagem_documentos'], false],
  ['the mark alone', ['roteiro'], false],
])('whether audits can tell more: %s', (_, tags, expected) => {
  expect(judgeTicket(leadTicket({ tags }), undefined, NOW).needsAudits).toBe(expected)
})

test('an exception found by tags names its reasons', () => {
  const tags = ['roteiro_excecao', 'roteiro_motivo_lider', 'roteiro_motivo_cliente']
  const [finding] = judgeTicket(leadTicket({ tags }), undefined, NOW).findings
  expect(finding?.reasons).toEqual(['cliente', 'lider'])
})

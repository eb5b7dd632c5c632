import { expect, test } from 'vitest'

import type { LeadRow } from '../../../src/actions/leads/lead-rows'
import { linesOf } from '../../../src/ui/leads/take-out'
import { ANA, at, MARTA, TIME } from '../../fixtures/updates'
import { finding, leadRow, sayIn, stateOf } from './open-leads'

async function taken(rows: readonly LeadRow[], separator: ';' | '\t' = ';'): Promise<string[]> {
  const { names } = stateOf(rows)
  const say = await sayIn()
  const addressOf = (id: number) => `https://exemplo/${id}`
  return [...linesOf(rows, { say, names, time: TIME, now: at('18 10:30'), addressOf }, separator)]
}

test('a ticket has a line for each finding, one if there is none', async () => {
  const rows = [
    leadRow(4821, {
      verdict: {
        attempts: 2,
        findings: [
          finding('F5', { by: ANA, isExcepted: true, reasons: ['cliente'] }),
          finding('F9', { at: at('17 08:00'), attempt: 3 }),
        ],
      },
    }),
    leadRow(4822, { audits: 'forbidden', verdict: { attempts: 0 } }),
  ]
  expect(await taken(rows)).toEqual([
    'Ticket;Link;Assunto;Status;Cliente;Agente;Grupo;Tentativas;Nota;Histórico;Regra;Apontamento;Quando;Quem;Detalhe;Com exceção;Motivos;Último evento\r\n',
    '4821;https://exemplo/4821;Pedido 4821;aberto;Marta Reis;Ana Lima;Suporte N1;2;sem nota;lido;F5;Duas tentativas no mesmo dia útil;2026-11-17 09:05;Ana Lima;;sim;cliente pediu;2026-11-17 09:05\r\n',
    '4821;https://exemplo/4821;Pedido 4821;aberto;Marta Reis;Ana Lima;Suporte N1;2;sem nota;lido;F9;Tentativa ou cancelamento em atraso;2026-11-17 08:00;Ana Lima;"3ª tentativa desde ontem, às 08:00: 1 dia útil de atraso.";não;;2026-11-17 09:05\r\n',
    '4822;https://exemplo/4822;Pedido 4822;aberto;Marta Reis;Ana Lima;Suporte N1;0;sem nota;sem acesso ao histórico;;;;;;;;2026-11-17 09:05\r\n',
  ])
})

test.each([
  ['a formula in the subject', '=1+1', "'=1+1"],
  ['a cell that would begin the next one', 'a;b', '"a;b"'],
  ['a line break and quotes', 'a\n"b"', '"a\n""b"""'],
])('%s stays words', async (_, subject, cell) => {
  const [, line = ''] = await taken([leadRow(1, { ticket: { subject } })])
  expect(line).toContain(`https://exemplo/1;${cell};`)
})

test('a customer named like a formula stays a name, also on the clipboard', async () => {
  const requester = { ...MARTA, name: '@SUM(A1)\t=2' }
  const [, line = ''] = await taken([leadRow(1, { ticket: { requester } })], '\t')
  expect(line).toContain('\t"\'@SUM(A1)\t=2"\t')
})

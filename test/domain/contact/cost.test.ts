import { describe, expect, test } from 'vitest'

import { isConfirmation, readCost } from '../../../src/domain/contact/cost'
import type { Update } from '../../../src/domain/ticket/history'
import {
  at,
  BRUNO,
  CHAT,
  customerSays,
  entriesOf,
  MARTA,
  messageAt,
  publicMessage,
} from '../../fixtures/updates'

const INFORMED = ['custo_informado', 'roteiro']
const informed = publicMessage('18 10:00', messageAt('cost', '18 10:00'), { tagsAdded: INFORMED })
const costOf = (updates: readonly Update[], tags: readonly string[] = INFORMED) =>
  readCost(entriesOf(updates), tags, MARTA.id)

describe('a customer confirms (S1)', () => {
  test.each([
    ['sim', true],
    ['Sim.', true],
    ['“Sim”', true],
    ['SIM, pode seguir', true],
    ['Sim!\n\nObrigada', true],
    ['sim, quantia certa', false],
    ['Sim, é caro', false],
    ['Sim. Caro.', false],
    ['Sim, aguardo orçamento', false],
    ['Simples assim', false],
    ['Não', false],
    ['Sim, mas só na semana que vem', false],
    ['Sim. Quanto custa', false],
    ['Sim?', false],
    ['Sim... na verdade não', false],
    ['Acho que sim', false],
    ['', false],
  ])('"%s": %s', (text, isOne) => {
    expect(isConfirmation(text)).toBe(isOne)
  })
})

describe('Serviço cobrado (S1)', () => {
  const yes = (moment: string) => customerSays(moment, 'Sim, pode seguir')

  test('nothing was said of a cost', () => {
    expect(costOf([yes('18 10:30')], [])).toEqual({ kind: 'none' })
  })

  test('informed, not yet answered', () => {
    expect(costOf([informed])).toEqual({ kind: 'informed', at: at('18 10:00') })
  })

  test('by tags alone, while the history is not read', () => {
    expect(costOf([])).toEqual({ kind: 'informed' })
  })

  test('confirmed, with the customer’s words and their moment', () => {
    expect(costOf([informed, yes('18 10:30')])).toEqual({
      kind: 'confirmed',
      quote: { at: at('18 10:30'), by: MARTA, text: 'Sim, pode seguir' },
      isSaved: false,
    })
  })

  test.each<[string, readonly Update[]]>([
    ['a "sim" before it', [yes('18 09:30'), informed]],
    ['a "sim" of an agent', [informed, publicMessage('18 10:30', 'Sim', { author: BRUNO })]],
    ['another answer', [informed, customerSays('18 10:30', 'Não, obrigada')]],
    ['a "sim" in quoted mail', [informed, customerSays('18 10:30', 'Vou ver.\n\n> sim')]],
  ])('%s confirms nothing', (_, updates) => {
    expect(costOf(updates)).toMatchObject({ kind: 'informed' })
  })

  test('what our own quoted text asks does not undo a "sim" by e-mail', () => {
    const quoted =
      'Sim\n\nEm qua., 18 de nov. de 2026 às 10:00, Ana Lima <ana@example.com> escreveu:\n> Bom dia! Tudo bem?'
    expect(costOf([informed, customerSays('18 10:30', quoted)])).toMatchObject({
      kind: 'confirmed',
    })
  })

  test('in a chat the text is there before its tag, and so may the "sim" be', () => {
    const text = publicMessage('18 10:00', messageAt('cost', '18 10:00'), {
      channel: CHAT,
      auditId: null,
    })
    const tag = publicMessage('18 11:00', 'Obrigada!', { tagsAdded: INFORMED })
    expect(costOf([text], [])).toMatchObject({ kind: 'informed' })
    expect(costOf([text, yes('18 10:01'), tag])).toMatchObject({ kind: 'confirmed' })
  })

  test('confirmed by hand, it stays confirmed without a quotation', () => {
    const tags = [...INFORMED, 'custo_confirmado']
    expect(costOf([informed], tags)).toEqual({ kind: 'confirmed', isSaved: true })
  })
})

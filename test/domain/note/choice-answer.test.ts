import { describe, expect, test } from 'vitest'

import { checkNote } from '../../../src/domain/note/check-note'
import { readNote } from '../../../src/domain/note/parse-note'
import { ESCALATION } from '../../fixtures/templates'
import { filled } from './notes'

const verdictOf = (system: string) => {
  const [verdict] = checkNote(readNote({ kind: 'text', content: filled({ system }) }, ESCALATION))
  if (!verdict) throw new Error('no verdict')
  const { section: _, ...rest } = verdict
  return rest
}

const HINTS = {
  sim: 'Informar passo a passo que foi orientado ao cliente (menu, telas, parâmetros).',
  nao: 'Informar claramente por que não é possível realizar pelo sistema padrão.',
}

const ok = (option: string | undefined, answer: string) =>
  option ? { verdict: 'ok', option, answer } : { verdict: 'ok', answer }

describe('an answered option', () => {
  test.each<[string, string, object]>([
    ['Não with an arrow', 'Não → A rotina não permite.', ok('nao', 'A rotina não permite.')],
    ['a typed arrow', 'Não -> não há tela', ok('nao', 'não há tela')],
    ['a double arrow', 'Sim => menu 1, tela 2', ok('sim', 'menu 1, tela 2')],
    ['a colon', 'Sim: menu Vendas, tela Pedido', ok('sim', 'menu Vendas, tela Pedido')],
    ['a comma', 'Não, o sistema não permite', ok('nao', 'o sistema não permite')],
    ['a full stop', 'Não. O sistema não permite', ok('nao', 'O sistema não permite')],
    ['a dash', 'sim - pelo menu 12', ok('sim', 'pelo menu 12')],
    ['nothing between', 'Sim pelo menu 12', ok('sim', 'pelo menu 12')],
    [
      'the reason on the next line',
      'Não\nO sistema não permite',
      ok('nao', 'O sistema não permite'),
    ],
    ['several lines', 'Sim →\n1. Abrir menu\n2. Salvar', ok('sim', '1. Abrir menu\n2. Salvar')],
    ['no accent, capitals', 'NAO → ROTINA BLOQUEADA', ok('nao', 'ROTINA BLOQUEADA')],
    ['the other hint left', `Sim → ${HINTS.sim}\nNão → não há tela`, ok('nao', 'não há tela')],
    [
      'both hints left',
      `Sim → ${HINTS.sim}\nNão → ${HINTS.nao} Não há tela`,
      ok('nao', 'Não há tela'),
    ],
    [
      'the answer before its hint',
      `Sim → menu 12 ${HINTS.sim}\nNão → ${HINTS.nao}`,
      ok('sim', 'menu 12'),
    ],
    [
      'a hint cut short beside the other option',
      'Sim → Informar passo a passo\nNão → não há tela',
      ok('nao', 'não há tela'),
    ],
    ['the other set aside', 'Sim → não se aplica\nNão → não há tela', ok('nao', 'não há tela')],
    ['the other a dash', 'Sim → menu 12\nNão → -', ok('sim', 'menu 12')],
    ['the other left empty', 'Sim →\nNão → não há tela', ok('nao', 'não há tela')],
    ['both on one line', 'Sim → n/a Não → não há tela', ok('nao', 'não há tela')],
    ['a ticked box', '( ) Sim (x) Não\nNão há tela', ok('nao', 'Não há tela')],
    [
      'a ticked box with a reason behind',
      '[X] Sim - pelo menu 12 [ ] Não',
      ok('sim', 'pelo menu 12'),
    ],
    ['boxes behind the names', 'Sim ( )  Não ( x ) não há tela', ok('nao', 'não há tela')],
    ['drawn boxes', '☐ Sim ☑ Não: não há tela', ok('nao', 'não há tela')],
    ['boxes on two lines', '( ) Sim\n(x) Não\nNão há tela', ok('nao', 'Não há tela')],
    ['wide boxes', '(   ) Sim (  X  ) Não\nNão há tela', ok('nao', 'Não há tela')],
    ['lines in the boxes', '[_X_] Sim [___] Não\nmenu 12', ok('sim', 'menu 12')],
    ['dots in the boxes', '(...) Sim (.x.) Não: não há tela', ok('nao', 'não há tela')],
    ['dashes in the boxes', '(-X-) Sim (---) Não\nmenu 12', ok('sim', 'menu 12')],
    ['braces', '{ } Sim\n{v} Não\nnão há tela', ok('nao', 'não há tela')],
    ['wide boxes behind the names', 'Sim (    ) Não (  X )\nnão há tela', ok('nao', 'não há tela')],
    ['a long arrow', 'Sim → n/a\nNão ====> não há tela', ok('nao', 'não há tela')],
    ['a double sign', 'Não >> não há tela', ok('nao', 'não há tela')],
    ['a quoted line', '> Sim → menu 12', ok('sim', 'menu 12')],
    ['behind a label', 'R: Não, não há tela', ok('nao', 'não há tela')],
    ['exclamation marks', 'NÃO!!! não há tela', ok('nao', 'não há tela')],
    ['a sign behind a box', '( ) Sim (x) Não > só no menu 12', ok('nao', 'só no menu 12')],
    ['the question’s choice left', 'Sim/Não: Não, não há tela', ok('nao', 'não há tela')],
    [
      'a later line that begins with Sim',
      'Não → não há tela\nSim, o cliente tentou',
      ok('nao', 'não há tela\nSim, o cliente tentou'),
    ],
  ])('%s', (_, text, expected) => {
    expect(verdictOf(text)).toEqual(expected)
  })
})

describe('an answer that says it without the word', () => {
  test.each<[string, string, 'sim' | 'nao' | undefined]>([
    ['does not allow', 'O sistema não permite', 'nao'],
    ['begins with a negation', 'Não permite alterar', 'nao'],
    ['there is no screen', 'Não há tela para isso', 'nao'],
    ['no such option', 'Rotina sem opção de estorno', 'nao'],
    ['not possible, with the reason', 'Não é possível, pedido já faturado', 'nao'],
    ['done in a menu', 'É feito no menu Vendas > Pedido', 'sim'],
    ['can be done', 'Pode ser realizado na tela 12', 'sim'],
    ['left open', 'Rotina 316', undefined],
  ])('%s', (_, text, option) => {
    const verdict = verdictOf(text)
    expect(verdict.verdict).toBe('ok')
    expect(verdict.option).toBe(option)
  })
})

describe('an option that is not answered', () => {
  test.each<[string, string, object]>([
    ['a lone Sim', 'Sim', { reason: 'lone-option', option: 'sim' }],
    ['a lone Não', 'Não.', { reason: 'lone-option', option: 'nao' }],
    ['a lone ticked box', '(x) Sim ( ) Não', { reason: 'lone-option', option: 'sim' }],
    [
      'a lone tick in a wide box',
      '(   X   ) Sim (   ) Não',
      { reason: 'lone-option', option: 'sim' },
    ],
    ['the same behind the name', 'Sim (__) Não (_X_)', { reason: 'lone-option', option: 'nao' }],
    ['behind a label', 'Resposta: Sim', { reason: 'lone-option', option: 'sim' }],
    ['with an arrow to nothing', 'Não ==>', { reason: 'lone-option', option: 'nao' }],
    ['with marks', 'Não!!', { reason: 'lone-option', option: 'nao' }],
    ['Não said twice', 'Não → não', { reason: 'lone-option', option: 'nao' }],
    ['the question said again', 'Não é possível realizar pelo sistema.', { reason: 'lone-option' }],
    ['both answered', 'Sim → menu 12\nNão → não há tela', { reason: 'both-options' }],
    ['both wide boxes ticked', '( X  ) Sim (  X ) Não', { reason: 'both-options' }],
    ['both boxes ticked', '(x) Sim (x) Não', { reason: 'both-options' }],
    ['an option set aside, the other absent', 'Não → n/a', { reason: 'filler' }],
    ['both set aside', 'Sim → não se aplica\nNão → -', { reason: 'filler' }],
    ['filler', 'a verificar', { reason: 'filler' }],
  ])('%s', (_, text, expected) => {
    expect(verdictOf(text)).toMatchObject({ verdict: 'insufficient', ...expected })
  })

  test.each([
    ['the labels alone', 'Sim →\nNão →'],
    ['boxes nobody ticked', '( ) Sim ( ) Não'],
    ['wide boxes nobody ticked', '(     ) Sim (     ) Não'],
    ['lines for a tick', '[___] Sim\n[___] Não'],
    ['dots for a tick', 'Sim (...) Não (...)'],
    ['the labels with long arrows', 'Sim ===>\nNão ===>'],
    ['the labels with their hints', `Sim → ${HINTS.sim}\nNão → ${HINTS.nao}`],
    ['hints without labels', `- ${HINTS.sim.toUpperCase()}\n- ${HINTS.nao}`],
    ['the choice alone', '(Sim / Não)'],
  ])('%s: the template’s own words', (_, text) => {
    expect(verdictOf(text)).toMatchObject({ verdict: 'placeholder', answer: '' })
  })
})

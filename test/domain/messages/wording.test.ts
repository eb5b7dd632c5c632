import { describe, expect, test } from 'vitest'

import { carriedMessage } from '../../../src/domain/messages/carried'
import { macroWords } from '../../../src/domain/messages/macro-words'
import type { MessageId } from '../../../src/domain/messages/message-text'
import {
  type MacroRules,
  type MacroText,
  readWording,
  recognised,
} from '../../../src/domain/messages/wording'
import { CONTACT_TEXTS } from '../../../src/playbooks/contact-texts'
import { MACRO_BLANKS } from '../../../src/playbooks/macro-blanks'
import { MACRO_TITLES } from '../../../src/playbooks/macro-titles'
import { requirements } from '../../../tools/requirements'

const SECOND = 'Roteiro::2ª tentativa'
const OWN =
  '[[saudacao]], aqui é do suporte. É a nossa segunda mensagem sobre o pedido [[ticket]]; sem resposta, ele será encerrado em [[dia_terceira]].'

const RULES: MacroRules = {
  titles: new Map(CONTACT_TEXTS.map(({ id }) => [id, [MACRO_TITLES[id]]])),
  blanks: MACRO_BLANKS,
}
const wantingToo = (title: string): MacroRules => ({
  ...RULES,
  titles: new Map([...RULES.titles, ['attempt-2', [title, SECOND]]]),
})

const macro = (text: string, title = SECOND): MacroText => ({ title, text })
const second = (macros: readonly MacroText[], rules = RULES) =>
  readWording(macros, rules, CONTACT_TEXTS).get('attempt-2')

test('the macros that come with the app word every message as the manual does', () => {
  const { macros } = requirements({ withTiMacro: false })
  const installed = Object.values(macros).map(({ title, actions }) =>
    macro(macroWords(actions[0]?.value ?? ''), title),
  )
  expect([...readWording(installed, RULES, CONTACT_TEXTS)]).toEqual(
    CONTACT_TEXTS.map(({ id, text }) => [id, { kind: 'macro', title: MACRO_TITLES[id], text }]),
  )
})

describe('a message is worded', () => {
  test.each([
    ['by the macro of its title', [macro(OWN)], SECOND],
    ['by the title an admin gave', [macro(OWN), macro(OWN, 'Minha')], 'Minha', 'Minha'],
    ['by ours where that title is not there', [macro(OWN)], SECOND, 'Minha'],
    ['by a title with blanks around it', [macro(OWN, ` ${SECOND} `)], SECOND],
  ] as const)('%s', (_, macros, title, wanted?: string) => {
    expect(second(macros, wantingToo(wanted ?? SECOND))).toMatchObject({ kind: 'macro', title })
  })

  test('by the oldest of two that have its title', () => {
    expect(second([macro(OWN), macro(`${OWN} Obrigado.`)])).toEqual({
      ...{ kind: 'macro', title: SECOND },
      text: OWN.replace('[[saudacao]]', '{{greeting}}')
        .replace('[[ticket]]', '{{ticket}}')
        .replace('[[dia_terceira]]', '{{third_day}}'),
    })
  })

  test.each([
    ['no macro', [], { kind: 'absent', title: SECOND }],
    ['another title', [macro(OWN, 'Roteiro::2')], { kind: 'absent', title: SECOND }],
  ])('by the manual: %s', (_, macros, worded) => {
    expect(second(macros)).toEqual(worded)
  })

  test('where the wanted title is missing, that one is named', () => {
    expect(second([], wantingToo('Minha'))).toEqual({ kind: 'absent', title: 'Minha' })
  })

  test.each([
    ['without its date', OWN.replace('[[dia_terceira]]', 'breve'), 'missing', '[[dia_terceira]]'],
    [
      'with a blank written otherwise',
      OWN.replace('[[ticket]]', '[[Ticket]]'),
      'missing',
      '[[ticket]]',
    ],
    ['with a blank nobody fills', `${OWN} [[nome]]`, 'unknown', '[[nome]]'],
    ['with a placeholder of Zendesk', `${OWN} {{ticket.title}}`, 'unknown', '{{ticket.title}}'],
    ['with a condition of Zendesk', `{% if a %}${OWN}`, 'unknown', '{% if a %}'],
    ['with a slot of ours, which no macro has', `${OWN} {{ticket}}`, 'unknown', '{{ticket}}'],
    ['without any text', '', 'missing', '[[saudacao]]'],
  ])('by the manual, its macro is broken: %s', (_, text, kind, blank) => {
    expect(second([macro(text)])).toMatchObject({
      ...{ kind: 'broken', title: SECOND },
      fault: { kind, blank },
    })
  })

  test('by the manual: a blank that this message has not', () => {
    const third = macro(OWN, MACRO_TITLES['attempt-3'])
    expect(readWording([third], RULES, CONTACT_TEXTS).get('attempt-3')).toMatchObject({
      fault: { kind: 'unknown', blank: '[[dia_terceira]]' },
    })
  })

  test.each([
    [
      'it names another message',
      `${OWN} Hoje é meu terceiro contato para validação da demanda solicitada.`,
    ],
    [
      'it has the words of another',
      `${CONTACT_TEXTS[4].text} [[saudacao]] [[ticket]] [[dia_terceira]]`,
    ],
  ])('by the manual, because sent nobody would know it: %s', (_, text) => {
    expect(second([macro(text)])).toMatchObject({ kind: 'broken', fault: { kind: 'unlike' } })
  })

  test('an empty text for a message without blanks is no text', () => {
    const wording = readWording([macro('', MACRO_TITLES.cost)], RULES, CONTACT_TEXTS)
    expect(wording.get('cost')).toMatchObject({ kind: 'broken', fault: { kind: 'unlike' } })
  })
})

describe('what was sent is recognised', () => {
  const texts = recognised(CONTACT_TEXTS, readWording([macro(OWN)], RULES, CONTACT_TEXTS))
  const carried = (text: string): MessageId | undefined => carriedMessage(text, undefined, texts)
  const sent =
    'Bom dia, aqui é do suporte. É a nossa segunda mensagem sobre o pedido #4821; sem resposta, ele será encerrado em Segunda-feira - 23/11/2026.'

  test.each([
    ['in the account’s words', sent, 'attempt-2'],
    ['as the macro writes it', OWN, 'attempt-2'],
    ['half of it', sent.slice(0, 90), 'attempt-2'],
    [
      'in the manual’s words',
      'Esta é a segunda tentativa de contato para desenvolvimento.',
      'attempt-2',
    ],
    ['another message in the manual’s', CONTACT_TEXTS[2].text, 'attempt-3'],
    [
      'a letter on the matter',
      'Aqui é do suporte, recebemos o pedido e ele será feito.',
      undefined,
    ],
  ])('%s', (_, text, id) => {
    expect(carried(text)).toBe(id)
  })

  test('in the words of a macro that is broken, once it was applied by hand', () => {
    const broken = macro(OWN.replace('[[dia_terceira]]', 'breve'))
    const known = recognised(CONTACT_TEXTS, readWording([broken], RULES, CONTACT_TEXTS))
    expect(carriedMessage(sent, undefined, known)).toBe('attempt-2')
  })

  test('by the longer text where a shorter one is in it whole', () => {
    const short = { id: 'attempt-1', text: 'Gostaria de validar o ticket', naming: '' }
    const long = { id: 'attempt-2', text: `${short.text} outra vez`, naming: '' }
    expect(carriedMessage(long.text, undefined, [short, long])).toBe('attempt-2')
    expect(carriedMessage(short.text, undefined, [long, short])).toBe('attempt-1')
  })

  test('the manual’s own words in a macro need no second text', () => {
    const manual = CONTACT_TEXTS[2].text
      .replace('{{greeting}}', '[[saudacao]]')
      .replace('{{ticket}}', '[[ticket]]')
    const wording = readWording([macro(manual, MACRO_TITLES['attempt-3'])], RULES, CONTACT_TEXTS)
    expect(recognised(CONTACT_TEXTS, wording)).toEqual(CONTACT_TEXTS)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { carriedMessage } from '../../../src/domain/messages/carried'
import type { MessageId } from '../../../src/domain/messages/message-text'
import { renderMessage } from '../../../src/domain/messages/render-message'
import { CONTACT_TEXTS } from '../../../src/playbooks/contact-texts'

const VALUES = new Map([
  ['greeting', 'Boa tarde'],
  ['ticket', '#4821'],
  ['third_day', 'Segunda-feira - 23/11/2026'],
])
const IDS = CONTACT_TEXTS.map(({ id }) => id)

/** The message as a customer would get it. */
function sent(id: MessageId): string {
  const template = CONTACT_TEXTS.find((text) => text.id === id)?.text ?? ''
  const rendered = renderMessage(template, VALUES)
  return rendered.kind === 'ready' ? rendered.text.replaceAll('**', '') : ''
}

const carried = (text: string) => carriedMessage(text, undefined, CONTACT_TEXTS)

describe('no matter who wrote it, a text carries the message whose words are in it', () => {
  test.each(IDS)('%s as it is sent', (id) => {
    expect(carried(sent(id))).toBe(id)
  })

  test.each(IDS)('%s as a macro writes it, blanks left and bold in asterisks', (id) => {
    expect(carried(CONTACT_TEXTS.find((text) => text.id === id)?.text ?? '')).toBe(id)
  })

  test.each(IDS)('%s in capitals, without accents and on one line', (id) => {
    const plain = sent(id).normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ')
    expect(carried(plain.toUpperCase())).toBe(id)
  })

  test.each(IDS)('%s between other paragraphs', (id) => {
    const around = 'Segue em anexo o que conversamos por telefone na última semana.\n\n'.repeat(20)
    expect(carried(around + sent(id) + around)).toBe(id)
  })
})

describe('the sentence that names a message is enough', () => {
  test.each([
    ['alone', 'Esta é a segunda tentativa de contato para desenvolvimento.', 'attempt-2'],
    [
      'in own words',
      'Oi Ana! Hoje é meu terceiro contato para validação da demanda solicitada, ok?',
      'attempt-3',
    ],
    [
      'accents typed apart',
      'Esta é a primeira tentativa de contato para desenvolvimento'.normalize('NFD'),
      'attempt-1',
    ],
    ['bold within', 'Seu ticket 12 está sendo *cancelado por falta de retorno*', 'farewell'],
    [
      'broken over lines',
      'Esta é a segunda\ntentativa   de contato\npara desenvolvimento',
      'attempt-2',
    ],
    ['the old wording of the cost', 'a próximo passo da atividade tem um custo associado', 'cost'],
  ])('%s', (_, text, id) => {
    expect(carried(text)).toBe(id)
  })

  test('it beats the half of another message', () => {
    const [opening = ''] = sent('attempt-3').split('terceiro contato')
    const rest = sent('attempt-3').replace(opening, '').replace('terceiro contato', '')
    const text = `Esta é a segunda tentativa de contato para desenvolvimento. ${rest}`
    expect(carried(text)).toBe('attempt-2')
  })

  test('of two that are named the fuller one counts, one that is not named does not', () => {
    const [first = '', second = ''] = CONTACT_TEXTS.map(({ naming }) => naming)
    const cost = sent('cost').replace('tem um custo associado', '')
    expect(carried(cost)).toBe('cost')
    expect(carried(`${first} ${cost} ${second}`)).toMatch(/^attempt-[12]$/)
    expect(carried(`${first} ${cost} ${sent('attempt-2')}`)).toBe('attempt-2')
    expect(carried(`${sent('attempt-1')} ${cost} ${second}`)).toBe('attempt-1')
  })

  test('a third that quotes what the second said is a third', () => {
    const text = `Esta é a segunda tentativa de contato para desenvolvimento, dissemos. ${sent('attempt-3')}`
    expect(carried(text)).toBe('attempt-3')
  })
})

describe('without that sentence, half of the words in their order are enough', () => {
  test.each([
    [
      'the second without its naming sentence',
      'attempt-2',
      /Esta é a segunda.*?desenvolvimento\. /,
    ],
    ['the third without its naming sentence', 'attempt-3', /Hoje é meu.*?solicitada\. /],
    ['the farewell without the word of cancelling', 'farewell', /está sendo .*?retorno/],
    ['the first with another number', 'attempt-1', /primeira/],
  ] as const)('%s', (_, id, cut) => {
    const text = sent(id).replace(cut, '')
    expect(text).not.toBe(sent(id))
    expect(carried(text)).toBe(id)
  })

  test.each(IDS)('any half of an inserted %s that is kept in its order', (id) => {
    const inserted = { message: id, text: sent(id) }
    const words = sent(id).match(/[\p{L}\p{N}]+/gu) ?? []
    const minLength = Math.ceil(words.length / 2)
    fc.assert(
      fc.property(fc.shuffledSubarray([...words.keys()], { minLength }), (indexes) => {
        const text = [...indexes].sort((a, b) => a - b).map((index) => words[index])
        expect(carriedMessage(text.join(' '), inserted, CONTACT_TEXTS)).toBeDefined()
      }),
    )
  })

  test('a text the account worded itself is known by what was inserted', () => {
    const own = 'Olá, tudo certo? Passando outra vez para saber se conseguiu testar a rotina nova.'
    const inserted = { message: 'attempt-2', text: own } as const
    expect(carriedMessage(`${own} Abraços`, inserted, CONTACT_TEXTS)).toBe('attempt-2')
    expect(carriedMessage('Olá, tudo certo? Abraços', inserted, CONTACT_TEXTS)).toBeUndefined()
  })

  test('where two messages fit alike it is the inserted one', () => {
    const shared = { text: 'Gostaria de validar o ticket com você hoje', naming: '' }
    const twins = [
      { id: 'attempt-1', ...shared },
      { id: 'attempt-3', ...shared },
    ] as const
    const inserted = { message: 'attempt-3', text: shared.text } as const
    expect(carriedMessage(shared.text, inserted, twins)).toBe('attempt-3')
    expect(carriedMessage(shared.text, undefined, twins)).toBe('attempt-1')
  })
})

describe('nothing is carried by', () => {
  const letter =
    'Bom dia! Analisamos o ticket e o erro de contato com o banco foi corrigido na versão nova. ' +
    'Esta é a segunda vez que o problema aparece, e por isso pedimos que valide a rotina de novo. ' +
    'Caso não haja tempo hoje, um analista entra em contato com você para o desenvolvimento. '

  test.each([
    ['an empty draft', ''],
    ['blanks', ' \n\u00a0 '],
    ['signs', '--- *** 🤝'],
    ['a greeting', 'Bom dia! Tudo bem?'],
    ['another opening', 'Bom dia! Tudo bem? Gostaria de validar o cadastro.'],
    [
      'words of the second in another order',
      'contato de tentativa segunda a é esta para desenvolvimento',
    ],
    ['a letter on the same matter', letter],
    ['a very long letter with every word of the messages somewhere', letter.repeat(60)],
    ['a cancellation denied', 'Seu ticket não está sendo cancelado por falta de retorno.'],
    ['a talk about attempts', 'Fizemos a segunda tentativa de instalação e vamos para a terceira.'],
  ])('%s', (_, text) => {
    expect(carried(text)).toBeUndefined()
  })

  test('a long letter that holds every word of a message in its order, far apart', () => {
    const apart = sent('attempt-2').replace('segunda', 'outra').replaceAll(' ', ' e mais um pouco ')
    expect(carried(apart)).toBeUndefined()
  })

  test('a draft from which the inserted message was deleted', () => {
    const inserted = { message: 'attempt-2', text: sent('attempt-2') } as const
    expect(carriedMessage('Obrigado pelo retorno!', inserted, CONTACT_TEXTS)).toBeUndefined()
  })
})

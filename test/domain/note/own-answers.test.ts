import { describe, expect, test } from 'vitest'

import { checkNote } from '../../../src/domain/note/check-note'
import { readNote } from '../../../src/domain/note/parse-note'
import { templateOf } from '../../fixtures/notes/template-of'

/** How an answer is read under the second section of a team's own note. */
function readingOf(answer: string, section: object, language: string) {
  const template = templateOf({
    ...{ id: 'own', title: 'Own', language },
    note: {
      sections: [
        { id: 'order', heading: '1 - Purchase order:' },
        { id: 'asked', heading: '2 - Condition of the parcel:', ...section },
      ],
    },
  })
  const content = `1 - Purchase order: 4711\n2 - Condition of the parcel:\n${answer}`
  return checkNote(readNote({ kind: 'text', content }, template))[1]
}

/** The same in short. */
function verdictOn(answer: string, section: object, language = 'en'): string {
  const read = readingOf(answer, section, language)
  return read?.verdict === 'ok' ? `ok: ${read.answer}` : `${read?.verdict}`
}

describe('an answer in words of the hint is an answer', () => {
  test.each([
    ['e.g. invoice number', 'Invoice number'],
    ['e.g. invoice number', 'Invoice number 4711'],
    ['Yes or no', 'no'],
    ['Yes or no', 'Yes.'],
    ['(Yes / No)', 'No'],
    ['(new / used / damaged)', 'Damaged'],
    ['(new, used or damaged)', 'Damaged'],
    ['One of: sealed, opened', 'sealed'],
    ['Sealed? Opened?', 'Opened'],
    ['Which parts, or none', 'None'],
  ])('below the hint %s: %s', (hint, answer) => {
    expect(verdictOn(answer, { hints: [hint] })).toBe(`ok: ${answer}`)
    expect(verdictOn(`${hint}\n${answer}`, { hints: [hint] })).toBe(`ok: ${answer}`)
  })

  const WHY = { hints: ['(Damaged, late or wrong item.)'] }
  test.each(['Damaged', 'late', 'Wrong item.', 'None given'])(
    'also where the form suggests something else: %s',
    (answer) => {
      expect(verdictOn(answer, { ...WHY, suggestions: ['None given'] })).toBe(`ok: ${answer}`)
    },
  )

  test('where the form suggests one part of it, the others are the hint', () => {
    expect(verdictOn('Damaged', { ...WHY, suggestions: ['Damaged'] })).toBe('ok: Damaged')
    expect(verdictOn('late', { ...WHY, suggestions: ['Damaged'] })).toBe('placeholder')
  })

  test.each([
    ['Sim ou não', 'Não', 'pt-BR'],
    ['lacrada ou aberta', 'Aberta', 'pt-BR'],
    ['Sí o no', 'No', 'es'],
    ['(cerrado o abierto)', 'abierto', 'es'],
  ])('below the hint %s: %s', (hint, answer, language) => {
    expect(verdictOn(answer, { hints: [hint] }, language)).toBe(`ok: ${answer}`)
  })
})

describe('a choice is decided by the options of the note', () => {
  const options = (...labels: readonly string[]) => ({
    choice: labels.map((label, n) => ({ id: `o${n}`, label })),
  })
  const LIMITED = options('Sim', 'Sim, com restrição', 'Não')

  test.each([
    ['Sim, com restrição', 'o1', ''],
    ['SIM COM RESTRICAO', 'o1', ''],
    ['( ) Sim (x) Sim, com restrição ( ) Não', 'o1', ''],
    ['Sim, com restrição: só à tarde', 'o1', 'só à tarde'],
    ['Sim', 'o0', ''],
    ['Sim, com garantia', 'o0', 'com garantia'],
    ['Não, com restrição', 'o2', 'com restrição'],
  ])('%s', (answer, option, beside) => {
    expect(readingOf(answer, LIMITED, 'pt-BR')).toMatchObject({
      ...{ verdict: 'ok', option, answer: beside },
    })
    const turned = { choice: LIMITED.choice.toReversed() }
    expect(readingOf(answer, turned, 'pt-BR')).toMatchObject({ verdict: 'ok', option })
  })

  test('where there is no such option, what limits it is kept beside it', () => {
    expect(readingOf('Sim, com restrição', options('Sim', 'Não'), 'pt-BR')).toMatchObject({
      ...{ verdict: 'ok', option: 'o0', answer: 'com restrição' },
    })
  })

  test.each(['Sim, a confirmar', 'Não → não se aplica', '(x) Sim ( ) Não\nnão sei'])(
    '%s decides nothing',
    (answer) => {
      expect(readingOf(answer, options('Sim', 'Não'), 'pt-BR')).toMatchObject({
        verdict: 'insufficient',
      })
    },
  )
})

describe('a word that decides for no option', () => {
  const CHOICES = {
    'pt-BR': ['Sim', 'Não'],
    en: ['Yes', 'No'],
    es: ['Sí', 'No'],
  } as const
  const chosen = (answer: string, language: keyof typeof CHOICES, more: object = {}) =>
    readingOf(
      answer,
      { choice: CHOICES[language].map((label, n) => ({ id: `o${n}`, label, ...more })) },
      language,
    )
  const asking = { asks: 'say how it was found' }

  test.each([
    ['Talvez', 'pt-BR'],
    ['talvez sim, talvez não', 'pt-BR'],
    ['Talvez, ainda não sei', 'pt-BR'],
    ['Depende', 'pt-BR'],
    ['Depende do caso.', 'pt-BR'],
    ['em dúvida', 'pt-BR'],
    ['A decidir', 'pt-BR'],
    ['não sei', 'pt-BR'],
    ['Maybe', 'en'],
    ['maybe yes, maybe not', 'en'],
    ['It depends', 'en'],
    ['Perhaps, not sure', 'en'],
    ['to be decided', 'en'],
    ['Quizás', 'es'],
    ['tal vez', 'es'],
    ['Depende del caso', 'es'],
  ] as const)('%s is no answer', (answer, language) => {
    for (const more of [{}, asking]) {
      expect(chosen(answer, language, more)).toMatchObject({ verdict: 'insufficient' })
    }
  })

  test.each([
    ['Sim, talvez', 'o0', 'pt-BR'],
    ['Não, depende da loja', 'o1', 'pt-BR'],
    ['(x) Sim ( ) Não\ntalvez troque de novo', 'o0', 'pt-BR'],
    ['Yes, maybe', 'o0', 'en'],
    ['No, depende de la tienda', 'o1', 'es'],
  ] as const)('%s: what is behind an option takes nothing from it', (answer, option, language) => {
    expect(chosen(answer, language)).toMatchObject({ verdict: 'ok', option })
  })

  test.each([
    ['Sem dúvida', 'pt-BR'],
    ['Com certeza', 'pt-BR'],
    ['Acho que sim', 'pt-BR'],
    ['Provavelmente sim', 'pt-BR'],
    ['Depende da loja: a do centro troca', 'pt-BR'],
    ['Talvez a caixa tenha sido aberta na loja', 'pt-BR'],
    ['I think so', 'en'],
    ['Certainly', 'en'],
    ['Depends on the branch', 'en'],
    ['Sin duda', 'es'],
    ['Creo que sí', 'es'],
  ] as const)('%s says more than that', (answer, language) => {
    expect(chosen(answer, language)).toMatchObject({ verdict: 'ok' })
  })

  test('a note may have it for an option', () => {
    const choice = ['Sim', 'Não', 'Talvez'].map((label, n) => ({ id: `o${n}`, label }))
    expect(readingOf('talvez', { choice }, 'pt-BR')).toMatchObject({ verdict: 'ok', option: 'o2' })
    const meant = [
      { id: 'sim', label: 'Sim' },
      { id: 'nao', label: 'Não', means: ['talvez'] },
    ]
    expect(readingOf('talvez', { choice: meant }, 'pt-BR')).toMatchObject({
      ...{ verdict: 'ok', option: 'nao' },
    })
  })

  test('where nothing is to be chosen it may be said', () => {
    expect(verdictOn('Depende', {}, 'pt-BR')).toBe('ok: Depende')
  })
})

describe('a hint left standing is no answer', () => {
  test.each([
    ['as it is', '(new / used / damaged)', '(new / used / damaged)'],
    ['without its signs', 'Yes or no', 'YES OR NO'],
    ['cut short at the end', '(new / used / damaged)', 'new / used'],
    ['cut short in a sentence', 'Say what the customer saw', 'Say what the customer'],
    ['its beginning alone', 'Say: colour, weight', 'Say:'],
    ['all of it by itself', '(Name of the manager)', 'Name of the manager'],
  ])('%s', (_, hint, answer) => {
    expect(verdictOn(answer, { hints: [hint] })).toBe('placeholder')
  })

  test('a part that is no suggestion, where others are', () => {
    const section = { hints: ['Say: origin / crushed / wet'], suggestions: ['Crushed', 'Wet'] }
    expect(verdictOn('Origin', section)).toBe('placeholder')
    expect(verdictOn('crushed', section)).toBe('ok: crushed')
  })

  test('a lone yes or no to a hint that offers neither', () => {
    expect(verdictOn('No', { hints: ['Say what the customer saw'] })).toBe('insufficient')
  })
})

describe('what says nothing elsewhere is an answer where the form suggests it', () => {
  test.each([
    ['Nenhum', 'Nenhum', 'pt-BR'],
    ['Nada consta', 'nada consta.', 'pt-BR'],
    ['Não', 'NÃO', 'pt-BR'],
    ['N/A', 'n/a', 'en'],
    ['None', 'None:', 'en'],
    ['Ninguno', 'ninguno', 'es'],
  ])('%s suggested: %s', (suggestion, answer, language) => {
    expect(verdictOn(answer, { suggestions: [suggestion] }, language)).toBe(`ok: ${answer}`)
    expect(verdictOn(answer, {}, language)).toBe('insufficient')
  })

  test('other ways to say nothing say nothing there either', () => {
    expect(verdictOn('não sei', { suggestions: ['Nenhum'] }, 'pt-BR')).toBe('insufficient')
  })
})

describe('what says nothing is told by the names of the note’s own sections', () => {
  test.each([
    ['purchase not known yet', 'en'],
    ['the purchase was not informed', 'en'],
    ['see item 2', 'en'],
    ['purchase ainda não definida', 'pt-BR'],
    ['sem condition', 'pt-BR'],
    ['mesmo do ponto 1', 'pt-BR'],
  ])('%s', (answer, language) => {
    expect(verdictOn(answer, {}, language)).toBe('insufficient')
  })

  test.each([
    ['item 7', 'pt-BR'],
    ['sem solução', 'pt-BR'],
    ['sem causa', 'pt-BR'],
    ['sin solución', 'es'],
    ['no cause', 'en'],
    ['see point 9', 'en'],
  ])('a name it has not got is a word like any other: %s', (answer, language) => {
    expect(verdictOn(answer, {}, language)).toBe(`ok: ${answer}`)
  })
})

import { beforeAll, describe, expect, test } from 'vitest'

import type { SectionVerdict } from '../../../src/domain/note/check-note'
import { type NoteTemplate, sectionOf } from '../../../src/domain/note/template'
import { lackWords } from '../../../src/ui/note/lack-words'
import { createFirstSay } from '../../../src/ui/text/first-say'
import { FIRST_WORDS } from '../../../src/ui/text/first-words'
import { templateOf } from '../../fixtures/notes/template-of'
import { ESCALATION } from '../../fixtures/templates'

type Language = Parameters<typeof createFirstSay>[0]

beforeAll(async () => {
  await Promise.all((['en', 'es'] as const).map(FIRST_WORDS.load))
})

const lone = { verdict: 'insufficient', reason: 'lone-option' } as const
const both = { verdict: 'insufficient', reason: 'both-options' } as const

const saidOf = (
  verdict: Omit<SectionVerdict, 'section' | 'answer'>,
  template: NoteTemplate,
  section: string,
  language: Language = 'pt',
) =>
  lackWords(
    { ...verdict, section, answer: '' },
    sectionOf(template, section) ?? expect.fail(`no section ${section}`),
    createFirstSay(language),
  )

describe('the yes and no of the escalation', () => {
  test.each<[Language, string, string]>([
    ['pt', 'explique o Sim ou o Não', 'Sim e Não respondidos; deixe um'],
    ['en', 'explain the Yes or No', 'Yes and No both answered; keep one'],
    ['es', 'explique el Sí o el No', 'Sí y No respondidos; deje uno'],
  ])('in %s', (language, alone, twice) => {
    expect(saidOf({ ...lone, option: 'sim' }, ESCALATION, 'system', language)).toBe(alone)
    expect(saidOf(both, ESCALATION, 'system', language)).toBe(twice)
  })

  test('a lone Sim where something is to be described', () => {
    expect(saidOf(lone, ESCALATION, 'cause')).toBe('explique o Sim ou o Não')
  })
})

const CARRIER = templateOf({
  ...{ id: 'frete', title: 'Frete', language: 'pt-BR' },
  note: {
    sections: [
      {
        id: 'quem',
        heading: '1 - Quem paga o frete?',
        choice: [
          { id: 'loja', label: 'Loja', name: { pt: 'A loja', en: 'The shop' }, asks: 'Por quê.' },
          { id: 'cliente', label: 'Cliente', name: { pt: 'O cliente', en: 'The customer' } },
        ],
      },
      {
        id: 'chegou',
        heading: '2 - A mercadoria chegou inteira?',
        choice: [
          { id: 'sim', label: 'Sim' },
          { id: 'nao', label: 'Não', asks: 'O que falta.' },
          { id: 'parte', label: 'Em parte', asks: 'O que chegou.' },
        ],
      },
    ],
  },
})

describe('other options are named as the agent reads them', () => {
  test.each<[Language, string, string]>([
    ['pt', 'explique a opção A loja', 'escolha uma só opção: A loja / O cliente'],
    ['en', 'explain the option The shop', 'choose one option only: The shop / The customer'],
    ['es', 'explique la opción A loja', 'elija una sola opción: A loja / O cliente'],
  ])('in %s', (language, alone, twice) => {
    expect(saidOf({ ...lone, option: 'loja' }, CARRIER, 'quem', language)).toBe(alone)
    expect(saidOf(both, CARRIER, 'quem', language)).toBe(twice)
  })

  test('one that is no yes and no question, though it has both, names all three', () => {
    expect(saidOf(both, CARRIER, 'chegou')).toBe('escolha uma só opção: Sim / Não / Em parte')
    expect(saidOf(lone, CARRIER, 'chegou')).toBe('explique a opção Sim / Não / Em parte')
  })
})

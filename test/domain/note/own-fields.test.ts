import { describe, expect, test } from 'vitest'

import { findSavedNotes } from '../../../src/domain/note/find-note'
import { templateOf } from '../../fixtures/notes/template-of'
import { tagsEdited } from '../../fixtures/updates'
import { only, verdictOn } from '../audit/lead-tickets'

const noteOf = (id: string, reason: number) =>
  templateOf({
    ...{ id, title: id, language: 'pt-BR' },
    note: {
      sections: [
        { id: 'pedido', heading: '1 - Número do pedido:', field: 51 },
        { id: 'motivo', heading: '2 - Motivo:', field: reason },
        { id: 'estado', heading: '3 - Estado da embalagem:' },
      ],
    },
  })
const RETURN = noteOf('devolucao', 52)
const EXCHANGE = noteOf('troca', 53)

/** What was found in the fields of a ticket: verdict and answer of each section. */
function inFields(
  fields: Readonly<Record<number, string>>,
  mapped: Readonly<Record<string, number>> = {},
) {
  const values = new Map(Object.entries(fields).map(([id, value]) => [Number(id), value] as const))
  const ticket = { description: 'Oi', fields: values }
  const notes = findSavedNotes([], ticket, new Map(Object.entries(mapped)), [RETURN, EXCHANGE])
  return Object.fromEntries(
    notes.map(({ template, source, verdicts }) => [
      `${template.id} in ${source}`,
      verdicts.map(({ verdict, answer }) => answer || verdict),
    ]),
  )
}

describe('sections whose note names a field', () => {
  test('are read from it, each note from its own', () => {
    expect(inFields({ 51: '884120', 52: 'Veio errado.', 53: 'Não liga.' })).toEqual({
      'devolucao in fields': ['884120', 'Veio errado.', 'missing'],
      'troca in fields': ['884120', 'Não liga.', 'missing'],
    })
  })

  test('are empty where it is', () => {
    expect(inFields({ 51: '884120', 52: ' ', 53: '' })).toMatchObject({
      'devolucao in fields': ['884120', 'empty', 'missing'],
    })
  })

  test('are read from another one where a setting says so', () => {
    expect(inFields({ 51: '884120', 52: 'Antigo.', 60: 'Novo.' }, { motivo: 60 })).toMatchObject({
      'devolucao in fields': ['884120', 'Novo.', 'missing'],
    })
  })

  test('are in none of them where all are blank', () => {
    expect(inFields({ 51: '', 52: '', 53: '' })).toEqual({})
  })
})

test('a note that may be in fields needs no comment: only the saved verdict makes it a finding', () => {
  const asked = tagsEdited('18 11:00', { add: ['roteiro_nota_devolucao'] })
  const lacking = tagsEdited('18 11:00', {
    add: ['roteiro_nota_devolucao', 'roteiro_nota_devolucao_incompleta'],
  })
  const found = (update: typeof asked) =>
    verdictOn([update], { notes: [RETURN] }).findings.map(({ rule }) => rule)
  expect(only('F8', found(asked))).toEqual([])
  expect(only('F8', found(lacking))).toEqual(['F8'])
})

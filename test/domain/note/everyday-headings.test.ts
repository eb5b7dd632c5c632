import { describe, expect, test } from 'vitest'

import { findNotes } from '../../../src/domain/note/find-note'
import type { NoteTemplate } from '../../../src/domain/note/template'
import { planOf, ruled, ticketAfter, writing } from '../../fixtures/models'
import { templateOf } from '../../fixtures/notes/template-of'
import { ESCALATION } from '../../fixtures/templates'
import { untouched } from '../../fixtures/updates'

const noteOf = (language: string, ...headings: readonly string[]): NoteTemplate =>
  templateOf({
    ...{ id: 'own', title: 'Own', language },
    note: { sections: headings.map((heading, n) => ({ id: `s${n}`, heading })) },
  })

const REFUND = noteOf('en', ...['1 - Order number:', '2 - Reason:', '3 - Amount to refund:'])
const APPROVED = noteOf('en', ...['1 - Reason:', '2 - Amount:', '3 - Approved by the supervisor:'])
const EXCHANGE = noteOf('pt-BR', ...['1 - Número do pedido:', '2 - Motivo da troca:', '3 - Valor:'])

/** What stops Ana's public reply. */
function stopsOf(template: NoteTemplate, ...lines: readonly string[]): readonly string[] {
  const model = ruled(ticketAfter(untouched, '18 10:00'), { notes: [template] })
  return planOf(writing(model, lines.join('\n'))).stops.map(({ kind }) => kind)
}

describe('a public reply with lines that the note has, too, is a reply', () => {
  test.each<[string, NoteTemplate, readonly string[]]>([
    ['two of them', REFUND, ['Reason: damaged', 'Amount: 30 EUR']],
    [
      'one in its full wording',
      REFUND,
      ['Your order number: 4711 is on its way', 'Order number: 4711'],
    ],
    ['with its number', REFUND, ['Please send us:', '1 - Order number:', '2 - Reason:']],
    ['beside a section of another kind', APPROVED, ['Reason: damaged', 'Amount: 30 EUR']],
    ['in Portuguese', EXCHANGE, ['Número do pedido: 4711', 'Motivo da troca: tamanho']],
  ])('%s', (_, template, lines) => {
    expect(stopsOf(template, 'Hello Rui,', ...lines, 'Regards,', 'Ana')).toEqual([])
  })

  test('and so is what was said in one: the note is looked for further back', () => {
    const said = (text: string, isPublic: boolean) => ({ text, isPublic, at: 0 })
    const whole = 'Order number: 4711\nReason: damaged\nAmount to refund: 30 EUR'
    const comments = [
      said('Hello', true),
      said(whole, false),
      said('Reason: damaged\nAmount: 30 EUR', true),
    ]
    const draft = { kind: 'text', content: '' } as const
    const [note] = findNotes({ draft, comments, fields: new Map(), description: '' }, [REFUND])
    expect(note?.comment?.text).toBe(whole)
  })
})

describe('of a long note of everyday headings', () => {
  const CLAIM = noteOf(
    ...(['en', '1 - Order:', '2 - Reason:', '3 - Amount:', '4 - Product:', '5 - Date:'] as const),
  )
  const REPLY = ['Order: 4711', 'Reason: damaged', 'Amount: 30 EUR']

  test('three lines of five are a reply', () => {
    expect(stopsOf(CLAIM, ...REPLY)).toEqual([])
  })

  test('four of five are the note', () => {
    expect(stopsOf(CLAIM, ...REPLY, 'Date: today')).toEqual(['note-public'])
  })
})

describe('a public reply that is the note is stopped', () => {
  test.each<[string, NoteTemplate, readonly string[]]>([
    ['with all of them', REFUND, ['Order: 4711', 'Reason: damaged', 'Amount: 30 EUR']],
    ['with one that only the note has', APPROVED, ['Reason: damaged', 'Approved: Rui']],
    ['with that one in full', APPROVED, ['Approved by the supervisor: Rui']],
  ])('%s', (_, template, lines) => {
    expect(stopsOf(template, ...lines)).toEqual(['note-public'])
  })

  test('two headings of ours are the note, and one in full', () => {
    expect(stopsOf(ESCALATION, 'Descrição: ajustar', 'Causa: erro')).toEqual(['note-public'])
    expect(stopsOf(ESCALATION, 'Solução esperada: liberar')).toEqual(['note-public'])
    expect(stopsOf(ESCALATION, 'Descrição detalhada da solicitação de Script: ajustar')).toEqual([
      'note-public',
    ])
  })
})

test('an internal note needs no more than two of them', () => {
  const draft = { kind: 'text', content: 'Reason: damaged\nAmount: 30 EUR' } as const
  const notes = findNotes({ draft, comments: [], fields: new Map(), description: '' }, [REFUND])
  expect(notes[0]?.verdicts.map(({ verdict }) => verdict)).toEqual(['missing', 'ok', 'ok'])
})

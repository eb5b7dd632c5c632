// @vitest-environment happy-dom
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { NoteTemplate } from '../../../src/domain/note/template'
import { AuditPage } from '../../../src/ui/leads/AuditPage'
import { FiguresPage } from '../../../src/ui/leads/FiguresPage'
import { findingName, findingWords } from '../../../src/ui/leads/lead-words'
import { RETURN } from '../../fixtures/notes/changed-notes'
import { ESCALATION } from '../../fixtures/templates'
import { finding, leadRow, openLeads, sayIn, stateOf } from './open-leads'

/** The notes of an account, as its package has them. */
const account = vi.hoisted((): NoteTemplate[] => [])
vi.mock('../../../src/playbooks/notes', async (original) => {
  const { NOTES } = await original<typeof import('../../../src/playbooks/notes')>()
  account.push(...NOTES)
  return { NOTES: account }
})
const having = (...notes: readonly NoteTemplate[]): void => {
  account.splice(0, account.length, ...notes)
}
beforeEach(() => having(ESCALATION))
afterEach(cleanup)

const lacking = (template: NoteTemplate) => finding('F8', { template, lacking: [] })

describe('a finding about a note', () => {
  test('is an escalation’s where the account has no other note', async () => {
    const say = await sayIn()
    expect(findingName(lacking(ESCALATION), say)).toBe('Escalonado com nota incompleta')
    expect(findingWords(lacking(ESCALATION), say)).toBe('Escalonado com nota incompleta (F8)')
  })

  test('names the note where there are several, and calls only an escalation so', async () => {
    having(ESCALATION, RETURN.before)
    const say = await sayIn()
    expect(findingName(lacking(ESCALATION), say)).toBe(
      'Escalonado com nota incompleta: Escalonar TI',
    )
    expect(findingWords(lacking(RETURN.before), say)).toBe(
      'Nota obrigatória incompleta (F8): Devolução',
    )
    const unverified = finding('F13', { template: RETURN.before, isExcepted: true })
    expect(findingWords(unverified, say)).toBe(
      'Nota obrigatória sem verificação (F13): Devolução (com exceção)',
    )
  })

  test('of a note that is the only one needs no name', async () => {
    having(RETURN.before)
    expect(findingName(lacking(RETURN.before), await sayIn())).toBe('Nota obrigatória incompleta')
  })
})

describe('a team whose notes are its own', () => {
  test('is told how to begin them, where no ticket is marked yet', async () => {
    having(ESCALATION, RETURN.before)
    await openLeads(<AuditPage />, stateOf([]))
    expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      'Iniciar tentativas de contato: quando o cliente não responde.',
      'Escalonar para TI: quando o pedido precisa de um script.',
      'Nota Devolução.',
    ])
  })

  test('finds its tickets by a manual that is only a note, as by any other', async () => {
    having(ESCALATION, RETURN.before)
    await openLeads(<AuditPage />, stateOf([leadRow(1)]))
    fireEvent.click(screen.getByRole('button', { name: 'Roteiro' }))
    const offered = screen.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)
    expect(offered.filter((name) => name === 'Devolução')).toHaveLength(1)
  })

  test.each([
    ['ours', [ESCALATION], 'Notas de escalonamento'],
    ['theirs', [RETURN.before], 'Notas obrigatórias'],
    ['both', [ESCALATION, RETURN.before], 'Notas obrigatórias'],
  ])('has figures of its notes by their kind: %s', async (_, notes, name) => {
    having(...notes)
    await openLeads(<FiguresPage />, stateOf([leadRow(1, { verdict: { note: 'complete' } })]))
    expect(screen.getByRole('heading', { name })).toBeTruthy()
  })

  test('sees two notes that lack something in the same update as two findings', async () => {
    having(ESCALATION, RETURN.before)
    const findings = [lacking(ESCALATION), lacking(RETURN.before)]
    await openLeads(<AuditPage />, stateOf([leadRow(1, { verdict: { findings } })]))
    fireEvent.click(screen.getByRole('button', { name: 'Detalhes do ticket 1' }))
    expect(screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent)).toEqual(
      expect.arrayContaining([
        'Escalonado com nota incompleta (F8): Escalonar TI',
        'Nota obrigatória incompleta (F8): Devolução',
      ]),
    )
  })
})

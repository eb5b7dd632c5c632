// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { judgedRow, type LeadRow } from '../../../src/actions/leads/lead-rows'
import { NO_FILTERS } from '../../../src/domain/audit/filters'
import type { Update } from '../../../src/domain/ticket/history'
import { AuditPage } from '../../../src/ui/leads/AuditPage'
import en from '../../../src/words/what-if/en.json'
import es from '../../../src/words/what-if/es.json'
import pt from '../../../src/words/what-if/pt-br.json'
import { leadTicket } from '../../domain/audit/lead-tickets'
import { contextAt } from '../../fakes/judged-account'
import { at, farewellSent, tagsAfter, threeMade } from '../../fixtures/updates'
import { testWords } from '../words'
import { openLeads, stateOf } from './open-leads'

afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
})

describe('the words of the question', () => {
  testWords([pt, en, es], {
    folders: ['src/ui/leads'],
    built: /_(?:new|gone|one|many)$/,
  })
})

const CANCELLED = { tagsAdded: ['cancelado_sem_retorno'], status: 'solved' } as const

/** A ticket whose history was read a week after its last attempt. */
function rowOf(id: number, updates: readonly Update[]): LeadRow {
  const tags = tagsAfter(updates)
  const ticket = leadTicket({ id, tags, status: 'solved', updatedAt: at('23 17:30') })
  return judgedRow(ticket, updates, contextAt(at('27 10:00')))
}

const inTime = rowOf(4821, [...threeMade, farewellSent('23 17:30', CANCELLED)])
const early = rowOf(4822, [...threeMade, farewellSent('23 16:00', CANCELLED)])

const heard = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join()
const pick = (name: string) => screen.getByLabelText<HTMLSelectElement>(name)

async function ask(rows: readonly LeadRow[] = [inTime, early], language: 'pt' | 'en' = 'pt') {
  const opened = await openLeads(<AuditPage />, stateOf(rows), language)
  await opened.user.click(screen.getByRole('button', { name: /^(E se|What if)…$/ }))
  await screen.findByRole('heading', { level: 2 })
  return opened
}

test('nothing is otherwise before a rule is', async () => {
  await ask()
  expect(heard()).toContain('Por enquanto, as regras são as de hoje. Comparados: 2 tickets')
  expect(screen.queryByRole('table')).toBeNull()
})

test('with a longer day the ticket that was cancelled in time is listed, with the deadline of then', async () => {
  const { user } = await ask()
  await user.selectOptions(pick('Fim do expediente'), '18:00')
  expect(heard()).toContain('1 apontamento a mais em 1 ticket.')
  await user.click(screen.getByRole('button', { name: 'Detalhes do ticket 4821' }))
  const row = screen.getByRole('table')
  expect(within(row).getByText('F3 a mais')).toBeTruthy()
  expect(row.textContent).toContain('Passaria a ser apontado: Cancelado antes do prazo (F3)')
  expect(row.textContent).toMatch(/Prazo: .*às 18:00; cancelado .*às 17:30/)
})

test('with a shorter day the one that was cancelled early is let off', async () => {
  const { user } = await ask()
  await user.selectOptions(pick('Fim do expediente'), '16:00')
  expect(heard()).toContain('1 a menos em 1 ticket.')
  expect(screen.getByRole('table').textContent).toContain('F3 a menos')
})

test('of four attempts one is missing on both', async () => {
  const { user } = await ask()
  await user.selectOptions(pick('Tentativas antes do cancelamento'), '4')
  expect(heard()).toContain('2 apontamentos a mais e 1 a menos em 2 tickets.')
  await user.click(screen.getByRole('button', { name: 'Detalhes do ticket 4821' }))
  expect(screen.getByRole('table').textContent).toContain('Tentativas até o cancelamento: 3 de 4.')
})

test('a day off of its own makes the attempt of that day a finding', async () => {
  const { user } = await ask([inTime])
  await user.type(screen.getByLabelText('Mais um dia sem expediente'), '19/11/2026')
  expect(screen.getByRole('table').textContent).toContain('F6 a mais')
})

test('the rules of today come back with one click, and so does the audit', async () => {
  const { user, asked } = await ask()
  await user.selectOptions(pick('Fim do expediente'), '18:00')
  await user.click(screen.getByRole('button', { name: 'Como é hoje' }))
  expect(pick('Fim do expediente').value).toBe('1020')
  expect(heard()).toContain('as regras são as de hoje')
  await user.click(screen.getByRole('button', { name: 'Voltar à auditoria' }))
  const way = screen.getByRole('button', { name: 'E se…' })
  expect(document.activeElement).toBe(way)
  expect(asked.filter((one) => (one as readonly unknown[])[0] !== 'show')).toEqual([])
})

test('the filters hold for what would be otherwise, too', async () => {
  const { user, shows } = await ask()
  await user.selectOptions(pick('Tentativas antes do cancelamento'), '4')
  const filters = { ...NO_FILTERS, rules: ['F3'] as const }
  shows(stateOf([inTime, early], { filters }))
  expect(heard()).toContain('1 a menos em 1 ticket.')
})

test('a ticket whose history was not read is not compared', async () => {
  const unread = { ...inTime, audits: 'unread', past: undefined } as const
  const { user } = await ask([unread])
  await user.selectOptions(pick('Fim do expediente'), '18:00')
  expect(heard()).toContain('Nada seria julgado de outra forma. Comparados: 0 tickets')
})

/** Every look at the watch finds it five milliseconds later, so that few tickets fill a slice. */
function slowly() {
  let at = 0
  vi.spyOn(performance, 'now').mockImplementation(() => {
    at += 5
    return at
  })
}

const many = (count: number): readonly LeadRow[] =>
  Array.from({ length: count }, (_, index) => ({
    ...inTime,
    ticket: { ...inTime.ticket, id: 5000 + index },
    past: inTime.past && inTime.past !== 'forgotten' ? { ...inTime.past } : undefined,
  }))

test('over many tickets the page says that it is judging, and hears what is asked meanwhile', async () => {
  const { user } = await ask(many(200))
  slowly()
  await user.selectOptions(pick('Tentativas antes do cancelamento'), '4')
  await screen.findByText('Julgando os tickets por estas regras…')
  const bar = screen.getByRole<HTMLProgressElement>('progressbar', { name: /^Julgando/ })
  expect(bar.max).toBe(200)
  expect(screen.queryByRole('table')).toBeNull()
  await user.selectOptions(pick('Fim do expediente'), '18:00')
  await user.selectOptions(pick('Tentativas antes do cancelamento'), '3')
  expect(heard()).not.toContain('apontamentos')
  await screen.findByText('200 apontamentos a mais em 200 tickets.')
  expect(screen.queryByRole('progressbar')).toBeNull()
})

test('a history that is no longer kept is told apart from those that are compared', async () => {
  const { user } = await ask([inTime, { ...early, past: 'forgotten' }])
  await user.selectOptions(pick('Fim do expediente'), '16:00')
  expect(heard()).toContain('Nada seria julgado de outra forma. Comparado: 1 ticket')
  expect(heard()).toContain('1 ticket ficou de fora: a página guarda até 5.000 históricos')
})

test('it is asked in the page’s language', async () => {
  const { user } = await ask([inTime], 'en')
  await user.selectOptions(pick('End of the working day'), '18:00')
  expect(heard()).toContain('1 more finding on 1 ticket.')
})

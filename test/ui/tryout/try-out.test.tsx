// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { cleanup, configure, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { readManual } from '../../../src/adapters/manuals/read-manual'
import { TryOutPanel } from '../../../src/mount-try-out'
import { withoutTopLayer } from '../top-layer'

// The first card of a manual brings what draws all of them; a busy machine takes its time.
configure({ asyncUtilTimeout: 60_000 })
vi.setConfig({ testTimeout: 600_000 })

const EXAMPLE = 'docs/exemplo-troca.yaml'
const document = () =>
  readManual(EXAMPLE, readFileSync(EXAMPLE)).document ?? expect.fail('the example has errors')

const PLACE = {
  language: 'pt',
  settings: {},
  zones: { account: 'America/Sao_Paulo', agent: 'America/Sao_Paulo' },
  now: () => Date.parse('2026-11-18T10:00-03:00'),
} as const

const tryOut = (written: unknown = document()) => {
  render(<TryOutPanel document={written} place={PLACE} />)
}

const complaints = vi.fn()

beforeEach(() => {
  withoutTopLayer()
  complaints.mockClear()
  vi.spyOn(console, 'error').mockImplementation(complaints)
  vi.spyOn(console, 'warn').mockImplementation(complaints)
})

afterEach(() => {
  cleanup()
  expect(complaints.mock.calls).toEqual([])
})

const press = async (name: string | RegExp) =>
  userEvent.click(await screen.findByRole('button', { name }))
const panel = () => within(screen.getByRole('region', { name: 'Painel do ticket' }))
const fieldOf = (name: string) => screen.getByText(name).nextElementSibling?.textContent ?? ''

/** To the message of the way by a defect. */
async function toTheMessage(): Promise<void> {
  for (const box of await screen.findAllByRole('checkbox')) await userEvent.click(box)
  await press('Concluir')
  await press('O produto tem defeito')
  await panel().findByRole('heading', { name: 'Avisar o dia da coleta' })
}

test('an author goes through a manual with the very cards agents have', async () => {
  tryOut()
  await panel().findByRole('heading', { name: 'Conferir o pedido' })
  expect(screen.getByText('quarta, 18/11, às 10:00')).toBeDefined()
  expect(fieldOf('Tags')).toBe('Nenhuma')

  await toTheMessage()
  expect(fieldOf('Tags')).toBe('roteiroroteiro_troca_conferirroteiro_troca_situacao_defeitonova')
  await userEvent.type(await screen.findByLabelText('Dia da coleta'), 'sexta-feira')
  await press('Inserir')
  const draft = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Rascunho' })
  await vi.waitFor(() => expect(draft.value).toContain('no dia sexta-feira para buscar'))

  await userEvent.selectOptions(screen.getByLabelText('Enviar como'), 'Pendente')
  await press('Enviar')
  await panel().findByRole('heading', { name: 'Esperar o produto voltar' })
  expect(draft.value).toBe('')
  expect(fieldOf('Status')).toBe('Pendente')

  await press('Até o fim da espera')
  await panel().findByRole('heading', { name: 'O produto voltou?' })
  expect(screen.getByText('quinta, 19/11, às 00:00')).toBeDefined()
})

test('a submit that lacks the note is stopped with the words an agent would read', async () => {
  tryOut()
  await toTheMessage()
  await userEvent.type(await screen.findByLabelText('Dia da coleta'), 'sexta-feira')
  await press('Inserir')
  await press('Enviar')
  await press('O cliente responde')
  await press('Sim, está no estoque')
  await press(/^Preparar/)
  await vi.waitFor(() => expect(fieldOf('Grupo')).toBe('NenhumEstoque (no rascunho)'))
  await press('Enviar')
  await screen.findByText(/^Nota Troca de produto incompleta: falta preencher/)
  expect(fieldOf('Grupo')).toContain('Nenhum')
})

test('a note is judged while it is written', async () => {
  tryOut()
  await panel().findByRole('heading', { name: 'Conferir o pedido' })
  await userEvent.click(screen.getByLabelText('Nota interna'))
  const draft = screen.getByRole('textbox', { name: 'Rascunho' })
  await userEvent.type(draft, '1 - Número do pedido:{enter}4821{enter}2 - Motivo da troca:')
  await panel().findByText('1 de 3')
  await userEvent.type(draft, '{enter}A tela não liga.')
  await panel().findByText('2 de 3')
})

test('the form of a note says what its author wrote', async () => {
  const { steps: _, ...written } = document()
  tryOut({ ...written, note: { ...written.note, checkedWhen: { tags: ['troca'] } }, texts: {} })
  await press('Nota para o estoque')
  await userEvent.click(await panel().findByRole('radio', { name: 'Sim' }))
  await panel().findByLabelText('Estado do produto')
})

test('begun again, the ticket is as it was at first', async () => {
  tryOut()
  await toTheMessage()
  await press('Próximo dia útil')
  await press('Recomeçar')
  await panel().findByRole('heading', { name: 'Conferir o pedido' })
  expect(screen.getByText('quarta, 18/11, às 10:00')).toBeDefined()
  expect(fieldOf('Tags')).toBe('Nenhuma')
})

test('a manual with an error is not tried', async () => {
  tryOut({ ...document(), texts: 3 })
  expect(screen.getByText(/ainda tem erros/)).toBeDefined()
})

// @vitest-environment happy-dom

import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'

import type { Day } from '../../../src/domain/calendar/day'
import { instantOf } from '../../../src/domain/calendar/zone'
import { ESCALATION } from '../../fixtures/templates'
import { VIEWS } from '../../fixtures/views'
import { ready, show } from '../show'

const viewOf = (name: string) => {
  const found = VIEWS.find((state) => state.name === name)
  if (!found) throw new Error(name)
  return found.view
}

const openFromMenu = async (item: string) => {
  await userEvent.click(screen.getByRole('button', { name: 'Mais ações' }))
  await userEvent.click(screen.getByRole('menuitem', { name: item }))
}

const panel = (title: string) => screen.findByRole('region', { name: title })

test('the note form begins with what the note already says, and updates it', async () => {
  const { session } = await show(ready(viewOf('due, a note in the draft')))
  await userEvent.click(screen.getByRole('button', { name: 'Completar' }))
  const form = within(await panel('Nota Escalonar TI'))
  expect(form.getByRole('radio', { name: 'Não' })).toHaveProperty('checked', true)
  expect(form.getByLabelText('Por que não é possível')).toHaveProperty(
    'value',
    'A tela de ajuste não permite alterar o período fechado.',
  )
  await userEvent.type(form.getByLabelText('3 Causa da demanda'), 'Erro na versão 8.12.')
  await userEvent.click(form.getByRole('button', { name: 'Atualizar nota' }))
  expect(session.calls).toEqual([
    [
      'insertNote',
      ESCALATION,
      {
        system: { option: 'nao', text: 'A tela de ajuste não permite alterar o período fechado.' },
        description: 'Ajustar a tabela MOV_FISCAL no período de 10/2026.',
        cause: 'Erro na versão 8.12.',
        solution: 'Movimentações do período com o CFOP correto.',
      },
    ],
  ])
})

test('Sim and Não change what the first field asks for', async () => {
  await show(ready(viewOf('idle')))
  await userEvent.click(screen.getByRole('button', { name: 'Escalonar para TI' }))
  const form = within(await panel('Nota Escalonar TI'))
  await userEvent.click(form.getByRole('radio', { name: 'Sim' }))
  expect(form.getByLabelText('Passo a passo passado ao cliente')).toBeTruthy()
  await userEvent.click(form.getByRole('radio', { name: 'Não' }))
  expect(form.getByLabelText('Por que não é possível')).toBeTruthy()
})

test('the form of a stopped note opens at what is missing, and says what each section lacks', async () => {
  const { session } = await show(ready(viewOf('note poor')))
  await userEvent.click(screen.getByRole('button', { name: 'Completar' }))
  const form = within(await panel('Nota Escalonar TI'))
  expect(form.getByText('Escolha Sim ou Não.')).toBeTruthy()
  expect(document.activeElement).toBe(form.getByRole('radio', { name: 'Sim' }))
  expect(form.getByText('Resposta sem conteúdo.')).toBeTruthy()
  await userEvent.type(form.getByLabelText('3 Causa da demanda'), 'Erro na versão 8.12.')
  expect(session.calls).toEqual([])
})

test('"Completar" in the stop opens the form, and what is put right is no longer found fault with', async () => {
  await show(ready(viewOf('stopped, with an exception')))
  await userEvent.click(screen.getByRole('button', { name: 'Completar' }))
  const form = within(await panel('Nota Escalonar TI'))
  await userEvent.type(form.getByLabelText('3 Causa da demanda'), 'xxx')
  await userEvent.click(form.getByRole('button', { name: 'Inserir nota' }))
  expect(form.getByText('Resposta sem conteúdo.')).toBeTruthy()
  await userEvent.type(form.getByLabelText('3 Causa da demanda'), ' na versão 8.12')
  expect(form.queryByText('Resposta sem conteúdo.')).toBeNull()
})

test('before Sim or Não is chosen nothing asks for the step-by-step', async () => {
  await show(ready(viewOf('idle')))
  await userEvent.click(screen.getByRole('button', { name: 'Escalonar para TI' }))
  const form = within(await panel('Nota Escalonar TI'))
  expect(form.queryByLabelText('Passo a passo passado ao cliente')).toBeNull()
  await userEvent.click(form.getByRole('button', { name: 'Inserir nota' }))
  expect(document.activeElement).toBe(form.getByRole('radio', { name: 'Sim' }))
})

test('a note with gaps is not inserted before each gap was shown', async () => {
  const { session } = await show(ready(viewOf('due, a note in the draft')))
  await userEvent.click(screen.getByRole('button', { name: 'Completar' }))
  const form = within(await panel('Nota Escalonar TI'))
  await userEvent.click(form.getByRole('button', { name: 'Atualizar nota' }))
  expect(session.calls).toEqual([])
  expect(form.getByText('Preencha este campo.')).toBeTruthy()
  expect(document.activeElement).toBe(form.getByLabelText('3 Causa da demanda'))
  await userEvent.click(form.getByRole('button', { name: 'Inserir incompleta' }))
  expect(session.calls.map(([action]) => action)).toEqual(['insertNote'])
})

test('a suggested cause begins the answer and leaves the rest to the agent', async () => {
  await show(ready(viewOf('due, a note in the draft')))
  await userEvent.click(screen.getByRole('button', { name: 'Completar' }))
  const form = within(await panel('Nota Escalonar TI'))
  await userEvent.click(form.getByRole('button', { name: 'Falha de versão' }))
  const field = form.getByLabelText('3 Causa da demanda')
  expect(field).toHaveProperty('value', 'Falha de versão: ')
  expect(document.activeElement).toBe(field)
})

test('what was typed is kept when the panel closes, and is there again', async () => {
  const { session } = await show(ready(viewOf('idle')))
  await userEvent.click(screen.getByRole('button', { name: 'Escalonar para TI' }))
  await panel('Nota Escalonar TI')
  await userEvent.type(screen.getByLabelText('3 Causa da demanda'), 'OFF')
  await userEvent.keyboard('{Escape}')
  expect(session.kept.get('note-form')).toMatchObject({ cause: 'OFF' })
  const opener = screen.getByRole('button', { name: 'Escalonar para TI' })
  expect(document.activeElement).toBe(opener)
  await userEvent.click(opener)
  await panel('Nota Escalonar TI')
  expect(screen.getByLabelText('3 Causa da demanda')).toHaveProperty('value', 'OFF')
})

test('a note that waits for the composer stays in the form until it is in the draft', async () => {
  const waiting = viewOf('due, a note in the draft')
  const { session } = await show(ready(waiting), { insertNote: false })
  await userEvent.click(screen.getByRole('button', { name: 'Completar' }))
  const form = within(await panel('Nota Escalonar TI'))
  await userEvent.type(form.getByLabelText('3 Causa da demanda'), 'Erro na versão 8.12.')
  await userEvent.click(form.getByRole('button', { name: 'Atualizar nota' }))
  session.show(ready({ ...waiting, notices: [{ kind: 'waiting-for-note' }] }))
  expect(await screen.findByText('Mude o editor para nota interna')).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Atualizar nota' })).toBeTruthy()
  session.show(ready(waiting))
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Atualizar nota' })).toBeNull())
  expect(session.kept.has('note-form')).toBe(false)
})

test('sending sooner takes a reason, and goes on with it', async () => {
  const { session } = await show(ready(viewOf('waiting')))
  await userEvent.click(screen.getByRole('button', { name: 'Enviar 3ª tentativa hoje…' }))
  const form = within(await panel('Enviar 3ª tentativa hoje'))
  await userEvent.click(form.getByRole('button', { name: 'Inserir 3ª tentativa' }))
  expect(form.getByText('Escolha um motivo.')).toBeTruthy()
  await userEvent.click(form.getByRole('radio', { name: 'Outro' }))
  await userEvent.click(form.getByRole('button', { name: 'Inserir 3ª tentativa' }))
  expect(form.getByText('Explique o motivo em poucas palavras.')).toBeTruthy()
  expect(session.calls).toEqual([])
  await userEvent.type(form.getByLabelText('Detalhe'), 'viagem do cliente')
  await userEvent.click(form.getByRole('button', { name: 'Inserir 3ª tentativa' }))
  const exception = { rule: 'sooner', reason: 'outro', text: 'viagem do cliente' }
  expect(session.calls).toEqual([['insertAttempt', 3, exception]])
})

test('"Enviar mesmo assim" sets the rule of that stop aside', async () => {
  const { session } = await show(ready(viewOf('stopped, with an exception')))
  await userEvent.click(screen.getByRole('button', { name: 'Enviar mesmo assim…' }))
  const form = within(await panel('Registrar exceção'))
  await userEvent.click(form.getByRole('radio', { name: 'Orientação do líder' }))
  await userEvent.click(form.getByRole('button', { name: 'Registrar exceção' }))
  expect(session.calls).toEqual([['setAside', { rule: 'note', reason: 'lider', text: '' }]])
})

test('an early cancellation from ⋯ is prepared with its reason', async () => {
  const { session } = await show(ready(viewOf('final day')))
  await openFromMenu('Cancelar antes do prazo…')
  const form = within(await panel('Cancelar antes do prazo'))
  await userEvent.click(form.getByRole('radio', { name: 'Cliente pediu' }))
  await userEvent.click(form.getByRole('button', { name: 'Preparar cancelamento' }))
  const exception = { rule: 'cancellation', reason: 'cliente', text: '' }
  expect(session.calls).toEqual([['prepareCancellation', exception]])
})

test('⋯ names what it does: sending sooner, cancelling before its time, setting a rule aside', async () => {
  const entries = async (name: string) => {
    const { container } = await show(ready(viewOf(name)))
    const page = within(container)
    await userEvent.click(page.getByRole('button', { name: 'Mais ações' }))
    const labels = page.getAllByRole('menuitem').map(({ textContent }) => textContent ?? '')
    container.remove()
    return labels.filter((label) => /exceção|hoje|Cancelar/.test(label))
  }
  expect(await entries('waiting')).toEqual([
    'Enviar 3ª tentativa hoje…',
    'Cancelar antes do prazo…',
  ])
  expect(await entries('final day')).toEqual(['Cancelar antes do prazo…'])
  expect(await entries('date out of date')).toEqual(['Registrar exceção'])
  expect(await entries('first due')).toEqual([])
})

test('what is in the draft already is set aside where it is', async () => {
  const { session } = await show(ready(viewOf('held: too soon')))
  await openFromMenu('Registrar exceção')
  const form = within(await panel('Registrar exceção'))
  await userEvent.click(form.getByRole('radio', { name: 'Cliente pediu' }))
  await userEvent.click(form.getByRole('button', { name: 'Registrar exceção' }))
  expect(session.calls).toEqual([['setAside', { rule: 'sooner', reason: 'cliente', text: '' }]])
})

test('a contact outside Zendesk is recorded with its hour in the zone of the account', async () => {
  const { session } = await show(ready(viewOf('due')))
  await openFromMenu('Registrar contato externo')
  const form = within(await panel('Registrar contato externo'))
  expect(form.getByText('Conta como 2ª tentativa.')).toBeTruthy()
  expect(form.getByLabelText('Hora')).toHaveProperty('value', '09:12')
  await userEvent.click(form.getByRole('radio', { name: 'Telefone' }))
  fireEvent.change(form.getByLabelText('Hora'), { target: { value: '08:45' } })
  await userEvent.type(form.getByLabelText('O que foi dito'), 'Caixa postal.')
  await userEvent.click(form.getByRole('button', { name: 'Inserir registro' }))
  const at = instantOf('2026-11-19' as Day, 8 * 60 + 45, 'America/Sao_Paulo')
  expect(session.calls).toEqual([
    ['recordContact', { n: 2, channel: 'telefone', at, text: 'Caixa postal.' }],
  ])
})

test('a contact dated tomorrow does not count', async () => {
  const { session } = await show(ready(viewOf('due')))
  await openFromMenu('Registrar contato externo')
  const form = within(await panel('Registrar contato externo'))
  fireEvent.change(form.getByLabelText('Data'), { target: { value: '2026-11-20' } })
  await userEvent.type(form.getByLabelText('O que foi dito'), 'Caixa postal.')
  await userEvent.click(form.getByRole('button', { name: 'Inserir registro' }))
  expect(form.getByText('O contato não pode estar no futuro.')).toBeTruthy()
  expect(session.calls).toEqual([])
})

test('the history tells who, when, by which channel, and the tags', async () => {
  const waiting = viewOf('waiting')
  const { history: known } = waiting
  if (known.kind !== 'known') throw new Error('the history is not there')
  const { session } = await show(ready({ ...waiting, history: { ...known, hasOlder: true } }))
  await openFromMenu('Histórico')
  const history = within(await panel('Histórico'))
  const entries = history.getAllByRole('listitem').map(({ textContent }) => textContent ?? '')
  expect(entries[0]).toContain('2ª tentativa enviadaHoje, às 09:05 · Ana Lima · Web')
  expect(entries[0]).toContain('contato_tentativa_2')
  expect(history.getByText(/nota incompleta - urgência do cliente/)).toBeTruthy()
  await userEvent.click(history.getByRole('button', { name: 'Carregar anteriores' }))
  expect(session.calls).toEqual([['loadOlder']])
})

test('a panel takes the focus to its title', async () => {
  await show(ready(viewOf('due')))
  await openFromMenu('Histórico')
  await panel('Histórico')
  expect(document.activeElement?.textContent).toBe('Histórico')
})

// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test, vi } from 'vitest'

import type { PlaybookView } from '../../../src/domain/sidebar/playbook-view'
import type { SidebarView } from '../../../src/domain/sidebar/view'
import { playbookAt, withPlaybooks } from '../../fixtures/playbook-views'
import { NOW, VIEWS } from '../../fixtures/views'
import { ESCALONAMENTO, FATURAMENTO, RETORNO } from '../../playbooks/every-playbook'
import { ready, show } from '../show'

const viewOf = (name: string) => {
  const found = VIEWS.find((state) => state.name === name)
  if (!found) throw new Error(name)
  return found.view
}

const button = (name: string) => screen.getByRole('button', { name })
const press = (name: string) => userEvent.click(button(name))

/** The same screen with another state of its playbooks. */
const withRunning = (view: SidebarView, ...running: readonly PlaybookView[]): SidebarView => ({
  ...view,
  playbooks: withPlaybooks(running),
})

afterEach(() => vi.useRealTimers())

test.each([
  ['question', 'Cliente quer manter aberto', ['takeWay', 'retorno', 'manter', 'situacao']],
  ['call', 'Caixa postal', ['takeWay', 'triagem', 'caixa_postal', 'ligar_documentos']],
  ['call', 'Voltar um passo', ['goBack', 'triagem']],
  ['question', 'Fechar roteiro', ['leavePlaybook', 'retorno']],
  ['spoken message', 'Já falei', ['finishStep', 'retorno']],
  ['message to copy or insert', 'Inserir', ['insertStep', 'retorno', 'confirmar_encerrar', {}]],
  ['message to copy or insert', 'Enviei', ['markSent', 'retorno', 'confirmar_encerrar', {}]],
  ['outcome', 'Preparar ticket', ['prepareOutcome', 'retorno']],
  ['over', 'Começar de novo', ['startPlaybook', 'escalonamento']],
  ['over', 'Fechar roteiro', ['leavePlaybook', 'escalonamento']],
  ['staged', 'Desfazer', ['undo']],
  ['done meanwhile', 'Remover do rascunho', ['undo']],
  ['time unknown', 'Tentar novamente', ['retry']],
  ['not loaded', 'Tentar novamente', ['startPlaybook', 'triagem']],
] as const)('%s: "%s" asks for it once', async (name, label, call) => {
  const { session } = await show(ready(viewOf(`playbook: ${name}`)))
  await press(label)
  expect(session.calls).toEqual([call])
})

test('what else may have happened is behind one menu: nothing is saved by the first click', async () => {
  const { session } = await show(ready(viewOf('playbook: call')))
  await press('Outra situação')
  expect(session.calls).toEqual([])
  await userEvent.click(
    screen.getByRole('menuitem', { name: 'Já fez o certificado em outro local' }),
  )
  expect(session.calls).toEqual([['takeWay', 'triagem', 'outro_local', undefined]])
})

test('while something is under way a second click does nothing', async () => {
  const view = { ...viewOf('playbook: message to copy or insert'), busy: true }
  const { session } = await show(ready(view))
  await press('Inserir')
  await press('Enviei')
  expect(session.calls).toEqual([])
})

test('beside another message in the draft a text can be copied and not inserted', async () => {
  const { session } = await show(ready(viewOf('playbook: another message in the draft')))
  await press('Inserir')
  expect(session.calls).toEqual([])
  expect(button('Copiar').getAttribute('aria-disabled')).toBeNull()
})

test('a checklist is finished once all of it is ticked, and says what is missing', async () => {
  const { session } = await show(ready(viewOf('playbook: checklist')))
  await press('Concluir')
  expect(session.calls).toEqual([])
  const [first, second] = screen.getAllByRole('checkbox')
  if (first) await userEvent.click(first)
  expect(screen.getByText('Falta 1.')).toBeTruthy()
  if (second) await userEvent.click(second)
  await press('Concluir')
  expect(session.calls).toEqual([['finishStep', 'triagem']])
})

test('a single item needs no tick in addition to the button that says it is done', async () => {
  const view = viewOf('playbook: checklist')
  const [first] = view.playbooks.running
  if (first?.state.kind !== 'checklist') throw new Error('no checklist')
  const alone = { ...first, state: { ...first.state, items: first.state.items.slice(0, 1) } }
  const { session } = await show(ready(withRunning(view, alone)))
  expect(screen.queryByRole('checkbox')).toBeNull()
  await press('Concluir')
  expect(session.calls).toEqual([['finishStep', 'triagem']])
})

test('ticks are kept for this step, and gone when it is over', async () => {
  const view = viewOf('playbook: checklist')
  const { session } = await show(ready(view))
  const [first] = screen.getAllByRole('checkbox')
  if (first) await userEvent.click(first)
  await waitFor(() =>
    expect(session.kept.get('triagem-form')).toMatchObject({ ticked: ['conferencia'] }),
  )
  const [next] = viewOf('playbook: call').playbooks.running
  if (next) session.show(ready(withRunning(view, next)))
  await waitFor(() => expect(session.kept.has('triagem-form')).toBe(false))
})

test('a text waits for what only the agent knows, and goes out with it', async () => {
  const { session, container } = await show(ready(viewOf('playbook: message with a blank')))
  await press('Inserir')
  expect(session.calls).toEqual([])
  const link = 'https://agenda.example/marta'
  await userEvent.type(screen.getByLabelText('Link de agendamento'), link)
  expect(container.querySelector('.Preview-preview')?.textContent).toContain(link)
  await press('Inserir')
  expect(session.calls).toEqual([
    ['insertStep', 'triagem', 'mensagem_reagendar', { booking_link: link }],
  ])
})

test('a link begins with the one given last', async () => {
  const view = viewOf('playbook: message with a blank')
  const links = { booking_link: 'https://agenda.example/' }
  const { session } = await show(ready({ ...view, playbooks: { ...view.playbooks, links } }))
  await press('Enviei')
  expect(session.calls).toEqual([['markSent', 'triagem', 'mensagem_reagendar', links]])
})

test('the texts that are true take turns, and the one on the screen is marked as sent', async () => {
  const view = viewOf('playbook: several texts to copy')
  const state = view.playbooks.running[0]?.state
  const ids = state?.kind === 'message' ? state.choices.map(({ id }) => id) : []
  const { session } = await show(ready(view))
  await press('Outro texto')
  expect(screen.getByText('2 de 3')).toBeTruthy()
  await press('Enviei')
  expect(session.calls).toEqual([['markSent', 'faturamento', ids[1], {}]])
  await press('Outro texto')
  await press('Outro texto')
  expect(screen.getByText('1 de 3')).toBeTruthy()
})

test('once a text is copied, saying so is the next thing', async () => {
  const { container } = await show(ready(viewOf('playbook: several texts to copy')))
  await press('Copiar')
  expect(container.querySelector('.Button-primary')?.textContent).toBe('Enviei')
})

test('what happened is saved as soon as it is ticked', async () => {
  const { session } = await show(ready(viewOf('playbook: several texts to copy')))
  await userEvent.click(screen.getByRole('checkbox', { name: 'Operadora acionada' }))
  await userEvent.click(
    screen.getByRole('checkbox', { name: 'Mesa ou equipe responsável acionada' }),
  )
  expect(session.calls).toEqual([
    ['tickFact', 'faturamento', 'operadora', true],
    ['tickFact', 'faturamento', 'mesa', false],
  ])
})

test('another interval is saved as soon as it is chosen', async () => {
  const { session } = await show(ready(viewOf('playbook: short wait')))
  await userEvent.selectOptions(screen.getByLabelText('Intervalo'), '30 minutos')
  expect(session.calls).toEqual([['chooseWait', 'faturamento', 30]])
})

test.each([
  ['nothing', '', '', 'Informe data e hora.'],
  ['a moment that is over', '2026-11-18', '10:00', 'Esta data e hora já passaram.'],
  ['a holiday', '2026-11-20', '10:00', 'Este dia não é útil.'],
  ['an evening', '2026-11-23', '19:00', 'Fora do expediente: escolha entre 08:00 e 17:00.'],
])('an appointment on %s is refused in words', async (_, day, time, words) => {
  const { session } = await show(ready(viewOf('playbook: day and hour')))
  await userEvent.click(screen.getByRole('checkbox'))
  fireEvent.change(screen.getByLabelText('Data'), { target: { value: day } })
  fireEvent.change(screen.getByLabelText('Hora'), { target: { value: time } })
  expect(screen.queryByRole('alert')).toBeNull()
  await press('Salvar')
  expect(screen.getByRole('alert').textContent).toBe(words)
  expect(session.calls).toEqual([])
})

test('an appointment that can be kept is saved', async () => {
  const { session } = await show(ready(viewOf('playbook: day and hour')))
  await userEvent.click(screen.getByRole('checkbox'))
  fireEvent.change(screen.getByLabelText('Data'), { target: { value: '2026-11-25' } })
  fireEvent.change(screen.getByLabelText('Hora'), { target: { value: '14:00' } })
  await press('Salvar')
  expect(session.calls).toEqual([['finishStep', 'retorno', { day: '2026-11-25', minutes: 840 }]])
})

const beside = () => {
  const name = 'playbook beside an attempt that is due'
  return withRunning(
    viewOf(name),
    playbookAt(
      ESCALONAMENTO,
      'decisao_1',
      { kind: 'question', isCall: false, points: [] },
      { done: [{ step: 'representante', n: 1, again: [] }] },
    ),
    playbookAt(
      FATURAMENTO,
      'periodico',
      { kind: 'waiting', until: NOW + 760_000 },
      { done: [{ step: 'segunda', n: 1, again: [] }] },
    ),
  )
}

test('beside an attempt each playbook is one line, and one at a time is open', async () => {
  const { session } = await show(ready(beside()))
  const [levels, billing] = screen.getAllByRole('button', { expanded: false }).slice(-2)
  expect(levels?.textContent).toBe('Escalonamento em três níveis · O problema foi resolvido?')
  expect(billing?.textContent).toBe(
    'Tratativa de faturamento · Próximo retorno no privado · em 13 min',
  )
  if (levels) await userEvent.click(levels)
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('O problema foi resolvido?')
  expect(button('Escalar para o gerente')).toBeTruthy()
  expect(button('Contato com clientes · 2ª tentativa, hoje')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /^Tratativa de faturamento/ }))
  expect(screen.queryByRole('button', { name: 'Escalar para o gerente' })).toBeNull()
  expect(screen.getByText(/^Próxima etapa em 13 min/)).toBeTruthy()
  session.show(ready({ ...beside(), busy: true }))
  expect(screen.getByText(/^Próxima etapa em 13 min/)).toBeTruthy()
})

test('a playbook begun beside an attempt is unfolded at once', async () => {
  const question = { kind: 'question', isCall: false, points: [] } as const
  await show(ready(withRunning(beside(), playbookAt(RETORNO, 'situacao', question))))
  expect(button('Cliente quer manter aberto')).toBeTruthy()
})

test('a playbook that is opened takes the head of the screen, and the attempt waits in a line', async () => {
  const { container } = await show(ready(viewOf('playbook beside an attempt that is due')))
  await userEvent.click(screen.getByRole('button', { name: /^Retorno do cliente/ }))
  expect(button('Inserir')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'Inserir 2ª tentativa' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: /^Contato com clientes/ }))
  const primary = [...container.querySelectorAll('.Button-primary')]
  expect(primary.map(({ textContent }) => textContent)).toEqual(['Inserir 2ª tentativa'])
})

test('when an answer is given beside an attempt, the focus goes to the next step', async () => {
  const { session } = await show(ready(beside()))
  await userEvent.click(screen.getByRole('button', { name: /^Escalonamento em três níveis/ }))
  await press('Escalar para o gerente')
  const next = viewOf('playbook: note').playbooks.running
  session.show(ready(withRunning(beside(), ...next)))
  const heading = await screen.findByRole('heading', { name: 'Repasse ao gerente' })
  expect(document.activeElement).toBe(heading)
})

test('a wait is counted down while the tab is shown', async () => {
  let now = NOW
  const { session } = await show(ready(viewOf('playbook: short wait')), {}, () => now)
  vi.useFakeTimers()
  session.show(ready({ ...viewOf('playbook: short wait'), busy: true }))
  await act(() => document.dispatchEvent(new Event('visibilitychange')))
  now += 5_000
  await act(() => vi.advanceTimersByTime(1_000))
  expect(screen.getByText(/^Próximo retorno em 13 min/)).toBeTruthy()
  expect(screen.getByText('Faltam 13 minutos.').getAttribute('role')).toBe('status')

  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  await act(() => document.dispatchEvent(new Event('visibilitychange')))
  expect(vi.getTimerCount()).toBe(0)
})

test('a playbook that fits is begun from its quiet line', async () => {
  const { session } = await show(ready(viewOf('playbooks that fit')))
  await press('Triagem de certificado digital')
  expect(session.calls).toEqual([['startPlaybook', 'triagem']])
})

test('any other is begun from ⋯, with the keyboard alone', async () => {
  const { session } = await show(ready(viewOf('playbooks that fit')))
  button('Mais ações').focus()
  await userEvent.keyboard('{ArrowUp}{ArrowUp}')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Outro roteiro'))
  await userEvent.keyboard('{Enter}')
  const panel = await screen.findByRole('region', { name: 'Outro roteiro' })
  expect(
    within(panel)
      .getAllByRole('button')
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual([
    'Retorno do cliente',
    'Escalonamento em três níveis',
    'Triagem de certificado digital',
    'Tratativa de faturamento',
  ])
  await userEvent.tab()
  await userEvent.tab()
  await userEvent.keyboard('{Enter}')
  expect(session.calls).toEqual([['startPlaybook', 'retorno']])
  expect(screen.queryByRole('region', { name: 'Outro roteiro' })).toBeNull()
})

test('the summary says where each playbook is', async () => {
  const { session } = await show(ready(beside()))
  const copied: string[] = []
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
    copied.push(text)
  })
  await press('Mais ações')
  await userEvent.click(screen.getByRole('menuitem', { name: 'Copiar resumo' }))
  await screen.findByText('Copiado')
  expect(copied.join()).toContain(
    'Tratativa de faturamento · Próximo retorno no privado · em 13 min',
  )
  expect(session.calls).toEqual([])
})

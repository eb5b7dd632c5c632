// @vitest-environment happy-dom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'

import type { AuditsState } from '../../../src/actions/leads/lead-rows'
import { NO_FILTERS } from '../../../src/domain/audit/filters'
import { AuditPage } from '../../../src/ui/leads/AuditPage'
import { FiguresPage } from '../../../src/ui/leads/FiguresPage'
import { TodayPage } from '../../../src/ui/leads/TodayPage'
import type { Language } from '../../../src/ui/text/language'
import { day } from '../../domain/setup/days'
import { ANA, at, publicMessage } from '../../fixtures/updates'
import { finding, leadRow, openLeads, stateOf } from './open-leads'

afterEach(cleanup)

const button = (name: string | RegExp) => screen.getByRole('button', { name })
const state = stateOf([leadRow(4821)])
const { list, audits, names } = state

test.each([
  ['Auditoria', <AuditPage key="audit" />],
  ['Indicadores', <FiguresPage key="figures" />],
])('%s says from which day on it judges, where there is one', async (_, page) => {
  await openLeads(page, state, 'pt', day('2026-11-16'))
  const said = 'Feriados e horários usados são os das configurações de hoje.'
  expect(screen.getByText(`${said} O que foi feito antes de 16/11 não é apontado.`)).toBeTruthy()
  cleanup()
  await openLeads(page, state)
  expect(screen.getByText(said)).toBeTruthy()
})

describe('how far the tickets are read', () => {
  const running = { ...list, isRunning: true, isComplete: false, read: 3240, about: 9800 }
  const stopped = { ...running, isRunning: false, isStopped: true }

  test.each([
    ['while it goes on', { list: running }, '3.240 de cerca de 9.800 tickets'],
    [
      'while nobody knows how many there are',
      { list: { ...running, about: 0 } },
      '3.240 tickets lidos',
    ],
    ['after a stop', { list: stopped }, 'Leitura parada: 3.240 de cerca de 9.800 tickets.'],
    ['at the end, with their age', {}, /Dados de alguns minutos atrás \(lidos hoje, às 10:30\)/],
    [
      'while the limit of calls is reached',
      { list: running, waitsUntil: at('18 10:31') },
      /continua às 10:31/,
    ],
  ])('is said %s', async (_, more, words) => {
    await openLeads(<TodayPage />, { ...state, ...more })
    expect(screen.getByText(words)).toBeTruthy()
  })

  test('the reading is stopped and goes on', async () => {
    const { asked, user, shows } = await openLeads(<TodayPage />, { ...state, list: running })
    await user.click(button('Parar'))
    shows({ ...state, list: stopped })
    await user.click(button('Continuar'))
    expect(asked).toEqual([['stop'], ['resume']])
  })

  test('a reading that broke off says why, what is there and how to go on', async () => {
    const problem = { ...stopped, problem: 'late' as const }
    const { asked, user } = await openLeads(<TodayPage />, { ...state, list: problem })
    const alert = within(screen.getByRole('alert'))
    expect(alert.getByText('A leitura parou: 3.240 de cerca de 9.800 tickets')).toBeTruthy()
    expect(alert.getByText('O Zendesk não respondeu a tempo.')).toBeTruthy()
    await user.click(alert.getByRole('button', { name: 'Continuar' }))
    expect(asked).toEqual([['resume']])
  })

  test.each([
    [
      'a role that may not read',
      { audits: { ...audits, forbidden: 7 } },
      /Sem acesso ao histórico: 7\./,
    ],
    ['histories that did not come', { audits: { ...audits, failed: 2 } }, /não vieram: 2\./],
    ['an account that is too large', { list: { ...list, isFull: true } }, /use a exportação/],
    ['tickets of an unknown shape', { list: { ...list, unreadable: 3 } }, /reconhecer: 3\./],
    [
      'names that may not be read',
      { names: { ...names, unread: ['groups', 'brands'] as const } },
      /nomes de grupos e marcas/,
    ],
  ])('%s is said and counted', async (_, more, words) => {
    await openLeads(<AuditPage />, { ...state, ...more })
    expect(screen.getByText(words)).toBeTruthy()
  })
})

describe('Hoje', () => {
  const since = at('17 08:00')
  const rows = [
    leadRow(1, { due: { kind: 'attempt', n: 2, since } }),
    leadRow(2, { due: { kind: 'cancellation', since } }),
    leadRow(3, { due: 'needs-audits', audits: 'unread' }),
  ]

  test('tells what is due, for whom and since when', async () => {
    await openLeads(<TodayPage />, stateOf(rows))
    const due = within(screen.getByRole('region', { name: 'Tentativas a fazer 1' }))
    const line = due.getByRole('listitem').textContent
    expect(line).toBe('#1Pedido 12ª tentativa · Marta Reis · Ana Lima · Desde ontem, às 08:00')
    expect(screen.getByRole('region', { name: 'Cancelamentos 1' })).toBeTruthy()
  })

  test('the four queues are there with their counts, also empty', async () => {
    await openLeads(<TodayPage />, stateOf(rows))
    const queues = within(screen.getByRole('region', { name: 'Filas da triagem' }))
    const headings = queues.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)
    expect(headings).toEqual(['Reagendar 0', 'Documentos 0', 'Pagamento 0', 'Sem agendamento 0'])
  })

  test.each([
    ['while the first tickets are on their way', { isRunning: true }],
    ['after a reading that brought nothing', { isStopped: true, problem: 'late' as const }],
  ])('no queue is called empty %s', async (_, more) => {
    const nothing = { ...list, isComplete: false, read: 0, ...more }
    await openLeads(<TodayPage />, stateOf([], { list: nothing }))
    expect(screen.queryByText('Filas da triagem')).toBeNull()
  })

  test('a click opens the ticket beside the page', async () => {
    const { asked, user } = await openLeads(<TodayPage />, stateOf(rows))
    await user.click(screen.getByRole('link', { name: '#1' }))
    expect(asked).toContainEqual(['openTicket', 1])
  })

  test('the first undecided tickets are read by themselves, no more than a minute bears', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      leadRow(index + 1, { due: 'needs-audits', audits: 'unread' }),
    )
    const { asked, shows } = await openLeads(<TodayPage />, stateOf(many))
    shows(stateOf(many.slice(10)))
    const shown = asked.flatMap((call) => (Array.isArray(call) ? [call] : []))
    expect(shown).toEqual([['show', many.slice(0, 40).map(({ ticket }) => ticket.id)]])
  })

  describe('before its history was read', () => {
    const byTags = (id: number, audits: AuditsState) =>
      leadRow(id, { due: { kind: 'attempt', n: 3, since: since + id }, audits })

    test.each([
      ['unread', 'Pelas tags, a conferir'],
      ['reading', 'Pelas tags, a conferir'],
      ['forbidden', 'Pelas tags, sem acesso ao histórico'],
      ['failed', 'Pelas tags, o histórico não veio'],
    ] as const)('a ticket is not called due, and the row says why: %s', async (audits, words) => {
      await openLeads(<TodayPage />, stateOf([byTags(1, audits)]))
      const due = within(
        screen.getByRole('region', { name: 'Tentativas a fazer 0 · 1 pelas tags' }),
      )
      expect(due.getByRole('listitem').textContent).toContain(words)
    })

    test('it is counted apart, and leaves when the history tells otherwise', async () => {
      const first = [leadRow(1, rows[0]), byTags(2, 'unread'), byTags(3, 'unread')]
      const { shows } = await openLeads(<TodayPage />, stateOf(first))
      const lines = () => screen.getAllByRole('listitem').map((line) => line.textContent ?? '')
      screen.getByRole('region', { name: 'Tentativas a fazer 1 · 2 pelas tags' })
      expect(lines().map((line) => line.includes('Pelas tags'))).toEqual([false, true, true])
      shows(stateOf([leadRow(1, rows[0]), leadRow(2), byTags(3, 'read')]))
      screen.getByRole('region', { name: 'Tentativas a fazer 2' })
      expect(lines().map((line) => line.slice(0, 2))).toEqual(['#1', '#3'])
      expect(screen.queryByText(/Pelas tags/)).toBeNull()
    })

    test('its history is read first, with those on screen before all others', async () => {
      const attempts = Array.from({ length: 25 }, (_, index) => byTags(index + 1, 'unread'))
      const undecided = [leadRow(90, { due: 'needs-audits', audits: 'unread' })]
      const { asked, user } = await openLeads(<TodayPage />, stateOf([...undecided, ...attempts]))
      const ids = (from: number, to: number) =>
        Array.from({ length: to - from + 1 }, (_, index) => from + index)
      expect(asked).toEqual([['show', [...ids(1, 10), 90, ...ids(11, 25)]]])
      await user.click(button('Mostrar mais (faltam 15)'))
      expect(asked.at(-1)).toEqual(['show', [...ids(1, 25), 90]])
    })

    test('no more than a minute bears are read beside those on screen', async () => {
      const many = Array.from({ length: 300 }, (_, index) => byTags(index + 1, 'unread'))
      const { asked } = await openLeads(<TodayPage />, stateOf(many))
      expect(asked).toEqual([['show', many.slice(0, 50).map(({ ticket }) => ticket.id)]])
    })

    test.each(['en', 'es'] as readonly Language[])('the row says so in %s', async (language) => {
      await openLeads(<TodayPage />, stateOf([byTags(1, 'unread')]), language)
      const words = screen.getByRole('listitem').textContent
      expect(words).toMatch(/ · (By its tags, to be checked|Según las etiquetas, por confirmar)$/)
    })
  })

  test('nothing due is said only once everything is known', async () => {
    const { shows } = await openLeads(<TodayPage />, stateOf([leadRow(3, rows[2])]))
    expect(screen.queryByText(/Nada vence hoje/)).toBeNull()
    shows(stateOf([leadRow(3)]))
    expect(screen.getByText('Nada vence hoje nos tickets destes filtros.')).toBeTruthy()
  })
})

describe('Auditoria', () => {
  const evidence = [publicMessage('17 09:05', 'Bom dia, <b>Marta</b>', { tagsAdded: ['vip'] })]
  const found = leadRow(4821, {
    verdict: {
      attempts: 2,
      findings: [finding('F5', { by: ANA, evidence, isExcepted: true, reasons: ['lider'] })],
    },
  })

  test('a row says who, how far and what was found', async () => {
    await openLeads(<AuditPage />, stateOf([found]))
    const [, row] = screen.getAllByRole('row')
    const cells = within(row as HTMLElement).getAllByRole('cell')
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      '#4821',
      'Marta Reis',
      'Ana Lima',
      '2 de 3',
      'sem nota',
      'F5 Duas tentativas no mesmo dia útil (com exceção)',
      'ontem, às 09:05',
    ])
  })

  test('unfolded, the entries that show it are there, as words', async () => {
    const { user, container } = await openLeads(<AuditPage />, stateOf([found]))
    await user.click(button('Detalhes do ticket 4821'))
    expect(button('Detalhes do ticket 4821').getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText('Bom dia, <b>Marta</b>')).toBeTruthy()
    expect(screen.getByText('Motivo: orientação do líder.')).toBeTruthy()
    expect(screen.getByText('Tags adicionadas: vip')).toBeTruthy()
    expect(container.querySelector('b')).toBeNull()
  })

  test.each([
    ['read and above reproach', 'read', 'nada a apontar'],
    ['whose history is not there yet', 'unread', 'histórico não lido'],
    ['whose history is on its way', 'reading', 'lendo o histórico'],
    ['whose history this role may not read', 'forbidden', 'sem acesso ao histórico'],
    ['whose history did not come', 'failed', 'o histórico não veio'],
  ] as const)('a ticket %s says so', async (_, audits, words) => {
    const { container } = await openLeads(<AuditPage />, stateOf([leadRow(1, { audits })]))
    expect(container.querySelector('.AuditTable-cellFindings')?.textContent).toBe(words)
  })

  test('the table counts rows that are not drawn', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => leadRow(index + 1))
    await openLeads(<AuditPage />, stateOf(rows))
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001')
    expect(screen.getAllByRole('row').length).toBeLessThan(1000)
  })

  test('a click on a column sorts by it and says so', async () => {
    const { user } = await openLeads(<AuditPage />, stateOf([leadRow(1), leadRow(2)]))
    await user.click(button('Ticket'))
    const heading = screen.getByRole('columnheader', { name: 'Ticket' })
    expect(heading.getAttribute('aria-sort')).toBe('descending')
    expect(screen.getAllByRole('link').map((one) => one.textContent)).toEqual(['#2', '#1'])
  })

  test('rows stand as they come until all are there, then newest first, also while more is read', async () => {
    const old = leadRow(1, { ticket: { updatedAt: at('16 09:00') } })
    const rows = [old, leadRow(2)]
    const running = { list: { ...list, isRunning: true, isComplete: false } }
    const { shows } = await openLeads(<AuditPage />, stateOf(rows, running))
    const links = () => screen.getAllByRole('link').map((one) => one.textContent)
    expect(links()).toEqual(['#1', '#2'])
    shows(stateOf(rows))
    expect(links()).toEqual(['#2', '#1'])
    shows(stateOf(rows, running))
    expect(links()).toEqual(['#2', '#1'])
  })

  test('what it takes is said before all histories are read', async () => {
    const rows = Array.from({ length: 100 }, (_, index) => leadRow(index, { audits: 'unread' }))
    const { asked, user } = await openLeads(<AuditPage />, stateOf(rows))
    await user.click(button('Ler todo o histórico'))
    expect(screen.getByText(/Pelo menos 100 leituras no Zendesk, cerca de 3 min/)).toBeTruthy()
    expect(asked).not.toContainEqual(['readAll', 'filtered'])
    await user.click(button('Começar a leitura'))
    expect(asked).toContainEqual(['readAll', 'filtered'])
  })

  test.each([
    ['no ticket is marked', stateOf([]), 'Nenhum ticket marcado pelo Roteiro ainda.'],
    [
      'none passes the filters',
      stateOf([], { list: { ...list, read: 12 } }),
      /Nenhum ticket passa pelos filtros/,
    ],
  ])('says that %s', async (_, empty, words) => {
    await openLeads(<AuditPage />, empty)
    expect(screen.getByText(words)).toBeTruthy()
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('the filters', () => {
  test('a group is chosen by its name', async () => {
    const { asked, user } = await openLeads(<AuditPage />, state)
    await user.click(button('Grupo'))
    await user.click(screen.getByRole('checkbox', { name: 'Suporte N1' }))
    expect(asked).toContainEqual(['setFilters', { ...NO_FILTERS, groups: [5] }])
  })

  test('Escape closes a list and goes back to its button', async () => {
    const { user } = await openLeads(<AuditPage />, state)
    await user.click(button('Grupo'))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(document.activeElement).toBe(button('Grupo'))
  })

  test('what is chosen stands on the button, and all can be looked at again', async () => {
    const filters = { ...NO_FILTERS, agents: [11], rules: ['F5', 'F9'] as const }
    const { asked, user } = await openLeads(<AuditPage />, { ...state, filters })
    expect(button('Agente: Ana Lima')).toBeTruthy()
    expect(button('Apontamento: 2')).toBeTruthy()
    await user.click(button('Limpar filtros'))
    expect(asked).toContainEqual(['setFilters', NO_FILTERS])
  })

  test('a long list is searched without regard to accents', async () => {
    const { user } = await openLeads(<AuditPage />, state)
    await user.click(button('Apontamento'))
    await user.type(screen.getByRole('searchbox'), 'MES')
    const found = screen.getAllByRole('checkbox').map((one) => one.closest('label')?.textContent)
    expect(found).toEqual(['F5 Duas tentativas no mesmo dia útil'])
  })
})

describe('Indicadores', () => {
  test('each chart has its numbers as a table', async () => {
    const rows = [leadRow(1, { verdict: { attempts: 2, note: 'complete' } }), leadRow(2)]
    await openLeads(<FiguresPage />, stateOf(rows))
    expect(screen.getByText('Notas completas: 100% de 1.')).toBeTruthy()
    const figures = screen.getAllByRole('figure')
    expect(figures.length).toBeGreaterThan(1)
    for (const figure of figures) {
      expect(figure.querySelectorAll('table tbody tr').length).toBeGreaterThan(0)
      expect(figure.querySelector('.Bars-bars')?.getAttribute('aria-hidden')).toBe('true')
    }
  })
})

test.each(['en', 'es'] as readonly Language[])(
  'no page speaks Portuguese in %s',
  async (language) => {
    const rows = [leadRow(1, { due: { kind: 'cancellation', since: at('17 08:00') } })]
    for (const Page of [TodayPage, AuditPage, FiguresPage]) {
      const { container } = await openLeads(<Page />, stateOf(rows), language)
      expect(container.textContent).not.toMatch(/lidos|não|Histórico|tentativa|\{\w+\}/)
      cleanup()
    }
  },
)

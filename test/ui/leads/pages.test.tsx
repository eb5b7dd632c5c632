// @vitest-environment happy-dom
import { act, cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, test } from 'vitest'

import type { AuditsState, LeadRow } from '../../../src/actions/leads/lead-rows'
import type { LeadState } from '../../../src/actions/leads/lead-state'
import { NO_FILTERS } from '../../../src/domain/audit/filters'
import { AuditPage } from '../../../src/ui/leads/AuditPage'
import { FiguresPage } from '../../../src/ui/leads/FiguresPage'
import { TodayPage } from '../../../src/ui/leads/TodayPage'
import type { Language } from '../../../src/ui/text/language'
import { day } from '../../domain/setup/days'
import { ANA, at, BRUNO, publicMessage } from '../../fixtures/updates'
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
    ['at the end, with their age', {}, 'Lidos às 10:30: 1 ticket'],
    [
      'at the end, with those of another day',
      { list: { ...list, asOf: at('17 18:00') } },
      'Lidos ontem, às 18:00: 1 ticket',
    ],
    [
      'at the end, with those that the filters leave',
      { rows: [] },
      'Lidos às 10:30: 1 ticket, 0 nestes filtros',
    ],
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
    expect(due.getByRole('heading', { name: 'Ana Lima 1' })).toBeTruthy()
    const line = due.getByRole('listitem').textContent
    const since = 'Desde ontem, às 08:00'
    expect(line).toBe(`#1Pedido 12ª tentativa · Cliente: Marta Reis · ${since}1 dia útil de atraso`)
    expect(screen.getByRole('region', { name: 'Cancelamentos 1' })).toBeTruthy()
  })

  test('numbers on top say how much there is, and lead to it', async () => {
    const today = leadRow(4, { due: { kind: 'attempt', n: 2, since: at('18 08:00') } })
    const { user } = await openLeads(<TodayPage />, stateOf([...rows, today]))
    const numbers = within(screen.getAllByRole('list')[0] as HTMLElement)
    expect(numbers.getAllByRole('listitem').map((one) => one.textContent)).toEqual([
      '2 tentativas a fazer1 em atraso',
      '1 cancelamento1 em atraso',
      '0 esperas encerradas',
      '0 retornos agendados',
      '0 nas filas',
    ])
    expect(numbers.queryByRole('link', { name: /esperas/ })).toBeNull()
    await user.click(numbers.getByRole('link', { name: '1 cancelamento' }))
    expect(document.activeElement?.textContent).toBe('Cancelamentos 1')
  })

  test('tickets of one agent are together, the longest wait first', async () => {
    const due = (id: number, assignee: typeof ANA, day: string) =>
      leadRow(id, {
        ticket: { assignee },
        due: { kind: 'attempt', n: 2, since: at(`${day} 08:00`) },
      })
    const some = [due(1, ANA, '18'), due(2, BRUNO, '16'), due(3, ANA, '17'), due(4, BRUNO, '18')]
    await openLeads(<TodayPage />, stateOf(some))
    const list = within(screen.getByRole('region', { name: 'Tentativas a fazer 4' }))
    const heads = list.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)
    expect(heads).toEqual(['Bruno Sá 2', 'Ana Lima 2'])
    expect(list.getAllByRole('link').map((one) => one.textContent)).toEqual([
      '#2',
      '#4',
      '#3',
      '#1',
    ])
  })

  test('nothing of the period of findings is asked where everything is due now', async () => {
    await openLeads(<TodayPage />, stateOf(rows))
    expect(screen.queryByRole('textbox')).toBeNull()
    expect(screen.queryByRole('button', { name: 'Semana passada' })).toBeNull()
    expect(screen.queryByRole('button', { name: 'Quem' })).toBeNull()
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
      const lines = () => {
        const due = within(screen.getByRole('region', { name: /^Tentativas a fazer/ }))
        return due.getAllByRole('listitem').map((line) => line.textContent ?? '')
      }
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
      const words = screen.getByRole('link', { name: '#1' }).closest('li')?.textContent
      expect(words).toMatch(/(By its tags, to be checked|Según las etiquetas, por confirmar)$/)
    })
  })

  test('nothing due is said only once everything is known', async () => {
    const { shows } = await openLeads(<TodayPage />, stateOf([leadRow(3, rows[2])]))
    expect(screen.queryByText(/Nada vence hoje/)).toBeNull()
    shows(stateOf([leadRow(3)]))
    expect(screen.getByText('Nada vence hoje nos tickets destes filtros.')).toBeTruthy()
  })
})

describe('without a marked ticket', () => {
  test.each([
    ['Hoje', <TodayPage key="today" />],
    ['Auditoria', <AuditPage key="audit" />],
    ['Indicadores', <FiguresPage key="figures" />],
  ])('%s says how to begin, and offers no filter', async (_, page) => {
    await openLeads(page, stateOf([], { filters: { ...NO_FILTERS, agents: [5] } }))
    const ways = screen.getAllByRole('listitem').map((one) => one.textContent)
    expect(ways).toEqual([
      'Iniciar tentativas de contato: quando o cliente não responde.',
      'Escalonar para TI: quando o pedido precisa de um script.',
    ])
    expect(screen.queryByRole('group', { name: 'Filtros' })).toBeNull()
    expect(button('Atualizar')).toBeTruthy()
  })
})

/** All tickets listed, also those without a finding. */
const whole = (rows: readonly LeadRow[], more: Partial<LeadState> = {}) =>
  stateOf(rows, { filters: { ...NO_FILTERS, isWhole: true }, ...more })

describe('Auditoria', () => {
  const evidence = [
    publicMessage('17 09:05', 'Bom dia, <b>Marta</b>', { tagsAdded: ['vip'] }),
    publicMessage('17 15:00', 'Boa tarde, Marta'),
  ]
  const found = leadRow(4821, {
    verdict: {
      attempts: 2,
      findings: [
        finding('F5', {
          ...{ by: ANA, at: at('17 15:00'), evidence, attempt: 2 },
          ...{ isExcepted: true, reasons: ['lider'] },
        }),
      ],
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
      'F5 com exceçãoDuas tentativas no mesmo dia útil',
      'ontem, às 15:00',
      'ontem, às 09:05',
    ])
  })

  const elisa = { id: 13, name: 'Elisa Prado', role: 'agent' } as const
  const several = [
    leadRow(1, { verdict: { findings: [finding('F9')] } }),
    leadRow(2, {
      verdict: {
        findings: [
          ...[finding('F5', { by: elisa }), finding('F5', { by: elisa })],
          ...[
            finding('F3', { by: elisa, at: at('16 11:00') }),
            finding('F6', { isExcepted: true }),
          ],
        ],
      },
    }),
    leadRow(3),
  ]

  test('opens with what was found, in one sentence', async () => {
    const { container } = await openLeads(<AuditPage />, stateOf(several))
    expect(container.querySelector('.FoundSentence-found')?.textContent).toBe(
      '4 apontamentos em 2 tickets: Elisa Prado 3Ana Lima 1 Com exceção, à parte: 1.',
    )
    const tickets = within(screen.getByRole('table')).getAllByRole('link')
    expect(tickets.map((one) => one.textContent)).toEqual(['#1', '#2'])
  })

  test("an agent's number leads to what they answer for, and back to everybody", async () => {
    const filters = { ...NO_FILTERS, groups: [5] }
    const { shows } = await openLeads(<AuditPage />, stateOf(several, { filters }))
    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(address('Elisa Prado 3')).toBe('#auditoria?who=13&groups=5')
    shows(stateOf(several, { filters: { ...filters, who: [13] } }))
    expect(address('Todos')).toBe('#auditoria?groups=5')
  })

  test('the number of findings leads to their figures', async () => {
    const filters = { ...NO_FILTERS, groups: [5], rules: ['F9'] as const }
    await openLeads(<AuditPage />, stateOf(several, { filters }))
    const address = screen.getByRole('link', { name: '4 apontamentos' }).getAttribute('href')
    expect(address).toBe('#indicadores?rules=F9&groups=5')
  })

  test('findings of one rule share a tag, and the gravest is named', async () => {
    const { container } = await openLeads(<AuditPage />, stateOf(several))
    const cells = [...container.querySelectorAll('.FindingTags-found')]
    expect(
      cells.map((cell) => [...cell.querySelectorAll('.Tag-tag')].map((tag) => tag.textContent)),
    ).toEqual([['F9'], ['F3', 'F5 ×2', 'F6 com exceção']])
    expect(cells.map((cell) => cell.querySelector('.FindingTags-name')?.textContent)).toEqual([
      'Tentativa ou cancelamento em atraso',
      'Cancelado antes do prazo',
    ])
  })

  test('the person who did what was found is named beside the ticket’s assignee', async () => {
    await openLeads(<AuditPage />, stateOf(several))
    const [, , row] = screen.getAllByRole('row')
    expect(within(row as HTMLElement).getAllByRole('cell')[2]?.textContent).toBe(
      'Ana Lima por Elisa Prado',
    )
  })

  test('tickets are grouped by who did it, each with their own findings', async () => {
    const { user } = await openLeads(<AuditPage />, stateOf(several))
    await user.click(screen.getByRole('checkbox', { name: 'Agrupar por quem fez' }))
    const heads = screen.getAllByRole('rowheader').map((one) => one.textContent)
    expect(heads).toEqual([
      'Elisa Prado 3 apontamentos em 1 ticket',
      'Ana Lima 1 apontamento em 2 tickets',
    ])
    const tickets = within(screen.getByRole('table')).getAllByRole('link')
    expect(tickets.map((one) => one.textContent)).toEqual(['#2', '#1', '#2'])
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('6')
  })

  test('the keyboard goes from ticket to ticket past the agents’ names', async () => {
    const { user } = await openLeads(<AuditPage />, stateOf(several))
    await user.click(screen.getByRole('checkbox', { name: 'Agrupar por quem fez' }))
    const unfold = () => screen.getAllByRole('button', { name: /^Detalhes do ticket/ })
    act(() => unfold()[0]?.focus())
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(unfold()[1])
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(unfold()[2])
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(unfold()[0])
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement).toBe(unfold()[0])
  })

  test('all tickets are listed on request', async () => {
    const { asked, user } = await openLeads(<AuditPage />, stateOf(several))
    await user.click(screen.getByRole('checkbox', { name: 'Só com apontamentos' }))
    expect(asked).toContainEqual(['setFilters', { ...NO_FILTERS, isWhole: true }])
  })

  test('the newest tickets whose histories may tell more are read at once, no more than a minute bears', async () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      leadRow(index + 1, { audits: 'unread', ticket: { updatedAt: at('17 09:05') + index } }),
    )
    const { asked, shows } = await openLeads(<AuditPage />, stateOf(many))
    const shown = () =>
      asked.flatMap((call) => (Array.isArray(call) && call[0] === 'show' ? [call[1]] : []))
    const newest = many
      .slice(20)
      .map(({ ticket }) => ticket.id)
      .reverse()
    expect(shown()).toEqual([newest])
    // Another question has a budget of its own.
    shows(stateOf(many.slice(0, 30), { filters: { ...NO_FILTERS, from: day('2026-11-16') } }))
    expect(shown().at(-1)).toEqual(
      many
        .slice(0, 30)
        .map(({ ticket }) => ticket.id)
        .reverse(),
    )
  })

  test('unfolded, the entries that show it are there, as words', async () => {
    const { user, container } = await openLeads(<AuditPage />, stateOf([found]))
    await user.click(button('Detalhes do ticket 4821'))
    expect(button('Detalhes do ticket 4821').getAttribute('aria-expanded')).toBe('true')
    expect(screen.getByText('Bom dia, <b>Marta</b>')).toBeTruthy()
    expect(screen.getByText('Motivo: orientação do líder.')).toBeTruthy()
    expect(
      screen.getByText(
        'A anterior foi enviada ontem, às 09:05; a 2ª tentativa, às 15:00 do mesmo dia.',
      ),
    ).toBeTruthy()
    expect(screen.getByText('Tags adicionadas: vip')).toBeTruthy()
    expect(container.querySelector('.Evidence-evidence')?.querySelector('b')).toBeNull()
  })

  test.each([
    ['read and above reproach', 'read', 'nada a apontar'],
    ['whose history is not there yet', 'unread', 'histórico não lido'],
    ['whose history is on its way', 'reading', 'lendo o histórico'],
    ['whose history this role may not read', 'forbidden', 'sem acesso ao histórico'],
    ['whose history did not come', 'failed', 'o histórico não veio'],
  ] as const)('a ticket %s says so', async (_, audits, words) => {
    const { container } = await openLeads(<AuditPage />, whole([leadRow(1, { audits })]))
    expect(container.querySelector('.AuditTable-cellFindings')?.textContent).toBe(words)
  })

  test('the table counts rows that are not drawn', async () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => leadRow(index + 1))
    await openLeads(<AuditPage />, whole(rows))
    expect(screen.getByRole('table').getAttribute('aria-rowcount')).toBe('10001')
    expect(screen.getAllByRole('row').length).toBeLessThan(1000)
  })

  test('a click on a column sorts by it and says so', async () => {
    const { user } = await openLeads(<AuditPage />, whole([leadRow(1), leadRow(2)]))
    await user.click(button('Ticket'))
    const heading = screen.getByRole('columnheader', { name: 'Ticket' })
    expect(heading.getAttribute('aria-sort')).toBe('descending')
    expect(screen.getAllByRole('link').map((one) => one.textContent)).toEqual(['#2', '#1'])
  })

  test('rows stay as they come until all are there, then newest first, also while more is read', async () => {
    const old = leadRow(1, { ticket: { updatedAt: at('16 09:00') } })
    const rows = [old, leadRow(2)]
    const running = { list: { ...list, isRunning: true, isComplete: false } }
    const { shows } = await openLeads(<AuditPage />, whole(rows, running))
    const links = () => screen.getAllByRole('link').map((one) => one.textContent)
    expect(links()).toEqual(['#1', '#2'])
    shows(whole(rows))
    expect(links()).toEqual(['#2', '#1'])
    shows(whole(rows, running))
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
    ['no ticket is marked', stateOf([]), 'Nenhum ticket com o Roteiro ainda'],
    [
      'none passes the filters',
      stateOf([], { list: { ...list, read: 12 } }),
      'Nenhum ticket passa pelos filtros',
    ],
    ['nothing was found', stateOf([leadRow(1)]), 'Nenhum apontamento nestes filtros'],
    [
      'nothing was found so far',
      stateOf([leadRow(1, { audits: 'unread' })]),
      'Falta ler o histórico de 1 ticket.',
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
    expect(screen.queryByRole('checkbox', { name: 'Suporte N1' })).toBeNull()
    expect(document.activeElement).toBe(button('Grupo'))
  })

  test('what is chosen is on the button, and all can be looked at again', async () => {
    const filters = { ...NO_FILTERS, agents: [11], rules: ['F5', 'F9'] as const }
    const { asked, user } = await openLeads(<AuditPage />, { ...state, filters })
    expect(button('Agente: Ana Lima')).toBeTruthy()
    expect(button('Apontamento: Duas tentativas no mesmo dia útil (F5) e mais 1')).toBeTruthy()
    await user.click(button('Limpar filtros'))
    expect(asked).toContainEqual(['setFilters', NO_FILTERS])
  })

  test('a long list is searched without regard to accents', async () => {
    const { user } = await openLeads(<AuditPage />, state)
    await user.click(button('Apontamento'))
    await user.type(screen.getByRole('searchbox'), 'MES')
    const boxes = within(screen.getByRole('group', { name: 'Apontamento' })).getAllByRole(
      'checkbox',
    )
    const found = boxes.map((one) => one.closest('label')?.textContent)
    expect(found).toEqual(['Duas tentativas no mesmo dia útil (F5)'])
  })

  test.each([
    ['Hoje', '2026-11-18', '2026-11-18'],
    ['Esta semana', '2026-11-16', '2026-11-18'],
    ['Últimos 7 dias', '2026-11-12', '2026-11-18'],
    ['Semana passada', '2026-11-09', '2026-11-15'],
    ['Mês passado', '2026-10-01', '2026-10-31'],
  ])('one click looks at the findings of: %s', async (name, from, to) => {
    const { asked, user, shows } = await openLeads(<AuditPage />, state)
    await user.click(button(name))
    const filters = { ...NO_FILTERS, from: day(from), to: day(to) }
    expect(asked.at(-1)).toEqual(['setFilters', filters])
    shows({ ...state, filters })
    expect(button(name).getAttribute('aria-pressed')).toBe('true')
    await user.click(button('Todo o período'))
    expect(asked.at(-1)).toEqual(['setFilters', NO_FILTERS])
  })

  test.each<readonly [Language, string, string]>([
    ['pt', 'De', '02/11/2026'],
    ['es', 'Desde', '2/11/2026'],
    ['en', 'From', '11/02/2026'],
  ])('a day is typed as it is written in %s', async (language, name, typed) => {
    const { asked, user } = await openLeads(<AuditPage />, state, language)
    const field = screen.getByRole('textbox', { name })
    await user.type(field, typed)
    expect(asked.at(-1)).toEqual(['setFilters', { ...NO_FILTERS, from: day('2026-11-02') }])
  })

  test('a day that does not exist is marked, and changes nothing', async () => {
    const filters = { ...NO_FILTERS, to: day('2026-11-16') }
    const { asked, user } = await openLeads(<AuditPage />, { ...state, filters })
    const field = screen.getByRole('textbox', { name: 'Até' })
    expect((field as HTMLInputElement).value).toBe('16/11/2026')
    await user.type(field, '{Backspace}')
    expect(field.getAttribute('aria-invalid')).toBe('true')
    await user.tab()
    expect((field as HTMLInputElement).value).toBe('16/11/2026')
    expect(asked.flatMap((call) => (Array.isArray(call) ? [call[0]] : []))).not.toContain(
      'setFilters',
    )
  })
})

describe('Indicadores', () => {
  const rows = [
    leadRow(1, {
      verdict: { attempts: 2, note: 'complete', findings: [finding('F5', { by: ANA })] },
    }),
    leadRow(2),
  ]

  test('each chart is a table, with the number at the end of each bar', async () => {
    await openLeads(<FiguresPage />, stateOf(rows))
    const lines = (name: string) =>
      within(screen.getByRole('table', { name }))
        .getAllByRole('row')
        .slice(1)
        .map((line) => line.textContent)
    expect(lines('Funil de tentativas')).toEqual([
      '1ª tentativa2 · 100%',
      '2ª tentativa1 · 50%',
      '3ª tentativa0 · 0%',
    ])
    expect(lines('Apontamentos por semana')).toEqual(['16 a 22/111'])
    expect(lines('Apontamentos por regra')).toEqual(['Duas tentativas no mesmo dia útil (F5)1'])
  })

  test('each name leads to what its bar counts', async () => {
    await openLeads(<FiguresPage />, stateOf(rows, { filters: { ...NO_FILTERS, groups: [5] } }))
    const address = (name: string) => screen.getByRole('link', { name }).getAttribute('href')
    expect(address('Ana Lima')).toBe('#auditoria?who=11&groups=5')
    expect(address('16 a 22/11')).toBe('#auditoria?since=2026-11-16&until=2026-11-22&groups=5')
    expect(address('2ª tentativa')).toBe('#auditoria?groups=5&stages=second&all=1')
  })

  test('what the period does not narrow says so', async () => {
    const words = /Números de todos os tickets: período, quem e apontamento/
    const { shows } = await openLeads(<FiguresPage />, stateOf(rows))
    expect(screen.queryByText(words)).toBeNull()
    shows(stateOf(rows, { filters: { ...NO_FILTERS, from: day('2026-11-16') } }))
    expect(screen.getByText(words)).toBeTruthy()
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

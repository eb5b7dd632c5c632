// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'

import { type Line, PARTS } from '../../../src/domain/setup/line'
import { ErrorBoundary } from '../../../src/ui/frame/ErrorBoundary'
import { loadNavSay, NavSayContext } from '../../../src/ui/nav/nav-say'
import { reportOf } from '../../../src/ui/setup/report'
import { SetupPage } from '../../../src/ui/setup/SetupPage'
import type { Check } from '../../../src/ui/setup/use-setup'
import type { Language } from '../../../src/ui/text/language'
import { day } from '../../domain/setup/days'

afterEach(cleanup)

const NOW = Date.parse('2026-11-18T13:30:00Z')
const CONTEXT = { zone: 'America/Sao_Paulo', today: day('2026-11-18') }

const tags: Line = { id: 'tags', part: 'tags', state: 'green', what: { key: 'tags_on' } }
const group: Line = {
  id: 'group',
  part: 'groups',
  state: 'red',
  what: { key: 'group_gone', values: { setting: 'grupo_n1', id: 12 } },
  mend: 'mend_group',
}
const hours: Line = {
  id: 'hours',
  part: 'calendar',
  state: 'yellow',
  what: { key: 'hours_differ', values: { name: 'N1', app: '08:00–17:00' } },
  mend: 'mend_hours',
  items: [
    { weekday: 5, name: '08:00–16:00' },
    { day: day('2026-11-20'), name: 'Consciência Negra', note: 'only_app' },
  ],
}
const setting: Line = {
  id: 'setting',
  part: 'settings',
  state: 'red',
  what: { key: 'setting_fault', values: { setting: 'fim_expediente', written: '5 da tarde' } },
  mend: 'mend_setting',
}
const unread: Line = {
  id: 'unread views',
  part: 'views',
  state: 'yellow',
  what: { key: 'unread', values: { reason: 'busy' } },
  mend: 'mend_unread',
}
const room: Line = {
  id: 'tag room',
  part: 'tags',
  state: 'yellow',
  what: { key: 'room_short', values: { count: 2, near: 4500, limit: 5096, read: 1200 } },
  mend: 'mend_room',
  items: [
    { name: '<b>Emissão</b>\n de nota', ticket: { id: 4821, used: 5090 } },
    { name: '', ticket: { id: 4822, used: 4501 } },
  ],
}
const LINES = [tags, group, unread, hours, setting]

const DOORS = {
  openTicket: vi.fn(),
  addressOf: (id: number) => `https://exemplo.zendesk.com/agent/tickets/${id}`,
}

/** The page over looks whose answers the test gives, one after the other. */
async function open(...answers: readonly (readonly Line[])[]) {
  const say = await loadNavSay('pt', CONTEXT)
  let looks = 0
  const pending: (() => void)[] = []
  const check = () => {
    const lines = answers[looks] ?? []
    looks += 1
    return new Promise<readonly Line[]>((resolve) => pending.push(() => resolve(lines)))
  }
  render(
    <NavSayContext.Provider value={say}>
      <SetupPage subdomain="exemplo" check={check} now={() => NOW} doors={DOORS} />
    </NavSayContext.Provider>,
  )
  return { looks: () => looks, answer: () => pending.shift()?.(), user: userEvent.setup() }
}

const button = (name: string) => screen.getByRole('button', { name })

test('until the first look has ended there is its shape and no line', async () => {
  await open(LINES)
  expect(screen.getByRole('status').textContent).toBe('Conferindo a conta…')
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
})

test('each line stands under its part, with its state as a word and what to do', async () => {
  const { answer } = await open(LINES)
  answer()
  const part = within(await screen.findByRole('region', { name: 'Grupos' }))
  const line = part.getByRole('listitem').textContent
  expect(line).toContain('Vermelho: Grupo N1: o grupo 12 não existe ou foi excluído.')
  expect(line).toContain('Copie o número do grupo')
  expect(screen.getByText('Vermelho: 2')).toBeTruthy()
  expect(screen.getByText('Amarelo: 2')).toBeTruthy()
  expect(screen.getByText('Verde: 1')).toBeTruthy()
})

test('a wrong setting is told in the sentence every agent reads', async () => {
  const { answer } = await open(LINES)
  answer()
  expect(
    await screen.findByText(/"Fim do expediente" não é um horário válido \(ex\.: 17:00\)/),
  ).toBeTruthy()
})

test('only what needs attention, if asked', async () => {
  const { answer, user } = await open(LINES)
  answer()
  await user.click(await screen.findByRole('checkbox', { name: /precisa de atenção/ }))
  const headings = screen
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent)
  expect(headings).toEqual([
    'Grupos',
    'Visualizações',
    'Horários e feriados',
    'Configurações do app',
  ])
})

test('nothing needs attention where all is green', async () => {
  const { answer, user } = await open([tags])
  answer()
  await user.click(await screen.findByRole('checkbox', { name: /precisa de atenção/ }))
  expect(screen.getByText('Nada precisa de atenção.')).toBeTruthy()
})

test('one look at a time; the lines stay until the next one has ended', async () => {
  const { looks, answer, user } = await open(LINES, [tags])
  answer()
  await screen.findByRole('region', { name: 'Grupos' })
  await user.click(button('Conferir de novo'))
  await user.click(button('Conferir de novo'))
  expect(looks()).toBe(2)
  expect(screen.getByRole('region', { name: 'Grupos' })).toBeTruthy()
  answer()
  await screen.findByText('Vermelho: 0')
  expect(screen.queryByRole('region', { name: 'Grupos' })).toBeNull()
})

test('a ticket near the limit of its tags is named as text, and its number opens it', async () => {
  const { answer, user } = await open([room])
  answer()
  const line = within(await screen.findByRole('region', { name: 'Tags' }))
  expect(line.getByText(/mais de 4\.500 dos 5\.096 caracteres/).textContent).toContain('1.200')
  const [first, second] = line.getAllByRole('listitem').slice(1)
  expect(first?.textContent).toBe('#4821 <b>Emissão</b> de nota: 5.090 caracteres')
  expect(second?.textContent).toBe('#4822 –: 4.501 caracteres')
  const link = line.getByRole('link', { name: '#4821' })
  expect(link.getAttribute('href')).toBe('https://exemplo.zendesk.com/agent/tickets/4821')
  await user.click(link)
  expect(DOORS.openTicket).toHaveBeenCalledWith(4821)
})

test('the first look shows its lines as they come, and says that it is not done', async () => {
  const say = await loadNavSay('pt', CONTEXT)
  const user = userEvent.setup()
  const ends: (() => void)[] = []
  const check: Check = (tell) => {
    tell([group])
    return new Promise((resolve) => ends.push(() => resolve([group, room])))
  }
  render(
    <NavSayContext.Provider value={say}>
      <SetupPage subdomain="exemplo" check={check} now={() => NOW} doors={DOORS} />
    </NavSayContext.Provider>,
  )
  expect(await screen.findByRole('region', { name: 'Grupos' })).toBeTruthy()
  expect(screen.getByRole('status').textContent).toBe('Conferindo a conta…')
  expect(screen.queryByRole('button', { name: 'Copiar relatório' })).toBeNull()
  ends.shift()?.()
  expect(await screen.findByRole('region', { name: 'Tags' })).toBeTruthy()
  await user.click(button('Conferir de novo'))
  expect(screen.getByRole('region', { name: 'Tags' })).toBeTruthy()
})

test('a mistake of our own is shown by whoever stands around the page', async () => {
  const say = await loadNavSay('pt', CONTEXT)
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  const check = () => Promise.reject(new TypeError('ours'))
  render(
    <NavSayContext.Provider value={say}>
      <ErrorBoundary>
        <SetupPage subdomain="exemplo" check={check} now={() => NOW} doors={DOORS} />
      </ErrorBoundary>
    </NavSayContext.Provider>,
  )
  expect(await screen.findByRole('button', { name: 'Tentar novamente' })).toBeTruthy()
  silent.mockRestore()
})

describe('the report', () => {
  test('tells every line in plain text', async () => {
    const say = await loadNavSay('pt', CONTEXT)
    const report = reportOf(LINES, { subdomain: 'exemplo', at: NOW }, say)
    expect(report.split('\n')).toEqual([
      'Roteiro, configuração de exemplo, 18/11, às 10:30',
      '',
      'Tags',
      '[Verde] Os tickets desta conta podem ter tags.',
      '',
      'Grupos',
      '[Vermelho] Grupo N1: o grupo 12 não existe ou foi excluído.',
      expect.stringMatching(/^ {2}O que fazer: Copie o número do grupo/),
      '',
      'Visualizações',
      '[Amarelo] Não foi possível conferir. O Zendesk está recebendo pedidos demais.',
      '  O que fazer: Confira de novo daqui a pouco.',
      '',
      'Horários e feriados',
      '[Amarelo] "N1": expediente diferente do app (08:00–17:00, de segunda a sexta):',
      '  - sexta-feira: 08:00–16:00',
      '  - sexta-feira, 20/11: Consciência Negra, feriado só no app',
      expect.stringMatching(/^ {2}O que fazer: Iguale/),
      '',
      'Configurações do app',
      expect.stringMatching(/^\[Vermelho\] "Fim do expediente"/),
      expect.stringMatching(/^ {2}O que fazer: Corrija/),
    ])
  })

  test('names a ticket by its number, on one line', async () => {
    const say = await loadNavSay('pt', CONTEXT)
    const report = reportOf([room], { subdomain: 'exemplo', at: NOW }, say)
    expect(report.split('\n')).toContain('  - #4821 <b>Emissão</b> de nota: 5.090 caracteres')
  })

  test.each(['en', 'es'] as readonly Language[])('has no Portuguese in %s', async (language) => {
    const say = await loadNavSay(language, CONTEXT)
    const report = reportOf(LINES, { subdomain: 'exemplo', at: NOW }, say)
    expect(report).not.toMatch(/Vermelho|Visualizações|não |\{\w+\}/)
  })
})

test('a part is known by a heading of its own', async () => {
  const say = await loadNavSay('pt', CONTEXT)
  expect(new Set(PARTS.map((part) => say.nav(`part_${part}`))).size).toBe(PARTS.length)
})

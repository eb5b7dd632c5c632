// @vitest-environment happy-dom
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'

import type { Found } from '../../../src/actions/setup/check-setup'
import type { AccountNumbers } from '../../../src/domain/setup/account-numbers'
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
  fix: 'fix_group',
}
const hours: Line = {
  id: 'hours',
  part: 'calendar',
  state: 'yellow',
  what: { key: 'hours_differ', values: { name: 'N1', app: '08:00–17:00' } },
  fix: 'fix_hours',
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
  fix: 'fix_setting',
}
const unread: Line = {
  id: 'unread views',
  part: 'views',
  state: 'yellow',
  what: { key: 'unread', values: { reason: 'busy' } },
  fix: 'fix_unread',
}
const room: Line = {
  id: 'tag room',
  part: 'tags',
  state: 'yellow',
  what: { key: 'room_short', values: { count: 2, near: 4500, limit: 5096, read: 1200 } },
  fix: 'fix_room',
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

const NUMBERS: AccountNumbers = {
  groups: [{ id: 360001, name: 'N1' }],
  forms: [{ id: 360401, name: '<i>Certificado</i>' }],
  fields: [],
}
const adminAddressOf = (page: string) => `https://exemplo.zendesk.com/admin/${page}`

async function draw(check: Check) {
  const say = await loadNavSay('pt', CONTEXT)
  render(
    <NavSayContext.Provider value={say}>
      <ErrorBoundary>
        <SetupPage
          subdomain="exemplo"
          {...{ check, adminAddressOf }}
          now={() => NOW}
          doors={DOORS}
        />
      </ErrorBoundary>
    </NavSayContext.Provider>,
  )
}

/** The page over looks whose answers the test gives, one after the other. */
async function open(...answers: readonly (readonly Line[])[]) {
  let looks = 0
  const pending: (() => void)[] = []
  const check = () => {
    const lines = answers[looks] ?? []
    looks += 1
    return new Promise<Found>((resolve) => {
      pending.push(() => resolve({ lines, numbers: NUMBERS }))
    })
  }
  await draw(check)
  return { looks: () => looks, answer: () => pending.shift()?.(), user: userEvent.setup() }
}

const button = (name: string) => screen.getByRole('button', { name })

test('until the first look has ended there is its shape and no line', async () => {
  await open(LINES)
  expect(screen.getByRole('status').textContent).toBe('Conferindo a conta…')
  expect(screen.queryByRole('heading', { level: 2 })).toBeNull()
})

test('what is broken comes first, then what is to be looked at, then what is in order', async () => {
  const { answer } = await open(LINES)
  answer()
  await screen.findByRole('region', { name: 'A corrigir' })
  const headings = screen
    .getAllByRole('heading', { level: 2 })
    .map(({ textContent }) => textContent)
  expect(headings).toEqual(['A corrigir', 'A rever', 'Números da conta', 'Em ordem'])
})

test('each line says in which part of the account, what to do, and leads there', async () => {
  const { answer } = await open(LINES)
  answer()
  const broken = within(await screen.findByRole('region', { name: 'A corrigir' }))
  const [line] = broken.getAllByRole('listitem')
  expect(line?.textContent).toContain('GruposGrupo N1: o grupo 12 não existe ou foi excluído.')
  expect(line?.textContent).toContain('Copie o número certo em "Números da conta"')
  const [way] = broken.getAllByRole('link')
  expect(way?.textContent).toMatch(/^Central de administração > Aplicativos e integrações/)
  expect(way?.getAttribute('href')).toBe('https://exemplo.zendesk.com/admin/apps')
})

test('the counts lead to their lines, and none to nothing', async () => {
  const { answer, user } = await open([tags, group, setting])
  answer()
  await user.click(await screen.findByRole('link', { name: '2 a corrigir' }))
  expect(document.activeElement?.textContent).toBe('A corrigir')
  expect(screen.getByText('0 a rever').closest('a')).toBeNull()
  await user.click(screen.getByRole('link', { name: '1 em ordem' }))
  expect(document.activeElement?.textContent).toBe('Em ordem')
})

test('what is in order is folded, part by part', async () => {
  const { answer } = await open(LINES)
  answer()
  const fold = (await screen.findByRole('heading', { name: 'Tags (1)' })).closest('details')
  expect(fold?.open).toBe(false)
})

test('numbers and lines of offers are there to be copied, with their names as text', async () => {
  const { answer, user } = await open(LINES)
  answer()
  const numbers = within(await screen.findByRole('region', { name: 'Números da conta' }))
  expect(numbers.getByRole('heading', { name: 'Grupos (1)' })).toBeTruthy()
  expect(numbers.queryByRole('heading', { name: /Campos/ })).toBeNull()
  await user.click(numbers.getByRole('button', { name: 'Copiar 360001', hidden: true }))
  expect(await navigator.clipboard.readText()).toBe('360001')
  await user.click(
    numbers.getByRole('button', { name: 'Copiar triagem: form=360401', hidden: true }),
  )
  expect(await navigator.clipboard.readText()).toBe('triagem: form=360401')
  expect(numbers.getAllByText('<i>Certificado</i>').length).toBeGreaterThan(1)
})

test('groups that no setting names are one line, each by the label of its setting', async () => {
  const empty: Line = {
    ...{ id: 'groups empty', part: 'groups', state: 'yellow', fix: 'fix_group_empty' },
    what: { key: 'groups_empty' },
    items: [{ name: '', setting: 'grupo_n1', note: 'group_empty_move' }],
  }
  const { answer } = await open([empty])
  answer()
  const line = within(await screen.findByRole('region', { name: 'A rever' }))
  expect(line.getByText('Grupo N1: o agente escolhe o grupo no ticket')).toBeTruthy()
})

test('a wrong setting is told in the sentence every agent reads', async () => {
  const { answer } = await open(LINES)
  answer()
  expect(
    await screen.findByText(/"Fim do expediente" não é um horário válido \(ex\.: 17:00\)/),
  ).toBeTruthy()
})

test('where all is in order, the page says so', async () => {
  const { answer } = await open([tags])
  answer()
  expect(await screen.findByText('Nada a corrigir nem a rever.')).toBeTruthy()
  expect(screen.queryByRole('region', { name: 'A corrigir' })).toBeNull()
})

test('one look at a time; the lines stay until the next one has ended', async () => {
  const { looks, answer, user } = await open(LINES, [tags])
  answer()
  await screen.findByRole('region', { name: 'A corrigir' })
  await user.click(button('Conferir de novo'))
  await user.click(button('Conferir de novo'))
  expect(looks()).toBe(2)
  expect(screen.getByRole('region', { name: 'A corrigir' })).toBeTruthy()
  answer()
  await screen.findByText('0 a corrigir')
  expect(screen.queryByRole('region', { name: 'A corrigir' })).toBeNull()
})

test('a published manual that is not used says so, what is used instead, and what to do', async () => {
  const manual = (id: string, state: 'yellow' | 'red', instead: string): Line => ({
    ...{ id, state, part: 'manuals', fix: 'fix_manual_newer' },
    what: { key: 'manual_newer-format', values: { title: '<b>Troca</b>', version: 3, instead } },
  })
  const { answer } = await open([manual('1', 'yellow', 'below'), manual('2', 'red', 'none')])
  answer()
  const yellow = within(await screen.findByRole('region', { name: 'A rever' }))
  expect(yellow.getByRole('listitem').textContent).toContain(
    'Manuais"<b>Troca</b>" (versão 3): publicado por um Roteiro mais novo, não é usado. Vale o manual que veio com o app.Atualize o app.',
  )
  const red = within(screen.getByRole('region', { name: 'A corrigir' }))
  expect(red.getByRole('listitem').textContent).toContain('Nenhum manual vale no lugar dele.')
})

test('a ticket near the limit of its tags is named as text, and its number opens it', async () => {
  const { answer, user } = await open([room])
  answer()
  const line = within(await screen.findByRole('region', { name: 'A rever' }))
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
  const user = userEvent.setup()
  const ends: (() => void)[] = []
  await draw((tell) => {
    tell({ lines: [group], numbers: NUMBERS })
    return new Promise((resolve) => {
      ends.push(() => resolve({ lines: [group, room], numbers: NUMBERS }))
    })
  })
  expect(await screen.findByRole('region', { name: 'A corrigir' })).toBeTruthy()
  expect(screen.getAllByRole('status')[0]?.textContent).toBe('Conferindo a conta…')
  expect(screen.queryByRole('button', { name: 'Copiar relatório' })).toBeNull()
  ends.shift()?.()
  expect(await screen.findByRole('region', { name: 'A rever' })).toBeTruthy()
  await user.click(button('Conferir de novo'))
  expect(screen.getByRole('region', { name: 'A rever' })).toBeTruthy()
})

test('a mistake of our own is shown by what is around the page', async () => {
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  await draw(() => Promise.reject(new TypeError('ours')))
  expect(await screen.findByRole('button', { name: 'Tentar novamente' })).toBeTruthy()
  silent.mockRestore()
})

describe('the report', () => {
  const HEAD = { subdomain: 'exemplo', at: NOW, adminAddressOf }
  test('tells every line in plain text', async () => {
    const say = await loadNavSay('pt', CONTEXT)
    const report = reportOf(LINES, HEAD, say)
    expect(report.split('\n')).toEqual([
      'Roteiro, configuração de exemplo, 18/11, às 10:30',
      '',
      'Tags',
      '[Em ordem] Os tickets desta conta podem ter tags.',
      '',
      'Grupos',
      '[A corrigir] Grupo N1: o grupo 12 não existe ou foi excluído.',
      expect.stringMatching(/^ {2}O que fazer: Copie o número certo/),
      expect.stringMatching(/^ {2}Central de .+ suporte: https:\/\/exemplo.*\/admin\/apps$/),
      '',
      'Visualizações',
      '[A rever] Não foi possível conferir. O Zendesk está recebendo pedidos demais.',
      '  O que fazer: Confira de novo daqui a pouco.',
      '',
      'Horários e feriados',
      '[A rever] "N1": expediente diferente do app (08:00–17:00, de segunda a sexta):',
      '  - sexta-feira: 08:00–16:00',
      '  - sexta-feira, 20/11: Consciência Negra, feriado só no app',
      expect.stringMatching(/^ {2}O que fazer: Iguale/),
      expect.stringMatching(/\/admin\/schedules$/),
      '',
      'Configurações do app',
      expect.stringMatching(/^\[A corrigir\] "Fim do expediente"/),
      expect.stringMatching(/^ {2}O que fazer: Corrija/),
      expect.stringMatching(/\/admin\/apps$/),
    ])
  })

  test('names a ticket by its number, on one line', async () => {
    const say = await loadNavSay('pt', CONTEXT)
    const report = reportOf([room], HEAD, say)
    expect(report.split('\n')).toContain('  - #4821 <b>Emissão</b> de nota: 5.090 caracteres')
  })

  test.each(['en', 'es'] as readonly Language[])('has no Portuguese in %s', async (language) => {
    const say = await loadNavSay(language, CONTEXT)
    const report = reportOf(LINES, HEAD, say)
    expect(report).not.toMatch(/A corrigir|Visualizações|não |\{\w+\}/)
  })
})

test('a part is known by a heading of its own', async () => {
  const say = await loadNavSay('pt', CONTEXT)
  expect(new Set(PARTS.map((part) => say.nav(`part_${part}`))).size).toBe(PARTS.length)
})

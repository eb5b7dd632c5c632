import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { requirements } from '../../tools/requirements'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { CHAT, USER } from '../workspace'

const FIRST = 'Roteiro::1ª tentativa'
const SECOND = 'Roteiro::2ª tentativa'
const OWN =
  '<p>[[saudacao]], aqui é do suporte.</p><p>É a nossa <b>segunda mensagem</b> sobre o pedido [[ticket]]; sem resposta, ele será encerrado em [[dia_terceira]].</p>'
const SENT =
  'É a nossa segunda mensagem sobre o pedido #4821; sem resposta, ele será encerrado em Segunda-feira - 23/11/2026.'

interface Told extends TicketStory {
  readonly reword: (html: string, title?: string) => void
  readonly apply: (sidebar: Sidebar, title?: string) => Promise<void>
}

/** The first attempt was sent yesterday, and the app's macros are in the account. */
function tell(html?: string, more: Parameters<typeof tellStory>[1] = {}): Told {
  const story = tellStory('2026-11-19T10:00-03:00', more)
  const { account, ticketId } = story
  account.install(requirements({ withTiMacro: false }))
  const reword: Told['reword'] = (text, wanted = SECOND) =>
    account.arrange((directory) => ({
      ...directory,
      macros: directory.macros.map((macro) =>
        macro.title === wanted
          ? { ...macro, actions: [{ field: 'comment_value_html', value: text }] }
          : macro,
      ),
    }))
  if (html !== undefined) reword(html)
  if (!more.channel) account.sendAttempts(ticketId, 1, -1)
  const apply: Told['apply'] = async (sidebar, wanted = SECOND) => {
    const macro = account.directory.macros.find(({ title }) => title === wanted)
    await sidebar.tab.invoke('macro', [macro?.id])
    await sidebar.settled()
  }
  return { ...story, reword, apply }
}

const searches = ({ client }: Sidebar) => client.calls.filter((call) => call.includes('macros'))
const wording = (sidebar: Sidebar) => sidebar.view().preview?.wording
const previewed = (sidebar: Sidebar): string => {
  const rendered = sidebar.view().preview?.rendered
  return rendered?.kind === 'ready' ? rendered.text : ''
}

describe('a message in the account’s words', () => {
  test('is previewed, inserted, counted, and still known when the ticket is opened again', async () => {
    const { open, tags, comments } = tell(OWN)
    const sidebar = await open()
    expect(wording(sidebar)).toEqual({ kind: 'macro', title: SECOND, isManual: false })
    expect(previewed(sidebar)).toContain('É a nossa **segunda mensagem** sobre o pedido #4821')
    await sidebar.session.insertAttempt(2)
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 2 } })
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(comments().at(-1)?.plain_body).toContain(SENT)
    expect(tags()).toContain('contato_tentativa_2')
    sidebar.close()
    expect((await open()).view().next).toMatchObject({ kind: 'waiting', n: 3, on: '2026-11-23' })
  })

  test('is taken back by "Desfazer" like the manual’s', async () => {
    const { open } = tell(OWN)
    const sidebar = await open({ draft: { text: '<p>Marina, conseguiu ver?</p>' } })
    await sidebar.session.insertAttempt(2)
    await sidebar.session.undo()
    expect(sidebar.tab.view().comment.text).toBe('<p>Marina, conseguiu ver?</p>')
  })

  test('counts in the manual’s words, too', async () => {
    const { open, tags } = tell(OWN)
    const text =
      '<p>Esta é a segunda tentativa de contato para desenvolvimento (Segunda-feira - 23/11/2026).</p>'
    const sidebar = await open({ draft: { text } })
    await sidebar.tab.submit('pending')
    expect(tags()).toContain('contato_tentativa_2')
  })

  test.each([
    ['there is no macro', undefined, { kind: 'absent', title: SECOND }],
    [
      'its macro lost the date',
      OWN.replace('[[dia_terceira]]', 'breve'),
      { kind: 'broken', title: SECOND, fault: { kind: 'missing', blank: '[[dia_terceira]]' } },
    ],
  ])('is the manual’s, and said to be: %s', async (_, html, expected) => {
    const { open, account } = tell(html)
    if (html === undefined) account.arrange((directory) => ({ ...directory, macros: [] }))
    const sidebar = await open()
    expect(wording(sidebar)).toEqual(expected)
    expect(previewed(sidebar)).toContain('**segunda tentativa de contato**')
  })

  test.each([
    ['403', { kind: 'status', status: 403 }],
    ['429', { kind: 'status', status: 429 }],
    ['no JSON', { kind: 'broken-json' }],
  ] as const)('is the manual’s where the macros cannot be read: %s', async (_, fault) => {
    const { open, faults } = tell(OWN)
    faults.set([{ match: 'macros', ...fault }])
    const sidebar = await open()
    expect(wording(sidebar)).toEqual({ kind: 'unreadable' })
    await sidebar.session.insertAttempt(2)
    expect(sidebar.tab.view().comment.text).toContain('segunda tentativa de contato')
    expect(sidebar.view().notices).toEqual([])
  })

  test('is asked for again by "Tentar novamente"', async () => {
    const { open, faults } = tell(OWN)
    faults.set([{ match: 'macros', kind: 'status', status: 500 }])
    const sidebar = await open()
    faults.set([])
    await sidebar.session.retry()
    await sidebar.settled()
    expect(wording(sidebar)).toEqual({ kind: 'macro', title: SECOND, isManual: false })
  })

  test('is waited for by an insertion that no preview came before', async () => {
    const { open } = tell('<p>Nosso serviço tem um preço: digite sim.</p>', { channel: CHAT })
    const sidebar = await open()
    expect(searches(sidebar)).toEqual([])
    await sidebar.session.insertCost()
    expect(searches(sidebar)).toHaveLength(1)
  })

  test('is waited for by an attempt that is sent sooner', async () => {
    const { open, clock } = tell(OWN)
    clock.moveTo('2026-11-18T16:00-03:00')
    const sidebar = await open()
    expect(searches(sidebar)).toEqual([])
    const exception = { rule: 'sooner', reason: 'cliente', text: 'Ligou.' } as const
    await sidebar.session.insertAttempt(2, exception)
    expect(sidebar.tab.view().comment.text).toContain('<strong>segunda mensagem</strong>')
  })

  test('in a chat explains a tag that no words of the manual go with', async () => {
    const { open, account, clock, ticketId, reword } = tell(undefined, { channel: CHAT })
    reword('<p>[[saudacao]]! Primeiro recado sobre o pedido [[ticket]].</p>', FIRST)
    const at = clock.now() - 86_400_000
    account.says(ticketId, USER.ana, 'Bom dia! Primeiro recado sobre o pedido #4821.', at)
    account.save(ticketId, USER.ana, {
      tags: { add: ['roteiro', 'contato_tentativa_1'], remove: [] },
      at: at + 1000,
    })
    const sidebar = await open({ userId: USER.bruno })
    expect(sidebar.view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test('goes by the title that an admin set', async () => {
    const { open, account } = tell()
    account.arrange(({ macros, ...directory }) => ({
      ...directory,
      macros: macros.map((macro) =>
        macro.title === SECOND
          ? {
              ...{ ...macro, title: 'Suporte: segunda' },
              actions: [{ field: 'comment_value_html', value: OWN }],
            }
          : macro,
      ),
    }))
    const sidebar = await open({ settings: { titulos_macros: 'tentativa_2 = Suporte: segunda' } })
    expect(wording(sidebar)).toEqual({ kind: 'macro', title: 'Suporte: segunda', isManual: false })
  })
})

describe('the macros are read', () => {
  test('once, when a message is first shown, and not again for an hour', async () => {
    const { open, clock, reword } = tell(OWN)
    const first = await open()
    expect(searches(first)).toHaveLength(1)
    first.close()
    reword(OWN.replace('segunda', 'outra'))
    clock.moveTo('2026-11-19T10:59-03:00')
    const second = await open()
    expect(searches(second)).toEqual([])
    expect(previewed(second)).toContain('segunda mensagem')
    clock.moveTo('2026-11-19T11:01-03:00')
    second.client.fire('app.activated')
    await second.settled()
    expect(searches(second)).toHaveLength(1)
    expect(previewed(second)).toContain('outra mensagem')
  })

  test('by each agent, and again when other titles were set', async () => {
    const { open } = tell(OWN)
    ;(await open()).close()
    const settings = { titulos_macros: 'tentativa_2 = Minha' }
    expect(searches(await open({ settings }))).not.toEqual([])
    expect(searches(await open({ userId: USER.bruno }))).toHaveLength(1)
  })

  test('not while the tab is hidden', async () => {
    const { open, clock } = tell(OWN)
    clock.moveTo('2026-11-18T10:00-03:00')
    const sidebar = await open()
    expect(searches(sidebar)).toEqual([])
    sidebar.client.fire('app.deactivated')
    clock.moveTo('2026-11-19T10:00-03:00')
    sidebar.client.fire('ticket.status.changed')
    await sidebar.settled()
    expect(searches(sidebar)).toEqual([])
    sidebar.client.fire('app.activated')
    await sidebar.settled()
    expect(searches(sidebar)).toHaveLength(1)
  })

  test('never for a ticket that shows no message', async () => {
    const { open } = tellStory()
    expect(searches(await open())).toEqual([])
  })

  test('again where the browser kept rubbish', async () => {
    const { open } = tell(OWN)
    const storage = createPageStorage()
    storage.setItem(
      `roteiro:exemplo:any:${USER.ana}:wording`,
      JSON.stringify({ at: Date.parse('2026-11-19T13:00Z'), value: { at: 'x', macros: [1] } }),
    )
    const sidebar = await open({ storage })
    expect(wording(sidebar)).toEqual({ kind: 'macro', title: SECOND, isManual: false })
  })
})

describe('a macro applied by hand', () => {
  test('is known, stopped for its blanks, filled on request, and counted', async () => {
    const { open, apply, tags, comments } = tell(OWN)
    const sidebar = await open({ draft: { text: '<p>Marina, conseguiu ver?</p>' } })
    await apply(sidebar)
    expect(sidebar.view().next).toMatchObject({ kind: 'held', stop: { kind: 'wrong-date' } })
    expect(await sidebar.tab.submit('pending')).toMatchObject({ kind: 'blocked' })
    await sidebar.session.fillDraft()
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 2 } })
    expect(sidebar.view().writing).toEqual([])
    await sidebar.tab.submit('pending')
    await sidebar.settled()
    expect(comments().at(-1)?.plain_body).toContain('Marina, conseguiu ver?')
    expect(comments().at(-1)?.plain_body).toContain(SENT)
    expect(tags()).toContain('contato_tentativa_2')
  })

  test('is known in the account’s words on a ticket without attempts', async () => {
    const { open, apply, reword } = tell(undefined, { channel: { ...CHAT, name: 'web' } })
    reword('<p>[[saudacao]]! Primeiro recado sobre o pedido [[ticket]].</p>', FIRST)
    const sidebar = await open()
    expect(searches(sidebar)).toEqual([])
    await apply(sidebar, FIRST)
    expect(searches(sidebar)).toHaveLength(1)
    await sidebar.session.fillDraft()
    expect(sidebar.tab.view().comment.text).toContain(
      'Bom dia! Primeiro recado sobre o pedido #4821.',
    )
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 1 } })
  })

  test('that cannot be written is said, and the draft stays', async () => {
    const { open, apply, faults } = tell(OWN)
    const sidebar = await open()
    await apply(sidebar)
    const before = sidebar.tab.view().comment.text
    faults.set([{ on: 'sdk', match: '^set comment.text', kind: 'rejected' }])
    await sidebar.session.fillDraft()
    expect(sidebar.view().notices).toMatchObject([{ kind: 'not-inserted' }])
    expect(sidebar.tab.view().comment.text).toBe(before)
  })
})

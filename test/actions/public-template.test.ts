import { describe, expect, test } from 'vitest'

import { composer, submit } from '../fakes/agent-steps'
import { breachesOf } from '../fakes/breaches'
import { tellStory } from '../fakes/ticket-story'
import { ESCALATION } from '../fixtures/templates'
import { CHAT, MESSAGING, moveIn, USER, WHATSAPP } from '../workspace'

const TITLES = [
  '1 - É possível realizar o processo diretamente pelo sistema? (Campo Obrigatório)',
  '2 - Descrição detalhada da solicitação de Script (Campo Obrigatório):',
  '3 - Causa da demanda (Campo Obrigatório):',
  '4 - Solução esperada:',
] as const
const ANSWERS = [
  'Não → A tela de ajuste não permite.',
  'Ajustar a tabela MOV_FISCAL em 10/2026.',
  'Erro de sistema na versão 8.12.',
  'CFOP correto em todas as notas.',
] as const

const NOTE = TITLES.map((title, at) => `<p>${title}<br>${ANSWERS[at]}</p>`).join('')
const HALF = NOTE.replace(ANSWERS[2], '')
const LINES = TITLES.map((title, at) => `${title}\n${ANSWERS[at]}`).join('\n')

const WROTE =
  '<p>Em qua., 18 de nov. de 2026 às 08:12, Marina Costa &lt;marina@exemplo.com.br&gt; escreveu:</p>'
const HEADERS =
  '<p>De: Marina Costa &lt;marina@exemplo.com.br&gt;<br>Enviada em: quarta-feira, 18 de novembro de 2026 08:12<br>Para: Suporte<br>Assunto: Saldo</p>'

/** The agent's own, however it looks. */
const OWN: readonly (readonly [what: string, around: (note: string) => string])[] = [
  ['as it is', (note) => note],
  ['in a block', (note) => `<blockquote>${note}</blockquote>`],
  ['in a block below words', (note) => `<p>Segue.</p><blockquote>${note}</blockquote>`],
  ['in a block of a block', (note) => `<blockquote><blockquote>${note}</blockquote></blockquote>`],
  [
    'each section in a block',
    (note) => note.replace(/<p>(.*?)<\/p>/g, '<blockquote>$1</blockquote>'),
  ],
  ['in code', (note) => `<pre>${note.replace(/<br>|<\/p>/g, '\n').replace(/<p>/g, '')}</pre>`],
  ['in the signature', (note) => `<p>Segue.</p><div class="signature">${note}</div>`],
  ['in the signature of Gmail', (note) => `<p>Oi.</p><div class="gmail_signature">${note}</div>`],
  ['below a farewell', (note) => `<p>Segue.</p><p>Atenciosamente,<br>Ana Lima</p>${note}`],
  ['below a rule', (note) => `<p>Segue.</p><p>-- </p>${note}`],
  ['in a table', (note) => `<table><tbody><tr><td>${note}</td></tr></tbody></table>`],
  ['in a list', (note) => note.replaceAll('<p>', '<ul><li>').replaceAll('</p>', '</li></ul>')],
  ['line by line', (note) => note.replace(/<p>(.*?)<br>(.*?)<\/p>/g, '<p>&gt; $1<br>&gt; $2</p>')],
  ['in a quotation of Gmail without a head', (note) => `<div class="gmail_quote">${note}</div>`],
]

/** What a mail head opens may be the customer's. */
const MAIL: readonly (readonly [what: string, around: (note: string) => string])[] = [
  ['below the line of Gmail', (note) => `<p>Segue.</p>${WROTE}${note}`],
  [
    'below the line of Gmail, in a block',
    (note) => `<p>Oi.</p>${WROTE}<blockquote>${note}</blockquote>`,
  ],
  ['below the headers of Outlook', (note) => `<p>Segue.</p>${HEADERS}${note}`],
  ['below the separator', (note) => `<p>Segue.</p><p>-----Mensagem original-----</p>${note}`],
  ['the mail alone', (note) => `${WROTE}${note}`],
  ['after the quoted mail', (note) => `${WROTE}<blockquote>Bom dia.</blockquote>${note}`],
]

const GATES = ['bloquear', 'avisar', 'desligado'] as const

describe.each(GATES)('a public draft that carries the template, gate %s', (gate) => {
  test.each([...OWN, ...MAIL])('%s, is stopped', async (_, around) => {
    for (const note of [NOTE, HALF]) {
      const story = tellStory()
      const sidebar = await story.open({ settings: { portao_nota: gate } })
      sidebar.tab.type(around(note))
      expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
      expect(breachesOf(story)).toEqual([])
      // Nothing of it is lost, and as an internal note it may be saved.
      expect(composer(sidebar)).toContain(ANSWERS[3])
    }
  })
})

describe('below the head of a mail', () => {
  test.each(MAIL.slice(0, 4))('%s, a reason lets it pass', async (_, around) => {
    const story = tellStory()
    const sidebar = await story.open()
    sidebar.tab.type(around(NOTE))
    await submit(sidebar)
    const [stopped] = sidebar.view().notices
    expect(stopped).toMatchObject({ kind: 'stopped', rule: expect.anything() })
    if (stopped?.kind !== 'stopped' || !stopped.rule) return
    await sidebar.session.setAside({
      rule: stopped.rule,
      reason: 'outro',
      text: 'texto do cliente',
    })
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('roteiro_excecao')
    expect(story.tags()).not.toContain('script_db2_completo')
    expect(breachesOf(story)).toEqual([])
  })

  test.each(OWN.slice(0, 3))('the agent’s own note, %s, has no such way', async (_, around) => {
    const story = tellStory()
    const sidebar = await story.open()
    sidebar.tab.type(around(NOTE))
    await submit(sidebar)
    await sidebar.session.setAside({ rule: 'note', reason: 'outro', text: 'combinado' })
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
  })

  test('a customer’s mail that only speaks of a cause passes', async () => {
    const story = tellStory()
    const sidebar = await story.open()
    sidebar.tab.type(`<p>Segue.</p>${WROTE}<p>Qual a causa? Qual a solução esperada?</p>`)
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(sidebar.view().notices).toEqual([])
  })
})

describe('the template in plain text', () => {
  test.each([
    ['as it is', LINES],
    ['with signs of quotation', LINES.replace(/^/gm, '> ')],
    ['below a separator', `Segue.\n-----Mensagem original-----\n${LINES}`],
  ])('%s, is stopped in a public reply', async (_, text) => {
    const story = tellStory()
    const sidebar = await story.open({ desk: { isRich: false } })
    sidebar.tab.type(text)
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
    expect(breachesOf(story)).toEqual([])
  })
})

describe('as an internal note', () => {
  test.each(OWN.slice(0, 3))('the same template %s is the note', async (_, around) => {
    const story = tellStory()
    const sidebar = await story.open({ draft: { type: 'internalNote' } })
    sidebar.tab.type(around(NOTE))
    await sidebar.tab.invoke('ticket.tags.add', ['escalonar_ti_script_db2'])
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(story.tags()).toContain('script_db2_completo')
    expect(breachesOf(story)).toEqual([])
  })

  test.each(OWN.slice(0, 3))('without a cause, %s, it is stopped', async (_, around) => {
    const story = tellStory()
    const sidebar = await story.open({ draft: { type: 'internalNote' } })
    sidebar.tab.type(around(HALF))
    await sidebar.tab.invoke('ticket.tags.add', ['escalonar_ti_script_db2'])
    expect(await submit(sidebar)).toMatchObject({ kind: 'blocked' })
  })
})

describe('a colleague’s app or another hand', () => {
  test('turns the composer public at the last moment: what was saved is said', async () => {
    const story = tellStory()
    const sidebar = await story.open({ draft: { type: 'internalNote' } })
    sidebar.tab.type(NOTE)
    moveIn(sidebar.tab, 'edits-late', {
      edit: (tab) => void tab.set('comment.type', 'publicReply'),
    })
    expect(await submit(sidebar)).toMatchObject({ kind: 'saved' })
    expect(sidebar.view().notices).not.toEqual([])
  })
})

describe('Send, where no app is asked', () => {
  test.each([CHAT, MESSAGING, WHATSAPP])(
    'in $name: that the customer has the template is said',
    async (channel) => {
      const story = tellStory(undefined, { channel })
      story.account.says(story.ticketId, USER.marina, 'Oi', story.clock.now() - 3_600_000)
      const sidebar = await story.open()
      sidebar.tab.type('Segue a nota.')
      await sidebar.tab.send()
      await sidebar.settled()
      expect(sidebar.view().notices).toEqual([])
      sidebar.tab.type(LINES)
      await sidebar.tab.send()
      await sidebar.settled()
      expect(sidebar.view().notices).toEqual([{ kind: 'note-went-public', template: ESCALATION }])
    },
  )

  test('what the customer or a colleague sends is not this agent’s', async () => {
    const story = tellStory(undefined, { channel: MESSAGING })
    const sidebar = await story.open()
    for (const by of [USER.marina, USER.bruno]) {
      story.account.says(story.ticketId, by, LINES, story.clock.now())
      await sidebar.settled()
    }
    expect(sidebar.view().notices).toEqual([])
  })
})

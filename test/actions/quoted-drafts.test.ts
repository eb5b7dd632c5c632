import { describe, expect, test } from 'vitest'

import { createPageStorage } from '../../src/adapters/tryout/page-storage'
import { composer, counted, macroHtml, macroPlain, submit, timesIn } from '../fakes/agent-steps'
import { breachesOf, slipsOf } from '../fakes/breaches'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import { USER } from '../workspace'

const SECOND = 'segunda tentativa de contato'

/** The first attempt was made on Wednesday; it is Thursday. */
async function secondDue(options: Parameters<TicketStory['open']>[0] = {}) {
  const story = tellStory('2026-11-19T10:00-03:00')
  const { account, ticketId } = story
  account.sendAttempts(ticketId, 1, -1)
  return { story, sidebar: await story.open(options) }
}

const WROTE =
  'Em qua., 18 de nov. de 2026 às 08:12, Marina Costa &lt;marina@exemplo.com.br&gt; escreveu:'
const HEADERS =
  'De: Marina Costa &lt;marina@exemplo.com.br&gt;<br>Enviada em: quarta-feira, 18 de novembro de 2026 08:12<br>Para: Suporte<br>Assunto: Saldo de estoque'
const LONG = Array.from({ length: 13_000 }, (_, index) => `linha${index}`).join(' ')

/** What agents have in their composer before they press the button; each with the word to look for. */
const DRAFTS: readonly (readonly [what: string, html: string])[] = [
  ['the separator of Outlook', '<p>-----Mensagem original-----</p><p>Palavra do cliente.</p>'],
  ['the separator in English', '<p>-----Original Message-----</p><p>Palavra do cliente.</p>'],
  [
    'a forwarded mail',
    '<p>---------- Mensagem encaminhada ---------</p><p>Palavra do cliente.</p>',
  ],
  ['the line of Gmail', `<p>${WROTE}</p><p>Palavra do cliente.</p>`],
  ['the line of Gmail in two', `<p>${WROTE.replace(', Marina', ',<br>Marina')}</p><p>Palavra.</p>`],
  ['the line of Gmail and a block', `<p>${WROTE}</p><blockquote><p>Palavra.</p></blockquote>`],
  ['the headers of Outlook', `<p>${HEADERS}</p><p>Palavra do cliente.</p>`],
  ['words of the agent above a mail', `<p>Palavra minha.</p><p>${WROTE}</p><p>Bom dia.</p>`],
  ['words of the agent above headers', `<p>Palavra minha.</p><p>${HEADERS}</p><p>Bom dia.</p>`],
  ['a block alone', '<blockquote><p>Palavra do cliente.</p></blockquote>'],
  ['a block that is not closed', '<p>Oi.</p><blockquote><p>Palavra do cliente.'],
  [
    'two blocks with words between',
    '<blockquote>A</blockquote><p>Palavra.</p><blockquote>B</blockquote>',
  ],
  ['a line with a sign of quotation', '<p>&gt; Palavra do cliente.</p>'],
  [
    'lines with a sign of quotation in one paragraph',
    '<p>Palavra minha.<br>&gt; um<br>&gt; dois</p>',
  ],
  ['code that is not closed', '<pre>Palavra: select 1'],
  ['code that is closed', '<pre>Palavra: select 1</pre>'],
  ['code in a line', '<p>Palavra <code>select 1'],
  ['a list that is not closed', '<ul><li>Palavra'],
  ['a table', '<table><tbody><tr><td>Palavra</td><td>2</td></tr></tbody></table>'],
  ['bold that is not closed', '<p><strong>Palavra'],
  ['a heading that is not closed', '<h2>Palavra'],
  ['a mail of Gmail', `<div class="gmail_quote"><div>${WROTE}</div><p>Palavra.</p></div>`],
  ['a mail of Gmail that is not closed', `<p>Oi.</p><div class="gmail_quote"><p>Palavra.`],
  ['more than twelve thousand words', `<p>${LONG}</p>`],
  ['a long quotation', `<p>Palavra.</p><blockquote>${LONG}</blockquote>`],
  ['a long mail', `<p>Palavra.</p><p>${WROTE}</p><p>${LONG}</p>`],
  ['twelve thousand words of ours', `<p>${'Gostaria de validar o ticket. '.repeat(2500)}</p>`],
  ['a signature below a rule', '<p>Palavra.</p><hr><p>-- <br>Ana Lima</p>'],
  ['blank lines', '<p><br></p><p>Palavra.</p><p><br></p><p><br></p>'],
]

/** The message is above all that is quoted and counted, or it is not in the draft and that is said. */
async function expectOneTruth(story: TicketStory, sidebar: Sidebar, before: string): Promise<void> {
  const isIn = timesIn(composer(sidebar), SECOND) > 0
  expect(timesIn(composer(sidebar), SECOND)).toBe(isIn ? 1 : 0)
  for (const word of ['Palavra', 'linha7', 'Marina Costa', 'Oi.']) {
    expect(timesIn(composer(sidebar), word)).toBe(timesIn(before, word))
  }
  if (!isIn) expect(sidebar.view().notices).not.toEqual([])
  else
    expect(sidebar.view().next).toMatchObject({ kind: 'staged', what: { kind: 'attempt', n: 2 } })
  expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
  expect(breachesOf(story)).toEqual([])
  expect(slipsOf(story)).toEqual([])
  expect(counted(story)).toEqual(isIn ? [1, 2] : [1])
  expect(timesIn(story.comments().at(-1)?.body ?? '', SECOND)).toBe(isIn ? 1 : 0)
}

describe('an attempt inserted into a draft that holds', () => {
  test.each(DRAFTS)('%s', async (_, html) => {
    const { story, sidebar } = await secondDue()
    sidebar.tab.type(html)
    await sidebar.session.insertAttempt(2)
    await sidebar.settled()
    await expectOneTruth(story, sidebar, html)
  })

  test.each(DRAFTS)('%s, pressed twice', async (_, html) => {
    const { sidebar } = await secondDue()
    sidebar.tab.type(html)
    await sidebar.session.insertAttempt(2)
    await sidebar.session.insertAttempt(2)
    expect(timesIn(composer(sidebar), SECOND)).toBeLessThanOrEqual(1)
  })

  test.each(DRAFTS.filter(([, html]) => html.includes('Palavra minha')))(
    '%s: it goes between the two',
    async (_, html) => {
      const { sidebar } = await secondDue()
      sidebar.tab.type(html)
      await sidebar.session.insertAttempt(2)
      const words = composer(sidebar).replace(/<[^>]*>/g, '')
      const quoted = /Em qua|De: Marina|&gt; um/.exec(words)?.index ?? -1
      expect(words.indexOf('Palavra minha')).toBeLessThan(words.indexOf(SECOND))
      expect(words.indexOf(SECOND)).toBeLessThan(quoted)
    },
  )

  test.each(DRAFTS)('%s, when the page is loaded again', async (_, html) => {
    const { story, sidebar } = await secondDue()
    sidebar.tab.type(html)
    await sidebar.session.insertAttempt(2)
    const text = composer(sidebar)
    sidebar.close()
    const again = await story.open({ draft: { text } })
    await again.session.insertAttempt(2)
    expect(timesIn(composer(again), SECOND)).toBeLessThanOrEqual(1)
    await submit(again, 'pending')
    expect(breachesOf(story)).toEqual([])
  })

  test.each([
    ['the separator', '-----Mensagem original-----\nPalavra do cliente.'],
    [
      'the line of Gmail',
      `${WROTE.replace('&lt;', '<').replace('&gt;', '>')}\n\nPalavra do cliente.`,
    ],
    ['words above quoted lines', 'Palavra minha.\n\n> um\n> dois'],
    ['words above headers', `Palavra minha.\n${HEADERS.replaceAll('<br>', '\n')}\nBom dia.`],
    ['markup as text', '<pre>Palavra'],
  ])('plain text with %s', async (_, text) => {
    const { story, sidebar } = await secondDue({ desk: { isRich: false } })
    sidebar.tab.type(text)
    await sidebar.session.insertAttempt(2)
    await expectOneTruth(story, sidebar, text)
  })

  test.each(DRAFTS)('%s, and undone: every other word stays', async (_, html) => {
    const { sidebar } = await secondDue()
    sidebar.tab.type(html)
    const before = composer(sidebar)
    await sidebar.session.insertAttempt(2)
    await sidebar.session.undo()
    const words = (text: string) =>
      text
        .replace(/<[^>]*>|&nbsp;/g, ' ')
        .split(/\s+/)
        .join(' ')
        .trim()
    expect(words(composer(sidebar))).toBe(words(before))
    expect(sidebar.tab.view().form.tags).not.toContain('contato_tentativa_2')
  })
})

describe('a stop holds in such a draft too', () => {
  test.each(DRAFTS)('a third attempt that is not due, with %s', async (_, html) => {
    const { story, sidebar } = await secondDue()
    sidebar.tab.type(`${macroHtml(story, 'attempt-3')}${html}`)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'blocked' })
  })
})

/** How an agent quotes the first attempt when they write again. */
const QUOTED: readonly (readonly [what: string, around: (html: string) => string])[] = [
  ['in a block', (html) => `<p>Estou vendo.</p><blockquote>${html}</blockquote>`],
  ['in a block above', (html) => `<blockquote>${html}</blockquote><p>Estou vendo.</p>`],
  ['below the line of Gmail', (html) => `<p>Estou vendo.</p><p>${WROTE}</p>${html}`],
  ['below the separator', (html) => `<p>Estou vendo.</p><p>-----Mensagem original-----</p>${html}`],
  ['below the headers of Outlook', (html) => `<p>Estou vendo.</p><p>${HEADERS}</p>${html}`],
  [
    'line by line',
    (html) =>
      `<p>Estou vendo.</p><p>${html
        .replace(/<\/?p>/g, '')
        .split('<br>')
        .map((line) => `&gt; ${line}`)
        .join('<br>')}</p>`,
  ],
  [
    'in a block of a block',
    (html) => `<p>Estou vendo.</p><blockquote><blockquote>${html}</blockquote></blockquote>`,
  ],
  [
    'below the line of Gmail, in a block',
    (html) => `<p>Estou vendo.</p><p>${WROTE}</p><blockquote>${html}</blockquote>`,
  ],
]

describe('who quotes an attempt does not make it', () => {
  test.each(QUOTED)('the first, %s', async (_, around) => {
    const { story, sidebar } = await secondDue()
    const html = macroHtml(story, 'attempt-1')
    sidebar.tab.type(around(html))
    expect(await submit(sidebar, 'open')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1])
    expect(breachesOf(story)).toEqual([])
    const later = await story.open({ storage: createPageStorage() })
    expect(later.view().next).toMatchObject({ kind: 'due', n: 2, last: { again: [] } })
    expect(later.view().notices).toEqual([])
    const { history } = later.view()
    const entries = history.kind === 'known' ? history.entries : []
    expect(entries.map(({ what }) => what)).toEqual(['attempt'])
  })

  test.each(QUOTED)('the second, with the date of last week, %s', async (_, around) => {
    const { story, sidebar } = await secondDue()
    const html = macroHtml(story, 'attempt-2').replace('23/11/2026', '12/11/2026')
    sidebar.tab.type(around(html))
    expect(await submit(sidebar, 'open')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1])
    expect((await story.open()).view().next).toMatchObject({ kind: 'due', n: 2 })
  })

  test.each(QUOTED)('the farewell, %s: nothing is cancelled by it', async (_, around) => {
    const { story, sidebar } = await secondDue()
    sidebar.tab.type(around(macroHtml(story, 'farewell')))
    expect(await submit(sidebar, 'open')).toMatchObject({ kind: 'saved' })
    expect(story.tags()).not.toContain('cancelado_sem_retorno')
  })

  test.each(QUOTED)('the charge, %s: it is not said again', async (_, around) => {
    const { story, sidebar } = await secondDue()
    sidebar.tab.type(around(macroHtml(story, 'cost')))
    expect(await submit(sidebar, 'open')).toMatchObject({ kind: 'saved' })
    expect(story.tags()).not.toContain('custo_informado')
  })

  test.each(QUOTED)('the first, %s, and the second is inserted beside it', async (_, around) => {
    const { story, sidebar } = await secondDue()
    sidebar.tab.type(around(macroHtml(story, 'attempt-1')))
    await sidebar.session.insertAttempt(2)
    expect(timesIn(composer(sidebar), SECOND)).toBe(1)
    expect(await submit(sidebar, 'pending')).toMatchObject({ kind: 'saved' })
    expect(counted(story)).toEqual([1, 2])
    expect(breachesOf(story)).toEqual([])
  })

  test('in plain text with signs of quotation', async () => {
    const { story, sidebar } = await secondDue({ desk: { isRich: false } })
    const quoted = macroPlain(story, 'attempt-1').replace(/^/gm, '> ')
    sidebar.tab.type(`Estou vendo.\n\n${quoted}`)
    expect(await submit(sidebar, 'open')).toMatchObject({ kind: 'saved' })
    const later = await story.open()
    expect(later.view().next).toMatchObject({ kind: 'due', n: 2, last: { again: [] } })
    expect(later.view().notices).toEqual([])
  })
})

describe('the customer quotes', () => {
  test.each(QUOTED)('our attempt %s: that is a reply', async (_, around) => {
    const { story, sidebar } = await secondDue()
    const { account, ticketId, clock } = story
    const html = around(macroHtml(story, 'attempt-1')).replace('Estou vendo.', 'Pode seguir.')
    account.save(ticketId, USER.marina, {
      comment: { html, isPublic: true },
      at: clock.now(),
    })
    await sidebar.settled()
    expect(sidebar.view().next).toMatchObject({ kind: 'replied' })
  })
})

import { macroHtml, macroPlain } from '../agent-steps'
import type { Sidebar } from '../open-sidebar'
import type { TicketStory } from '../ticket-story'
import type { MailHead, Quoting, Side } from './moves'

/** What an agent puts into the composer by hand, in the form that this composer takes. */

type TextId = Parameters<typeof macroHtml>[1]

const WROTE = 'Em qua., 18 de nov. de 2026 às 08:12, Marina Costa <marina@exemplo.com.br> escreveu:'

const HEADS: Readonly<Record<MailHead, readonly string[]>> = {
  separator: ['-----Mensagem original-----'],
  gmail: [WROTE],
  headers: [
    'De: Marina Costa <marina@exemplo.com.br>',
    'Enviada em: quarta-feira, 18 de novembro de 2026 08:12',
    'Para: Suporte',
    'Assunto: Saldo de estoque',
  ],
}

/** A mail of the customer, beside what is in the composer. */
export function withMail(sidebar: Sidebar, head: MailHead, side: Side): string {
  const lines = [...HEADS[head], 'Preciso de ajuda com o estoque.']
  return beside(sidebar, lines.join('\n'), asHtml(lines.join('\n')), side)
}

/** A message of the manual, beside what is in the composer. */
export const withMessage = (story: TicketStory, sidebar: Sidebar, id: TextId, side: Side): string =>
  beside(sidebar, macroPlain(story, id), macroHtml(story, id), side)

/** A message of the manual as a macro puts it there. */
export const messageFor = (story: TicketStory, sidebar: Sidebar, id: TextId): string =>
  isRich(sidebar) ? macroHtml(story, id) : macroPlain(story, id)

/** What an agent writes of a call, in São Paulo's time, three hours behind all the year (C10). */
export function callNote(n: number, at: number): string {
  const [day = '', time = ''] = new Date(at - 3 * 3_600_000).toISOString().split('T')
  const moment = `${day.split('-').reverse().join('/')} ${time.slice(0, 5)}`
  return `${n}ª tentativa por telefone em ${moment}, fora do Zendesk: Caixa postal.`
}

/** A word of the agent, and these words in a quotation. */
export function quoting(sidebar: Sidebar, words: string, by: Quoting): string {
  const isHtml = isRich(sidebar)
  if (by === 'gmail') {
    return isHtml
      ? `<p>Estou vendo.</p>${asHtml(WROTE)}${words}`
      : `Estou vendo.\n\n${WROTE}\n${words}`
  }
  if (by === 'block' && isHtml) return `<p>Estou vendo.</p><blockquote>${words}</blockquote>`
  const signed = (text: string) => text.replace(/^/gm, '> ')
  return isHtml
    ? `<p>Estou vendo.</p>${asHtml(signed(asText(words)))}`
    : `Estou vendo.\n\n${signed(words)}`
}

export const isRich = ({ tab }: Sidebar): boolean => tab.view().comment.useRichText

function beside(sidebar: Sidebar, plain: string, html: string, side: Side): string {
  const { text } = sidebar.tab.view().comment
  const [added, between] = isRich(sidebar) ? [html, ''] : [plain, text === '' ? '' : '\n\n']
  return side === 'above' ? `${added}${between}${text}` : `${text}${between}${added}`
}

const asHtml = (text: string): string =>
  `<p>${text.replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '<br>')}</p>`

const asText = (html: string): string =>
  html
    .replace(/<br>|<\/p>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .trim()

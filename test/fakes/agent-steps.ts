import type { SubmitOutcome, TextId } from '../workspace'
import type { Sidebar } from './open-sidebar'
import { type TicketStory, tellStory } from './ticket-story'

/** Answers to the four sections that make a complete note. */
export const ANSWERS = {
  system: { option: 'nao', text: 'A tela de ajuste não permite.' },
  description: 'Ajustar a tabela MOV_FISCAL em 10/2026.',
  cause: 'Erro de sistema na versão 8.12.',
  solution: 'CFOP correto em todas as notas.',
} as const

/** A ticket on which so many attempts were sent on business days before, one a day. */
export function begun(made: 0 | 1 | 2 | 3, now = '2026-11-19T10:00-03:00'): TicketStory {
  const story = tellStory(now)
  const { account, ticketId } = story
  if (made) account.sendAttempts(ticketId, made, -1)
  return story
}

/** The attempts that the saved tags count. */
export const counted = (story: TicketStory): number[] =>
  [1, 2, 3].filter((n) => story.tags().includes(`contato_tentativa_${n}`))

/** Submits, and waits until everything that follows is over. */
export async function submit(sidebar: Sidebar, status?: 'pending' | 'open' | 'solved') {
  const outcome: SubmitOutcome = await sidebar.tab.submit(status)
  await sidebar.settled()
  return outcome
}

/** Inserts attempt n and submits it; the outcome is Zendesk's. */
export async function sendAttempt(sidebar: Sidebar, n: 1 | 2 | 3): Promise<SubmitOutcome> {
  if (n === 1) sidebar.session.begin()
  await sidebar.session.insertAttempt(n)
  return submit(sidebar, 'pending')
}

/** A message of the manual as a macro of the account would put it there now, as HTML. */
export const macroHtml = ({ account, ticketId }: TicketStory, id: TextId): string =>
  account.messageHtml(id, ticketId)

/** The same as plain text. */
export const macroPlain = ({ account, ticketId }: TicketStory, id: TextId): string =>
  account.messageText(id, ticketId).replaceAll('**', '')

/** What is in the composer. */
export const composer = ({ tab }: Sidebar): string => tab.view().comment.text

/** How often these words are in a text, whatever markup is between them. */
export const timesIn = (text: string, words: string): number =>
  text.replace(/<[^>]*>/g, '').split(words).length - 1

/** Waits until a page that is loaded again is there. */
export const reloaded = (sidebar: Sidebar): Promise<void> => {
  sidebar.reload()
  return new Promise((resolve) => setTimeout(resolve, 250)).then(() => sidebar.settled())
}

import { writtenClock } from '../../domain/calendar/written'
import { localTime } from '../../domain/calendar/zone'
import type { DueRow } from '../../domain/due/due-row'
import ptBr from '../../words/due/pt-br.json'
import { createWords } from '../text/create-words'
import type { Language } from '../text/language'
import { playbookTitle } from '../text/playbook-title'

/** Every word of what is due, by name. */
export type DueKey = keyof typeof ptBr

export const DUE_WORDS = createWords<DueKey>(ptBr, {
  en: async () => (await import('../../words/due/en.json')).default,
  es: async () => (await import('../../words/due/es.json')).default,
})

/** `2ª tentativa`, `O WhatsApp entrega até 16:20`. */
export function itemWords({ item }: DueRow, language: Language, zone: string): string {
  const text = (key: DueKey, values = {}) => DUE_WORDS.text(language, key, values)
  switch (item.kind) {
    case 'attempt':
      return text(`due_attempt_${item.n}`)
    case 'wait':
      return text('due_wait', { playbook: playbookTitle(item.playbook, language) })
    case 'window':
      return text('due_window', { clock: writtenClock(localTime(item.until, zone).minutes) })
    default:
      return text(`due_${item.kind}`)
  }
}

/** As Zendesk shows it over the whole page: one thing by its name, or how many there are. */
export function noticeWords(rows: readonly DueRow[], language: Language, zone: string): string {
  const [first] = rows
  if (!first) return ''
  return DUE_WORDS.text(language, rows.length === 1 ? 'due_notice' : 'due_notice_many', {
    count: rows.length,
    ticket: first.ticketId,
    subject: subjectWords(first, language),
    what: itemWords(first, language, zone),
  })
}

export const subjectWords = ({ subject }: DueRow, language: Language): string =>
  subject || DUE_WORDS.text(language, 'due_no_subject')

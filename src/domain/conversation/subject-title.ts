import { isAnswerWord } from './answer-words'
import { createPhraseBook } from './phrase-book'
import type { Sentence, SentenceWord } from './sentences'

const TITLES = createPhraseBook({
  /** Portuguese customers do not write so. */
  foreign: `
    undeliverable
    undelivered mail
    delivery failure`,
  answer: `
    resposta automatica
    automatic|automated reply|response
    auto reply|response|resposta
    autoreply
    respuesta automatica
    out of office autoreply`,
  absence: `
    out of the? office
    fora do escritorio
    fuera de la oficina
    ausencia temporaria`,
  /** Words of the trade: with any other subject they are a person's. */
  trade: `
    nao e possivel entregar
    nao lida
    lida|read|leido|ausente`,
})

const PREFIX = /^(?:assunto|subject|asunto|re|res|enc|fw|fwd|rv)$/
/** Of what the subject of a ticket's mail is made, whatever it is about. */
const TICKET = /^(?:re|res|enc|ticket|chamado|solicitacao|\d.*)$/
const LONGEST = 16

/**
 * What a title leaves no doubt of: nothing, or a ticket, behind it; the subject of a mail; or a
 * subject that might be somebody's words.
 */
export type TitleOf = 'ticket' | 'mail' | 'perhaps'

/** Whether a line is the title of an automatic answer, with a subject behind its colon or without. */
export function subjectTitle({ words, isQuestion }: Sentence): TitleOf | undefined {
  const named = withoutPrefix(words)
  if (isQuestion || words.length > LONGEST) return undefined
  for (const kind of ['foreign', 'answer', 'absence', 'trade'] as const) {
    const end = TITLES.behind(named, kind)
    if (end === undefined) continue
    const subject = named.slice(end)
    if (subject.length === 0) return kind === 'trade' ? 'perhaps' : 'ticket'
    if (!named[end - 1]?.isBeforeColon) return undefined
    if (subject.every(isOfTicket)) return 'ticket'
    if (kind === 'absence' || kind === 'trade') return undefined
    if (subject.some(({ word }) => isAnswerWord(word))) return undefined
    const isOfMail = named.length < words.length || subject.some(isOfTicket)
    return kind === 'foreign' || isOfMail ? 'mail' : 'perhaps'
  }
  return undefined
}

const isOfTicket = ({ word }: SentenceWord): boolean => TICKET.test(word)

/** Without `Re:`, `Assunto: Re:`. */
function withoutPrefix(words: readonly SentenceWord[]): readonly SentenceWord[] {
  const first = words.findIndex(({ word, isBeforeColon }) => !isBeforeColon || !PREFIX.test(word))
  return words.slice(Math.max(0, first))
}

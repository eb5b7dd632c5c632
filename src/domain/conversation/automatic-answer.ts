import type { Day } from '../calendar/day'
import { hasWords } from '../text/words'
import type { Sense } from './automatic-phrases'
import { isFooter } from './footer'
import { isOfMailNotice, mailNoticeOpenedBy, speaksOfMail } from './mail-server'
import { isReadReceipt } from './read-receipt'
import { readSentence, type Shape } from './read-sentence'
import { type Sentence, sentencesOf } from './sentences'
import { isNameLine, isOption, isSurelyName } from './signature'
import { subjectTitle } from './subject-title'

/** An answer that no person wrote. */
export interface AutomaticAnswer {
  /** The last day of the absence it names, if it names one. */
  readonly until?: Day
}

/** Reads a customer's own words: what tells automatic answers is heavy, and few tickets ask. */
export type AutomaticReader = (own: string, input: AnswerInput) => AutomaticAnswer | undefined

interface AnswerInput {
  /** Zendesk's own word that the comment was generated. It replaces the shape, not the rest of C7. */
  readonly isFlagged: boolean
  /** The day on which it was written. */
  readonly on: Day
}

/** What was read so far. */
interface Evidence {
  readonly signs: ReadonlySet<Shape>
  readonly ends: readonly Day[]
  /** What may follow: a signature, a footer, more of a server's notice, the lines of a menu. */
  readonly part: 'text' | 'signOff' | 'signature' | 'footer' | 'notice' | 'menu'
  readonly isCertain: boolean
  /** A whole polite sentence is in it. */
  readonly isFormula: boolean
  /** It asks to turn to somebody else, which only an unmistakable text may. */
  readonly isReferring: boolean
  /** It closes a case, or says what its desk does next. */
  readonly isAtWork: boolean
  /** A server's notice, if what follows speaks of mail as well. */
  readonly isPerhapsNotice: boolean
}

/** Which marks make an automatic text together; those beside `dated` and below do not count alone. */
const TOGETHER: Readonly<Partial<Record<Shape, readonly Shape[]>>> = {
  heading: [
    ...(['absence', 'unavailable', 'thanks', 'promise', 'received', 'closing'] as const),
    ...(['hours', 'help', 'dated', 'access', 'urgent', 'leave', 'noreply'] as const),
  ],
  absence: ['dated', 'access', 'urgent', 'promise', 'leave', 'noreply'],
  unavailable: ['thanks', 'promise', 'hours', 'dated', 'access', 'urgent', 'leave', 'noreply'],
  thanks: ['promise', 'received', 'help', 'closing', 'leave', 'noreply'],
  promise: ['received', 'hours', 'leave', 'noreply'],
  received: ['leave', 'noreply'],
  closing: ['help', 'leave', 'noreply'],
  hours: ['help', 'leave', 'noreply'],
  help: ['leave'],
}
const LONGEST = 20_000
const LONGEST_SENTENCE = 90

/**
 * Reads a customer's own words, quoted mail removed (C7). Automatic is only what is understood from
 * the first word to the last as one of the automatic texts there are, with two different marks of
 * one or one that is unmistakable. A single sentence of another kind makes it a person's answer.
 * Takes time linear in the text.
 */
export function automaticAnswer(
  own: string,
  { isFlagged, on }: AnswerInput,
): AutomaticAnswer | undefined {
  if (own.length > LONGEST || !hasWords(own)) return undefined
  if (isReadReceipt(own)) return {}
  let evidence: Evidence = {
    signs: new Set(),
    ends: [],
    part: 'text',
    isCertain: false,
    isFormula: false,
    isReferring: false,
    isAtWork: false,
    isPerhapsNotice: false,
  }
  for (const sentence of sentencesOf(own)) {
    const next = withSentence(evidence, sentence, on)
    if (next) evidence = next
    else return undefined
  }
  if (isContradictory(evidence)) return undefined
  if (!(isFlagged ? isAnyText(evidence) : isEnough(evidence, own))) return undefined
  const until = [...evidence.ends].sort().at(-1)
  return until ? { until } : {}
}

/** What Zendesk says was generated needs no shape, if it says something and asks nothing. */
const isAnyText = ({ signs, isCertain, isFormula, isReferring }: Evidence): boolean =>
  isCertain || (!isReferring && (isFormula || [...signs].some(isTelling)))

const isTelling = (sign: Shape): boolean => sign in TOGETHER && sign !== 'help'

/**
 * Who is away closes no case and promises nothing for others: "Estou de férias. Atendimento encerrado."
 * is a person's.
 */
const isContradictory = ({ signs, isCertain, isAtWork }: Evidence): boolean =>
  !isCertain && isAtWork && signs.has('absence')

/** A person begins in small letters more often than a program does. */
function isEnough({ signs, isCertain, isReferring }: Evidence, own: string): boolean {
  if (isCertain || isReferring) return isCertain
  const isShape = [...signs].some((sign) => TOGETHER[sign]?.some((other) => signs.has(other)))
  return isShape && (signs.size > 2 || !/^\P{L}*\p{Ll}/u.test(own))
}

/** The evidence with one sentence more; nothing if it is not of an automatic text. */
function withSentence(before: Evidence, sentence: Sentence, on: Day): Evidence | undefined {
  if (before.part === 'footer') return isFooter(sentence, true) ? before : undefined
  if (sentence.words.length > LONGEST_SENTENCE) {
    return isFooter(sentence, false) ? { ...before, part: 'footer' } : undefined
  }
  const title = isFirst(before) ? subjectTitle(sentence) : undefined
  const isPerhapsTitle = title === 'perhaps'
  return (
    withNotice(before, sentence) ??
    (title && !isPerhapsTitle ? { ...before, isCertain: true } : undefined) ??
    withSenses(before, sentence, on) ??
    (isPerhapsTitle ? withSign(before, 'heading') : undefined) ??
    withRest(before, sentence)
  )
}

function withNotice(before: Evidence, sentence: Sentence): Evidence | undefined {
  if (before.part === 'notice') {
    if (!isOfMailNotice(sentence)) return undefined
    return before.isPerhapsNotice && speaksOfMail(sentence)
      ? { ...before, isCertain: true }
      : before
  }
  const opened = before.signs.size === 0 && mailNoticeOpenedBy(sentence)
  if (!opened) return undefined
  return {
    ...before,
    part: 'notice',
    ...(opened === 'surely' ? { isCertain: true } : { isPerhapsNotice: true }),
  }
}

/** Known phrases and words from the first to the last. */
function withSenses(before: Evidence, sentence: Sentence, on: Day): Evidence | undefined {
  // Beside the hours of work, days and hours are more of them; elsewhere they are an arrangement.
  const reading = readSentence(sentence, on, before.signs.has('hours'))
  if (!reading) return undefined
  const { senses, signs, end } = reading
  return {
    ...before,
    signs: new Set([...before.signs, ...signs]),
    ends: end ? [...before.ends, end] : before.ends,
    part: partAfter(senses, before),
    isFormula: before.isFormula || (senses.has('polite') && sentence.words.length > 2),
    isReferring: before.isReferring || (senses.has('contact') && !senses.has('urgent')),
    isAtWork: before.isAtWork || AT_WORK.some((sense) => senses.has(sense)),
    isCertain: before.isCertain || reading.isCertain,
  }
}

const AT_WORK: readonly Sense[] = ['closing', 'ended', 'relay', 'follow']

/** Thanks on a line by themselves close a letter as "Att" does. */
function partAfter(senses: ReadonlySet<Sense>, { part }: Evidence): Evidence['part'] {
  if (senses.has('robot')) return 'menu'
  const isClosing = [...senses].every((sign) => sign === 'signOff' || sign === 'polite')
  return senses.size > 0 && isClosing ? 'signOff' : part
}

/** Whether a title with the subject of the mail it answers may come here. */
const isFirst = ({ signs }: Evidence): boolean => [...signs].every((sign) => sign === 'heading')

const withSign = (before: Evidence, sign: Shape): Evidence => ({
  ...before,
  signs: new Set([...before.signs, sign]),
})

/** Names, footers, the lines of a menu: they say nothing, and are behind what does. */
function withRest(before: Evidence, sentence: Sentence): Evidence | undefined {
  const { part, signs, isCertain } = before
  const hasSpoken = isCertain || signs.size > 0
  if (part === 'menu' && isOption(sentence)) return before
  // "Att," and a name; what is further off has to be surely one.
  const isBelowName = part === 'signature' && !sentence.opensParagraph
  if ((part === 'signOff' || isBelowName) && isNameLine(sentence)) {
    return { ...before, part: 'signature' }
  }
  if (hasSpoken && isSurelyName(sentence)) return { ...before, part: 'signature' }
  if (hasSpoken && sentence.words.every(({ word }) => word === '@')) return before
  return isFooter(sentence, false) ? { ...before, part: 'footer' } : undefined
}

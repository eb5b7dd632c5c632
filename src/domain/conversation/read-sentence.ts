import type { Day } from '../calendar/day'
import { type NamedAbsence, namedAbsence } from './absence-end'
import { isAnswerWord } from './answer-words'
import { AUTOMATIC, BOILERPLATE, CONTACT_WORDS, GLUE, type Sense } from './automatic-phrases'
import { CALENDAR_WORDS } from './calendar-words'
import { createPhraseBook, type Senses, type Span } from './phrase-book'
import type { Sentence, SentenceWord } from './sentences'

/** What makes the shape of an automatic text: a mark, or the end of an absence. */
export type Shape = Sense | 'dated'

/** A sentence that is understood from the first word to the last as one of an automatic text. */
export interface SentenceReading {
  readonly senses: Senses<Sense>
  readonly signs: readonly Shape[]
  /** The last day of the absence it speaks of, if it names one. */
  readonly end?: Day
  /** It leaves no doubt by itself. */
  readonly isCertain: boolean
}

const BOOK = createPhraseBook(AUTOMATIC)

/**
 * Reads one sentence written on that day (C7); nothing if a single word of it is not known, or if it
 * asks. `isList`: a timetable is understood, too.
 */
export function readSentence(
  sentence: Sentence,
  on: Day,
  isList: boolean,
): SentenceReading | undefined {
  const { words, isQuestion } = sentence
  const senses = sensesIn(sentence)
  if (!senses) return undefined
  if (senses.size === 0 && !isMere(words) && !(isList && isTimetable(words))) return undefined
  if (senses.has('call') && !senses.has('urgent')) return undefined
  if (isQuestion && !senses.has('help') && !senses.has('greeting')) return undefined
  if (hasLooseEnd(senses, words)) return undefined
  const { names, end } = absenceIn(senses, words, on)
  return {
    senses,
    signs: signsOf(senses, words, names),
    ...(end && { end }),
    isCertain: senses.has('robot') || isTitle(senses, words),
  }
}

/**
 * Words without a phrase: an address, or an apology. Any others could be an answer ("o ticket é do
 * fiscal"), and with a day or an hour they are an arrangement.
 */
const isMere = (words: readonly SentenceWord[]): boolean =>
  words.some(({ word }) => word === '@' || APOLOGY.test(word)) &&
  words.every(({ word }) => !/^(?:\d.*|hoje|amanha|agora|today|tomorrow)$/.test(word)) &&
  words.every(({ word }) => !CALENDAR_WORDS.has(word) && !INTRODUCING.has(word))

const APOLOGY =
  /^(?:desculp(?:e|a|as)|lament(?:o|amos)|transtornos?|inconvenien(?:te|ce)|apolog(?:ies|ize))$/

/** "Seg a sex das 8h às 18h". */
const isTimetable = (words: readonly SentenceWord[]): boolean =>
  words.filter(({ word }) => /^\d/.test(word)).length > 1 &&
  words.some(({ word }) => CALENDAR_WORDS.has(word))

/**
 * "Estou de férias até 30/11, dia 01/12 às 14h", "…, o mais rápido possível": what an absence ends with,
 * behind a comma, asks for something unless a known phrase or a reason is in it.
 */
function hasLooseEnd(senses: Senses<Sense>, words: readonly SentenceWord[]): boolean {
  if (!AWAY.some((sense) => senses.has(sense)) || BUSY.some((sense) => senses.has(sense)))
    return false
  const comma = words.findLastIndex(({ isBeforeComma }) => isBeforeComma)
  const end = words.slice(comma + 1)
  const before = words.slice(0, comma + 1)
  if (comma < 0 || end.some((_, at) => BOOK.begins(end, at))) return false
  const isAppointment = before.some(isNumber) && end.some(isNumber) && end.some(isOfAppointment)
  return isAppointment || (!REASON.test(end[0]?.word ?? '') && end.some(isLoose))
}

const AWAY: readonly Sense[] = ['absence', 'away', 'return']
const BUSY: readonly Sense[] = ['hours', 'contact', 'call', 'urgent', 'number', 'robot', 'title']
const REASON = /^(?:por|devido|exceto|salvo|inclusive|com|sem|due)$/
const isNumber = ({ word }: SentenceWord): boolean => /^\d/.test(word)
/** A year does not count, nor does one more day of a list. */
const isOfAppointment = ({ word }: SentenceWord): boolean => /^(?:dia|as|\d+h\d*)$/.test(word)
const isLoose = ({ word }: SentenceWord): boolean =>
  (BOILERPLATE.has(word) || word === 'possivel') && !APOLOGY.test(word)

const ABSENCES: readonly Sense[] = ['absence', 'away', 'return', 'unavailable']

/** "Retornaremos na segunda" ends an absence, "responderemos até segunda" does not. */
function absenceIn(senses: Senses<Sense>, words: readonly SentenceWord[], on: Day): NamedAbsence {
  const isAbsence = ABSENCES.some((sense) => senses.has(sense))
  if (!isAbsence && !senses.has('promise')) return { names: 'nothing' }
  const named = namedAbsence(words, on)
  if (isAbsence) return named
  return named.names === 'end' ? { names: 'day' } : named
}

/** What makes a shape; "retornaremos na segunda" names a day, which makes it an arrangement. */
function signsOf(
  senses: Senses<Sense>,
  words: readonly SentenceWord[],
  names: NamedAbsence['names'],
): readonly Shape[] {
  const isAway = senses.has('absence') || senses.has('away')
  const signs = [...senses]
    .filter(
      (sense) =>
        !NO_SIGNS.has(sense) &&
        (sense !== 'heading' || standsAlone(words, 'heading')) &&
        (names === 'nothing' || isAway || !ARRANGING.includes(sense)),
    )
    .map((sense) => SIGN_OF[sense] ?? sense)
  if (names === 'nothing' || names === 'day') return signs
  // "Estarei fora até sexta" is an absence, and no more than that.
  return senses.has('away') && !senses.has('absence') ? [...signs, 'absence'] : [...signs, 'dated']
}

const NO_SIGNS: ReadonlySet<Sense> = new Set<Sense>([
  ...(['title', 'robot', 'return', 'away', 'contact', 'call', 'number', 'greeting'] as const),
  ...(['signOff', 'polite', 'filler', 'ended'] as const),
])
const ARRANGING: readonly Sense[] = ['promise', 'relay', 'unavailable']
const SIGN_OF: Readonly<Partial<Record<Sense, Shape>>> = { relay: 'promise', follow: 'leave' }

/** Behind a title more of an automatic text follows, or nothing. */
function isTitle(senses: Senses<Sense>, words: readonly SentenceWord[]): boolean {
  if (!senses.has('title') || !standsAlone(words, 'title')) return false
  const isAll = BOOK.find(words, 'title')?.end === words.length
  return isAll || [...senses].some((sense) => !UNTELLING.has(sense))
}

const UNTELLING: ReadonlySet<Sense> = new Set<Sense>([
  'title',
  'greeting',
  'filler',
  'number',
  'hours',
])

/** A title is by itself: "resposta automática do site" is talk of one. */
function standsAlone(words: readonly SentenceWord[], sense: Sense): boolean {
  const title = BOOK.find(words, sense)
  if (!title) return false
  const last = words[title.end - 1]
  const isEnd = title.end === words.length || last?.isBeforeColon || last?.isBeforeBreak
  return isEnd === true && (title.at === 0 || words[title.at - 1]?.isBeforeBreak === true)
}

function sensesIn({ words, isShouted }: Sentence): Senses<Sense> | undefined {
  if (!words.every(isPerhapsKnown)) return undefined
  const contact = contactIn(words)
  const names = isShouted ? [] : namesIn(words, contact?.end)
  return BOOK.read(
    words,
    (word, at) =>
      (isPlain(word) && !isAsking(words, at)) ||
      (contact !== undefined && CONTACT_WORDS.has(word.word)) ||
      names.includes(at),
  )
}

/** Most sentences of people hold a word that is not. */
const isPerhapsKnown = (word: SentenceWord): boolean =>
  word.isCapital || isPlain(word) || BOOK.knows(word) || CONTACT_WORDS.has(word.word)

const PLAIN: ReadonlySet<string> = new Set([...GLUE, ...BOILERPLATE, ...CALENDAR_WORDS])

const isPlain = ({ word }: SentenceWord): boolean => PLAIN.has(word) || /^[\d@]/.test(word)

/** A request that no known phrase says ("o mais breve possível, por favor"), or a Spanish or English "no". */
function isAsking(words: readonly SentenceWord[], at: number): boolean {
  const word = words[at]
  const next = words[at + 1]
  if (word && INTRODUCING.has(word.word)) {
    const asked = words.slice(at + 1)
    return ASKED.every((sense) => BOOK.behind(asked, sense) === undefined)
  }
  return word?.word === 'no' && (!next || word.isBeforeBreak || SPANISH_VERB.test(next.word))
}

const INTRODUCING: ReadonlySet<string> = new Set(['favor', 'please'])
const ASKED: readonly Sense[] = ['noreply', 'contact', 'call', 'robot', 'leave', 'follow', 'help']
const SPANISH_VERB =
  /^(?:me|te|lo|la|le|les|se|nos|hay|ha|han|he|hemos|estoy|esta|estan|vuelv\w+|regres[oe]|\w+(?:amos|emos|imos|are|ere|ire|aremos|eremos|iremos))$/

/** Where a sentence says whom to turn to: "em caso de urgência, contate …", or with an address. */
function contactIn(words: readonly SentenceWord[]): Span | undefined {
  const urgent = BOOK.find(words, 'urgent')
  const contact = urgent && (BOOK.find(words, 'contact') ?? BOOK.find(words, 'call'))
  if (contact) return contact
  return words.some(({ word }) => word === '@') ? (urgent ?? { at: 0, end: 0 }) : undefined
}

const NAMING = ['thanks', 'greeting', 'robot', 'title', 'signOff', 'polite'] as const

/** Where names are: behind a greeting, a welcome or a robot, before "agradece", whom to contact. */
function namesIn(words: readonly SentenceWord[], contactAt = words.length): readonly number[] {
  const names: number[] = []
  for (let at = contactAt; at < words.length; at += 1) {
    const word = words[at]
    if (word && isName(word)) names.push(at)
  }
  for (const sense of NAMING) {
    const place = BOOK.find(words, sense)
    if (place) names.push(...namesFrom(words, place.end, 1))
    if (place && sense === 'thanks') names.push(...namesFrom(words, place.at - 1, -1))
  }
  return names
}

const BETWEEN_NAMES = /^(?:a|o|ao|da|do|de|e|the|and|la|el)$/

/** The places of names in a row, from here on or back. */
function namesFrom(words: readonly SentenceWord[], from: number, step: 1 | -1): readonly number[] {
  const word = words[from]
  if (!word) return []
  const rest = () => namesFrom(words, from + step, step)
  if (isName(word)) return [from, ...rest()]
  return BETWEEN_NAMES.test(word.word) ? rest() : []
}

const isName = ({ word, isCapital }: SentenceWord): boolean => isCapital && !isAnswerWord(word)

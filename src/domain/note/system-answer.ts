import { fold } from '../text/fold'
import { tidy } from '../text/tidy'
import { hasWords, wordsOf } from '../text/words'
import { isFiller } from './filler'
import { withoutHints } from './hints'
import { type NamedOption, namedOptions, type Option } from './named-options'
import { SECTIONS } from './sections'

/** How section 1 was answered (E2); `text` is what was said beside the option's name. */
export interface SystemReading {
  /** `labels`: the options' names as the template prints them, neither chosen. */
  readonly kind: 'answered' | 'labels' | 'lone-option' | 'both-options' | 'filler'
  /** Named, or inferred from what is said; absent when it is left open. */
  readonly option?: Option
  readonly text: string
}

/** "Sim/Não" as a question of its own, still there above the answer. */
const CHOICE = /^[\s(]*sim *(?:\/|ou) *n[aã]o *[)?:→=>–-]*\s*/i

/** Words that only repeat the question: "Não é possível pelo sistema" gives no reason. */
const REPEATED = new Set([
  ...wordsOf(SECTIONS[0].heading).map(({ word }) => word),
  ...['sim', 'nao', 'padrao', 'isso', 'fazer', 'direto', 'ser', 'feito', 'o', 'via', 'no', 'da'],
])

/** Reads the answer of section 1, the template's hints already out. */
export function readSystemAnswer(answer: string): SystemReading {
  const text = tidy(answer.replace(CHOICE, ''))
  if (text === '') return { kind: 'labels', text: '' }
  const named = namedOptions(text)
  if (named.length === 0) return readSentence(text)
  return named.some(({ isTicked }) => isTicked !== undefined)
    ? readBoxes(text, named)
    : readLabels(text, named)
}

function readBoxes(text: string, named: readonly NamedOption[]): SystemReading {
  const ticked = new Set(named.filter(({ isTicked }) => isTicked).map(({ option }) => option))
  const beside = textsOf(text, named).map((part) => part.replace(/^[-–—:→=>»]+ */, ''))
  const answer = tidy(joined([text.slice(0, named[0]?.start), ...beside]))
  const [option] = ticked
  if (ticked.size > 1) return { kind: 'both-options', text }
  if (option) return chosen(option, answer)
  return hasWords(answer) ? readSentence(answer) : { kind: 'labels', text: '' }
}

function readLabels(text: string, named: readonly NamedOption[]): SystemReading {
  const intro = tidy(text.slice(0, named[0]?.start))
  const texts = textsOf(text, named)
  const answer = (option: Option): string =>
    joined(texts.filter((_, index) => named[index]?.option === option))
  const answered = (['sim', 'nao'] as const).filter((option) => isAnswer(answer(option)))
  const [option] = answered
  if (answered.length > 1) return { kind: 'both-options', text }
  if (option && intro === '') return { kind: 'answered', option, text: answer(option) }
  if (option) return chosen(option, joined([intro, answer(option)]))
  if (isAnswer(intro)) return readSentence(intro)
  const options = new Set(named.map((one) => one.option))
  const rest = joined(texts)
  if (options.size > 1) return { kind: rest === '' ? 'labels' : 'filler', text: rest }
  return chosen(named[0]?.option ?? 'nao', rest)
}

/** What is after each mark, up to the next. */
const textsOf = (text: string, named: readonly NamedOption[]): string[] =>
  named.map(({ end }, index) =>
    withoutHints('system', tidy(text.slice(end, named[index + 1]?.start).trimStart())),
  )

const joined = (texts: readonly string[]): string => texts.filter((part) => part !== '').join('\n')

const isAnswer = (text: string): boolean => !isFiller(text) && !isOnlyOption(text)

function chosen(option: Option, text: string): SystemReading {
  if (isOnlyOption(text)) return { kind: 'lone-option', option, text }
  return { kind: isFiller(text) ? 'filler' : 'answered', option, text }
}

function readSentence(text: string): SystemReading {
  const option = inferred(text)
  const kind = isOnlyOption(text) ? 'lone-option' : isFiller(text) ? 'filler' : 'answered'
  return option ? { kind, option, text } : { kind, text }
}

/** Nothing but "Sim" or "Não", or the question said again. */
const isOnlyOption = (text: string): boolean =>
  text === '' ||
  (text.length < 120 && hasWords(text) && wordsOf(text).every(({ word }) => REPEATED.has(word)))

export const isLoneOption = (text: string): boolean =>
  text.length < 30 && /^(?:r\w*[.:]+ ?)?(?:sim|nao)[.!,;]*$/.test(fold(text))

/** Whether it can be done is said at the beginning of an answer, if at all. */
const FIRST_WORDS = 400

const DENIES =
  /^nao\b|\bnao (?:e|ha|existe|tem|possui|permite|permitiu|consegue|consegui|da|disponibiliza|localiza\w*|aparece|deixa|habilita|foi possivel)\b|\b(?:impossivel|inviavel|bloqueia|sem (?:tela|opcao|rotina|menu|acesso))\b/
const AFFIRMS =
  /^e possivel\b|\b(?:e|foi|pode ser|deve ser) (?:feit[oa]|realizad[oa])\b|\b(?:no|pelo|atraves do|via) menu\b|\b(?:basta|acessar|acesse)\b/

/** Sim or Não where neither is named as such; undefined when the text does not say. */
function inferred(text: string): Option | undefined {
  const answer = fold(text.slice(0, FIRST_WORDS))
  if (DENIES.test(answer)) return 'nao'
  return AFFIRMS.test(answer) || /^sim\b/.test(answer) ? 'sim' : undefined
}

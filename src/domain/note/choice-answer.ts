import { fold } from '../text/fold'
import { remembered } from '../text/remembered'
import { tidy } from '../text/tidy'
import { hasWords, wordsOf } from '../text/words'
import { isFiller } from './filler'
import { withoutHints } from './hints'
import { type Choice, choicesOf, type NamedOption, namedOptions } from './named-options'
import type { NoteTemplate, OptionId, Section } from './template'
import type { Vocabulary } from './vocabulary'

/** How a choice was answered (E2); `text` is what was said beside the option's name. */
export interface ChoiceReading {
  /** `labels`: the options' names as the template prints them, none chosen. */
  readonly kind: 'answered' | 'labels' | 'lone-option' | 'both-options' | 'filler'
  /** Named, or inferred from what is said; absent when it is left open. */
  readonly option?: OptionId
  readonly text: string
}

/** A choice and the template it is in. */
interface Asked extends Choice {
  readonly template: NoteTemplate
  /** The same where "talvez" says nothing, too. */
  readonly undecided: NoteTemplate
  /** "Sim/Não" as a question of its own, still there above the answer. */
  readonly question: RegExp
  /** Words that only repeat the question: "Não é possível pelo sistema" gives no reason. */
  readonly repeated: ReadonlySet<string>
  readonly means: readonly { readonly option: OptionId; readonly pattern: RegExp }[]
}

const askedOf = remembered((template: NoteTemplate): ReadonlyMap<string, Asked> => {
  const asked = [...choicesOf(template)].map(
    ([id, choice]) => [id, toAsked(choice, template)] as const,
  )
  return new Map(asked)
})

function toAsked(choice: Choice, template: NoteTemplate): Asked {
  const { options, words, section } = choice
  const labels = options.map(({ pattern }) => pattern)
  return {
    ...choice,
    template,
    undecided: {
      ...template,
      words: { ...words, fillers: [...words.fillers, ...words.undecided] },
    },
    question: new RegExp(
      String.raw`^[\s(]*${labels.join(` *(?:[/,]|${words.or}) *`)} *[)?:→=>–-]*\s*`,
    ),
    repeated: new Set([
      ...Object.values(section.wording).join(' ').split(' '),
      ...options.flatMap(({ label }) => wordsOf(label).map(({ word }) => word)),
      ...`${words.small} ${words.repeated}`.split(' '),
    ]),
    means: options.map(({ id, means }) => ({ option: id, pattern: new RegExp(means) })),
  }
}

/** Reads the answer of a choice, the template's hints already out. */
export function readChoice(answer: string, { id }: Section, template: NoteTemplate): ChoiceReading {
  const asked = askedOf(template).get(id)
  if (!asked) return { kind: 'answered', text: answer }
  const text = tidy(answer.replace(asked.question, ''))
  if (text === '') return { kind: 'labels', text: '' }
  const named = namedOptions(text, asked)
  if (named.length === 0) return readSentence(text, asked)
  return named.some(({ isTicked }) => isTicked !== undefined)
    ? readBoxes(text, named, asked)
    : readLabels(text, named, asked)
}

function readBoxes(text: string, named: readonly NamedOption[], asked: Asked): ChoiceReading {
  const ticked = new Set(named.filter(({ isTicked }) => isTicked).map(({ option }) => option))
  const beside = textsOf(text, named, asked).map((part) => part.replace(/^[-–—:→=>»]+ */, ''))
  const answer = tidy(joined([text.slice(0, named[0]?.start), ...beside]))
  const [option] = ticked
  if (ticked.size > 1) return { kind: 'both-options', text }
  if (option !== undefined) return chosen(option, answer, asked)
  return hasWords(answer) ? readSentence(answer, asked) : { kind: 'labels', text: '' }
}

function readLabels(text: string, named: readonly NamedOption[], asked: Asked): ChoiceReading {
  const intro = tidy(text.slice(0, named[0]?.start))
  const texts = textsOf(text, named, asked)
  const answer = (option: OptionId): string =>
    joined(texts.filter((_, index) => named[index]?.option === option))
  const ids = asked.options.map(({ id }) => id)
  const answered = ids.filter((option) => isAnswer(answer(option), asked))
  const [option] = answered
  if (answered.length > 1) return { kind: 'both-options', text }
  if (option !== undefined && intro === '')
    return { kind: 'answered', option, text: answer(option) }
  if (option !== undefined) return chosen(option, joined([intro, answer(option)]), asked)
  if (isAnswer(intro, asked)) return readSentence(intro, asked)
  const [first = '', ...others] = new Set(named.map((one) => one.option))
  const rest = joined(texts)
  if (others.length > 0) return { kind: rest === '' ? 'labels' : 'filler', text: rest }
  return chosen(first, rest, asked)
}

/** What is after each mark, up to the next. */
const textsOf = (
  text: string,
  named: readonly NamedOption[],
  { section, template }: Asked,
): string[] =>
  named.map(({ end }, index) =>
    withoutHints(section, tidy(text.slice(end, named[index + 1]?.start).trimStart()), template),
  )

const joined = (texts: readonly string[]): string => texts.filter((part) => part !== '').join('\n')

const isAnswer = (text: string, asked: Asked): boolean =>
  !isFiller(text, asked.template) && !isOnlyOption(text, asked)

/** An option that asks for nothing is an answer by itself, but not with "não se aplica" behind it. */
function chosen(option: OptionId, text: string, asked: Asked): ChoiceReading {
  const isAlone = isOnlyOption(text, asked) || !hasWords(text)
  if (isAlone && !isAsking(option, asked)) return { kind: 'answered', option, text }
  if (isOnlyOption(text, asked)) return { kind: 'lone-option', option, text }
  return { kind: isFiller(text, asked.template) ? 'filler' : 'answered', option, text }
}

const isAsking = (option: OptionId | undefined, { options }: Asked): boolean =>
  option === undefined || options.find(({ id }) => id === option)?.asks !== undefined

/**
 * "No hubo heridos" says no in the question's own words: where that asks for nothing, it is an answer.
 * "Talvez" is one to no choice.
 */
function readSentence(text: string, asked: Asked): ChoiceReading {
  const option = inferred(text, asked)
  const kind =
    isAsking(option, asked) && isOnlyOption(text, asked)
      ? 'lone-option'
      : isFiller(text, option === undefined ? asked.undecided : asked.template)
        ? 'filler'
        : 'answered'
  return option === undefined ? { kind, text } : { kind, option, text }
}

/** Nothing but "Sim" or "Não", or the question said again. */
const isOnlyOption = (text: string, { repeated }: Asked): boolean =>
  text === '' ||
  (text.length < 120 && hasWords(text) && wordsOf(text).every(({ word }) => repeated.has(word)))

const loneOf = remembered(
  ({ yesNo }: Vocabulary) => new RegExp(String.raw`^(?:r\w*[.:]+ ?)?(?:${yesNo})[.!,;]*$`),
)

/** Yes or no, and nothing else, where something is to be described. */
export const isLoneOption = (text: string, words: Vocabulary): boolean =>
  text.length < 30 && loneOf(words).test(fold(text))

/** Which option is meant is said at the beginning of an answer, if at all. */
const FIRST_WORDS = 400

/** The option of an answer that names none; undefined when the text does not say. */
function inferred(text: string, { means }: Asked): OptionId | undefined {
  const answer = fold(text.slice(0, FIRST_WORDS))
  return means.findLast(({ pattern }) => pattern.test(answer))?.option
}

import { type Greeting, greetingAt } from '../messages/greeting'
import { flatten } from '../text/flatten'
import type { Language } from '../text/name'
import { wishesOf } from './closing-wish'
import type { StyleProblem } from './style-problem'

/**
 * One greeting, or the manual's choice of them: "Bom dia| boa tarde | boa noite", in every language
 * that a manual may be written in. Flattened.
 */
const GREETINGS: readonly (readonly [Language, RegExp])[] = [
  [
    'pt',
    /\b(?:bom[ -]dia|boa[ -](?:tarde|noite))(?: ?[|/] ?(?:bom dia|boa (?:tarde|noite)))*(?![a-z])/g,
  ],
  ['en', /\bgood[ -](?:morning|afternoon|evening)(?![a-z])/g],
  ['es', /\b(?:buenos dias|buenas (?:tardes|noches))(?![a-z])/g],
]

/**
 * Where a greeting greets: at the start of a line or sentence, or after a name or another greeting
 * and a comma. "Tenha um bom dia" wishes, whatever the hour.
 */
const OPENING =
  /(?:^|\n|[.!?:]\s)[\s>*“"'¡-]*$|(?:^|\n|[.!?]\s)[^\n.!?,;]{1,40},\s{0,2}$|(?<![a-z])(?:ola|oi|hello|hi|hola)[\s,!]{1,3}$/
const REACH = 60

/**
 * W3: greetings that do not fit the hour, in minutes after midnight, each with the one that does.
 * "Obrigado, boa tarde" at the end wishes, whatever the hour.
 */
export function wrongGreetings(text: string, minutes: number): StyleProblem[] {
  const flat = flatten(text)
  const isWish = wishesOf(text, flat)
  return GREETINGS.flatMap(([language, greeting]) => {
    const right = greetingAt(minutes, language)
    return [...flat.matchAll(greeting)]
      .filter(({ 0: found }) => found.replace('-', ' ') !== flatten(right))
      .filter(({ index }) => OPENING.test(flat.slice(Math.max(0, index - REACH), index)))
      .filter(({ 0: found, index }) => !isWish(index, index + found.length))
      .map(({ 0: found, index: start }): StyleProblem => {
        const end = start + found.length
        const said = text.slice(start, end)
        const rewrite = likeWritten(said, right)
        return { rule: 'greeting', severity: 'warn', start, end, text: said, rewrite }
      })
  })
}

/** `BOM DIA` becomes `BOA TARDE`, `bom dia` boa tarde, `Bom Dia` Boa Tarde. */
function likeWritten(said: string, right: Greeting): string {
  if (said === said.toUpperCase()) return right.toUpperCase()
  if (/^\p{Ll}/u.test(said)) return right.toLowerCase()
  const isTitle = /^\S+[ -]\p{Lu}/u.test(said)
  return isTitle
    ? right.replace(/ (.)/, (_, initial: string) => ` ${initial.toUpperCase()}`)
    : right
}

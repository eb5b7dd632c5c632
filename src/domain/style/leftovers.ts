import { flatten } from '../text/flatten'
import type { StyleProblem } from './style-problem'

/** Blanks of the manuals' models and of our macros that were not filled in; flattened. */
const BLANK =
  /\bxx ?\/ ?xx ?\/ ?xx(?:xx)?\b|\( ?link ou n(?:umero|[o°.]) do ticket ?\)|\[ ?(?:dia|horario|link para documentos) ?\]|\* ?link de agendamento ?\*|(?<![^\n])link de agendamento(?![^\n])|\[\[ ?(?:saudacao|ticket|dia_terceira) ?\]\]/g

/** Somebody else's slots: perhaps meant, so they only warn. */
const SLOT = /\{\{[^{}\n]{0,200}\}\}|\[\[[^[\]\n]{0,200}\]\]/g

/** Zendesk fills these itself when the comment is saved. */
const ZENDESK =
  /^\{\{ ?(?:ticket|dc|current_user|comment|satisfaction|agent|sla|context|custom_object|answer_bot|automatic_answers)\./

/** In a sentence "(cliente)" may be meant; as an address it is the manual's blank, once unopened. */
const CUSTOMER = /\( ?(?:nome do )?cliente ?\)|(?<![^\n])cliente\)(?=,)/g
const GREETING = '(?:bom dia|boa tarde|boa noite|ola|oi|prezad[oa]s?|car[oa]s?|sra?\\.?)'
const GREETED = new RegExp(`\\b${GREETING}[\\s,!.]{0,4}$`)
const GREETS = new RegExp(`^[\\s,!.]{0,4}${GREETING}(?![a-z])`)
const AT_LINE_START = /(?:^|\n)[\s\d.)·•>*@“"'-]{0,12}$/
const REACH = 24

/** W1: what is left of a model. Whatever is certainly a blank stops; unknown slots warn. */
export function leftovers(text: string): StyleProblem[] {
  const flat = flatten(text)
  const blanks = [...flat.matchAll(BLANK)]
  const customers = [...flat.matchAll(CUSTOMER)].filter((match) => isAddress(flat, match))
  const stops = [...blanks, ...customers].map((match) => problem(text, match, 'stop'))
  const slots = [...flat.matchAll(SLOT)]
    .filter((match) => !ZENDESK.test(match[0]))
    .map((match) => problem(text, match, 'warn'))
    .filter(({ start }) => !stops.some((stop) => stop.start === start))
  return [...stops, ...slots]
}

function isAddress(flat: string, { 0: found, index }: RegExpExecArray): boolean {
  const before = flat.slice(Math.max(0, index - REACH), index)
  const after = flat.slice(index + found.length, index + found.length + REACH)
  return AT_LINE_START.test(before) || GREETED.test(before) || GREETS.test(after)
}

function problem(
  text: string,
  { 0: found, index }: RegExpExecArray,
  severity: StyleProblem['severity'],
): StyleProblem {
  const end = index + found.length
  return {
    rule: 'leftover',
    severity,
    start: index,
    end,
    text: text.slice(index, end),
    ...(severity === 'stop' && found.startsWith('[[') && { isOurBlank: true }),
  }
}

import { type Answer, NUMBER, TEXT, YES_OR_NO } from './expected'

/** Under these names an account has names of its own. */
const OWN_NAMES = new Set([
  ...['user_fields', 'organization_fields', 'settings', 'custom', 'system', 'errors'],
])

/** Names that are made of numbers or belong to the account. */
const isNamed = (name: string): boolean => /^[a-z*][a-z_.:*]*$/i.test(name)

/**
 * The shape of a foreign value: each text, number and switch by its kind, a list by its first item,
 * at most three levels deep.
 */
export function shapeOf(value: unknown, levels = 3): Answer | undefined {
  if (value === undefined) return undefined
  if (value === null) return null
  if (typeof value === 'string') return TEXT
  if (typeof value === 'number') return NUMBER
  if (typeof value === 'boolean') return YES_OR_NO
  if (Array.isArray(value)) {
    const [first] = value.map((one) => shapeOf(one, levels - 1))
    return first === undefined ? [] : [first]
  }
  if (levels <= 0) return '<object>'
  const entries = Object.entries(value as object).map(
    ([name, one]): [string, Answer | undefined] => [
      isNamed(name) ? name : '<name>',
      OWN_NAMES.has(name) ? ownShape(one) : shapeOf(one, levels - 1),
    ],
  )
  return Object.fromEntries(entries)
}

const ownShape = (value: unknown): Answer =>
  typeof value === 'object' && value !== null ? '<object>' : (shapeOf(value) ?? null)

/** Ids are long; what a probe counts or waits is not. */
const LONGEST_COUNT = 99_999

/**
 * An answer in which every text is gone that is not in `words`, and every number that could be an id.
 * `keepsSentences`: texts are Zendesk's own and are only cleaned.
 * Whatever a probe forgot, a report cannot tell who the account belongs to.
 */
export function nameless(
  answer: Answer,
  words: ReadonlySet<string>,
  keepsSentences = false,
): Answer {
  if (typeof answer === 'string') {
    if (words.has(answer) || /^<[a-z ]+>$/.test(answer)) return answer
    return keepsSentences ? cleaned(answer) : TEXT
  }
  if (typeof answer === 'number') return Math.abs(answer) > LONGEST_COUNT ? NUMBER : answer
  if (typeof answer !== 'object' || answer === null) return answer
  if (Array.isArray(answer)) {
    return answer.map((one: Answer) => nameless(one, words, keepsSentences))
  }
  const entries = Object.entries(answer).flatMap(([name, one]) =>
    one === undefined
      ? []
      : [
          [
            words.has(name) || isNamed(name) ? name : '<name>',
            nameless(one, words, keepsSentences),
          ],
        ],
  )
  return Object.fromEntries(entries)
}

/** A sentence of Zendesk's own, without what may be of the account: addresses, numbers, quoted texts. */
export const cleaned = (sentence: string): string =>
  sentence
    .replace(/https?:\/\/\S+|[\w.-]+\.zendesk\.com\S*/g, '<address>')
    .replace(/\S+@\S+/g, '<address>')
    .replace(/\d{3,}/g, NUMBER)
    .slice(0, 200)

import { wordsOf } from '../text/words'
import type { Vocabulary } from './vocabulary'

/** `1 -`, `2)`, `III.` before a printed heading. */
const NUMBER = /^\s*(?:\d{1,2}|[IVX]{1,4}|[A-J])\s*[-–—.):º]\s*/
/** What is printed behind the words of a heading: a question mark, a colon, something in brackets. */
const TAIL = /\s*[([?:*].*$/

/** The words of a printed heading, without its number and what closes it, in their order. */
export const headingWords = (heading: string): string[] =>
  wordsOf(bareHeading(heading)).map(({ word }) => word)

/** The same as text: `Causa da demanda`. */
export const bareHeading = (heading: string): string =>
  heading.replace(NUMBER, '').replace(TAIL, '').trim()

/** The words of a heading that carry meaning, each once. */
export function meaningOf(heading: string, { small }: Vocabulary): readonly string[] {
  const without = small.split(' ')
  const words = headingWords(heading)
  const meant = words.filter((word) => !without.includes(word))
  return [...new Set(meant.length > 0 ? meant : words)]
}

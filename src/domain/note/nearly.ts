/**
 * Whether a typed word is the expected one up to one slip of the keyboard: a letter too many, too
 * few, wrong, or two swapped. Short words forgive less ("casa" and "pausa" are not "causa"), very
 * long ones two slips.
 */
export function isNearly(typed: string, expected: string): boolean {
  if (typed === expected) return true
  if (expected.length < 5 || typed[0] !== expected[0]) return false
  const word = single(expected)
  return isWithin(word.length < 10 ? 1 : 2, single(typed), word, word.length < 6)
}

/** Doubled letters are the commonest slip of all and count for nothing. */
const single = (word: string): string => word.replace(/(.)\1+/g, '$1')

/** So many slips lead from one word to the other; in short words none leaves out or replaces a letter. */
function isWithin(slips: number, typed: string, expected: string, isShort: boolean): boolean {
  let same = 0
  while (same < typed.length && typed[same] === expected[same]) same += 1
  const [a, b] = [typed.slice(same), expected.slice(same)]
  if (a === b || slips === 0) return a === b
  const goesOn = (ofTyped: number, ofExpected: number): boolean =>
    isWithin(slips - 1, a.slice(ofTyped), b.slice(ofExpected), isShort)
  const isSwap = a[0] === b[1] && a[1] === b[0]
  return goesOn(1, 0) || (isSwap && goesOn(2, 2)) || (!isShort && (goesOn(0, 1) || goesOn(1, 1)))
}

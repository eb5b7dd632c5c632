/**
 * Whether a typed word is the expected one up to one slip of the keyboard: a letter too many, too
 * few, wrong, or two swapped. Short words forgive less ("casa" and "pausa" are not "causa"), very
 * long ones two slips.
 */
export function isNearly(typed: string, expected: string): boolean {
  if (typed === expected) return true
  if (expected.length < 5 || typed.charAt(0) !== expected.charAt(0)) return false
  return mayBeNear(typed, expected) && isOneSlipAway(single(typed), single(expected))
}

/** One slip leaves the beginning or the end as it was: a quick look before letters are counted. */
const mayBeNear = (typed: string, expected: string): boolean =>
  Math.abs(typed.length - expected.length) < 4 &&
  (expected.length < 6 ||
    expected.length >= 10 ||
    typed.startsWith(expected.slice(0, 3)) ||
    typed.endsWith(expected.slice(-3)))

/** Doubled letters are the commonest slip of all and count for nothing. */
const single = (word: string): string => word.replace(/(.)\1+/g, '$1')

function isOneSlipAway(typed: string, expected: string): boolean {
  const { length } = expected
  return isWithin(length >= 10 ? 2 : 1, typed, expected, length < 6)
}

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

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
  if (typed === expected) return true
  if (Math.abs(typed.length - expected.length) > 2) return false
  if (expected.length < 6) return isSwapped(typed, expected) || isOneLonger(typed, expected)
  return slips(typed, expected) <= (expected.length >= 10 ? 2 : 1)
}

function isSwapped(typed: string, expected: string): boolean {
  const at = firstDifference(typed, expected)
  const swapped = `${expected.slice(0, at)}${expected.charAt(at + 1)}${expected.charAt(at)}`
  return typed === `${swapped}${expected.slice(at + 2)}`
}

function isOneLonger(typed: string, expected: string): boolean {
  const at = firstDifference(typed, expected)
  return `${typed.slice(0, at)}${typed.slice(at + 1)}` === expected
}

function firstDifference(a: string, b: string): number {
  let at = 0
  while (at < a.length && a[at] === b[at]) at += 1
  return at
}

/** Insertions, deletions, replacements and swaps of neighbours between two short words. */
function slips(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      row[j] = Math.min(
        (last[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + cost,
        isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}

import { setFlagsFromString } from 'node:v8'

/** Steps that no expression of ours may need for one text: beyond them counting is given up. */
const MOST_STEPS = 2 ** 30

/**
 * How often the engine turns back while it looks for `regex` in `text` from its `lastIndex` on, to a
 * sixteenth. The engine tells only whether a limit was enough.
 */
export function regexSteps(regex: RegExp, text: string): number {
  const from = /[gy]/.test(regex.flags) ? regex.lastIndex : 0
  const isEnough = (limit: number): boolean => {
    const copy = limitedCopy(regex, limit)
    copy.lastIndex = from
    return exec.call(copy, text) !== null
  }
  let [low, high] = [8, 16]
  while (high < MOST_STEPS && !isEnough(high)) [low, high] = [high, 2 * high]
  for (let halving = 0; halving < 4 && low >= 16; halving += 1) {
    const middle = Math.round((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle
  }
  return high
}

const { exec } = RegExp.prototype

const copies = new Map<string, RegExp>()

/** The same expression, which finds the end of the text where it finds nothing else before its limit. */
function limitedCopy({ source, flags }: RegExp, limit: number): RegExp {
  const key = `${limit} ${flags} ${source}`
  const known = copies.get(key)
  if (known) return known
  const otherwise = flags.includes('y') ? '' : '(?![\\s\\S])'
  const copy = newLimited()(`(?:${unrolled(source)})|${otherwise}`, flags, limit)
  copies.set(key, copy)
  return copy
}

type NewLimited = (source: string, flags: string, limit: number) => RegExp
let created: NewLimited | undefined

/** V8's own, for its tests; a function is compiled only once the flag is set. */
function newLimited(): NewLimited {
  setFlagsFromString('--allow-natives-syntax')
  created ??= new Function(
    'source, flags, limit',
    'return %NewRegExpWithBacktrackLimit(source, flags, limit)',
  ) as NewLimited
  return created
}

/**
 * The expression with a second, impossible way in everything that repeats: the engine goes back over a
 * plain repetition (`\s+`) without counting.
 */
export function unrolled(source: string): string {
  let written = ''
  let atom = 0
  const groups: number[] = []
  for (const { 0: token } of source.matchAll(TOKENS)) {
    if (/^(?:[*+?]|\{\d+(?:,\d*)?\})\??$/.test(token)) {
      written = `${written.slice(0, atom)}(?:${written.slice(atom)}|(?!))${token}`
      continue
    }
    if (token.startsWith('(')) groups.push(written.length)
    atom = token === ')' ? (groups.pop() ?? 0) : written.length
    written += token
  }
  return written
}

/** Escapes, classes, openings of groups, quantifiers, single signs. */
const TOKENS =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?|(?:[*+?]|\{\d+(?:,\d*)?\})\??|./gsu

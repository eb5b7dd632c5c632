import { Session } from 'node:inspector'

import { regexSteps } from './regex-steps'

/**
 * What a call costs, counted and not timed: how often each block of our code ran, how far texts and
 * lists were searched or copied by the language itself, how often expressions turned back.
 */
async function workOf(run: () => unknown): Promise<number> {
  await blocksRun()
  const counter = countNatives()
  try {
    run()
  } finally {
    counter.stop()
  }
  return (await blocksRun()) + counter.counted()
}

/**
 * By which power the work grows with the size of what is read: 1 is in proportion, 2 is quadratic.
 * `size` is doubled once, so that constant costs are small beside it.
 */
export async function growthOf(read: (size: number) => unknown, size: number): Promise<number> {
  read(Math.ceil(size / 16)) // what is prepared only once
  const small = await workOf(() => read(size))
  const large = await workOf(() => read(2 * size))
  return Math.log2(large / small)
}

/** Less than this is in proportion, for `growthOf`: what is counted once per size may tip it a little. */
export const IN_PROPORTION = 1.25

/** Any file of ours, and nothing of the test runner's. */
const OURS = /\/(?:src|test)\/(?!counting\/work-of|counting\/regex-steps)[^?]*\.tsx?$/

const session = new Session()
session.connect()

const post = (method: string, params?: object): Promise<unknown> =>
  new Promise((resolve, reject) => {
    session.post(method, params, (error, result) => (error ? reject(error) : resolve(result)))
  })

/** Only functions that are first called after this are counted block by block. */
const started = post('Profiler.enable').then(() =>
  post('Profiler.startPreciseCoverage', { callCount: true, detailed: true }),
)

interface Coverage {
  readonly result: readonly {
    readonly url: string
    readonly functions: readonly {
      readonly functionName: string
      readonly isBlockCoverage: boolean
      readonly ranges: readonly { readonly count: number }[]
    }[]
  }[]
}

/** How many blocks of our code ran since the last call. */
async function blocksRun(): Promise<number> {
  await started
  const { result } = (await post('Profiler.takePreciseCoverage')) as Coverage
  return result
    .filter(({ url }) => OURS.test(url))
    .flatMap(({ functions }) => functions)
    .reduce((sum, { ranges }) => ranges.reduce((inner, { count }) => inner + count, sum), 0)
}

type Sized = { readonly length: number }
/** What one call of the language costs, by what it was called on and with, and what it gave. */
type Cost = (self: Sized, args: readonly unknown[], result: unknown) => number

const whole: Cost = ({ length }) => length
const searched: Cost = ({ length }, [, from = 0], found) =>
  (Number(found) < 0 ? length : Number(found)) - Number(from)
const searchedBack: Cost = ({ length }, _, found) => length - Math.max(0, Number(found))
const searchedFor: Cost = (self, [wanted, from = 0]) =>
  searched(self, [wanted, from], (self as unknown as string).indexOf(String(wanted), Number(from)))
const compared: Cost = (_, [wanted]) => String(wanted).length
const given: Cost = (_, __, result) => (result as Sized).length
const trimmed: Cost = ({ length }, _, result) => length - (result as Sized).length
const moved: Cost = ({ length }, [from = 0]) => length - Number(from)

const TEXT: Readonly<Record<string, Cost>> = {
  ...{ indexOf: searched, lastIndexOf: searchedBack, includes: searchedFor },
  ...{ startsWith: compared, endsWith: compared, split: whole, replaceAll: whole },
  ...{ trim: trimmed, trimStart: trimmed, trimEnd: trimmed, normalize: whole },
  ...{ toLowerCase: whole, toUpperCase: whole, repeat: given, padEnd: given, padStart: given },
}
const LIST: Readonly<Record<string, Cost>> = {
  ...{ indexOf: searched, lastIndexOf: searchedBack, includes: whole, join: whole },
  ...{ slice: given, concat: given, splice: moved, reverse: whole, unshift: whole },
}
const EACH_STEP: Readonly<Record<string, Cost>> = { next: () => 0 }

/** Counts what the language does by itself, until it is stopped. */
function countNatives(): { readonly counted: () => number; readonly stop: () => void } {
  let sum = 0
  const undo: (() => void)[] = []
  const replace = (owner: object, name: string, costOf: Cost) => {
    const native = Reflect.get(owner, name) as (...args: unknown[]) => unknown
    const put = (value: unknown) => Object.defineProperty(owner, name, { ...HIDDEN, value })
    const counting = function (this: Sized, ...args: unknown[]): unknown {
      const result = native.apply(this, args)
      sum += 1 + costOf(this, args, result)
      return result
    }
    put(counting)
    undo.push(() => put(native))
  }
  for (const [owner, costs] of [
    [String.prototype, TEXT],
    [Array.prototype, LIST],
    [Object.getPrototypeOf([].values()), EACH_STEP],
  ] as const) {
    for (const name of Object.keys(costs)) replace(owner, name, costs[name] ?? whole)
  }
  countExpressions(undo, (steps) => {
    sum += steps
  })
  return {
    counted: () => sum,
    stop: () => {
      for (let at = undo.length - 1; at >= 0; at -= 1) undo[at]?.()
    },
  }
}

const HIDDEN = { configurable: true, writable: true, enumerable: false }

/** Everything that looks for an expression in a text comes down to `exec`. */
function countExpressions(undo: (() => void)[], add: (steps: number) => void): void {
  const { exec } = RegExp.prototype
  RegExp.prototype.exec = function (text) {
    RegExp.prototype.exec = exec // what counts is not counted
    const from = this.lastIndex
    const steps = regexSteps(this, String(text))
    const found = exec.call(this, text)
    const end = found ? found.index + found[0].length : this.sticky ? from : String(text).length
    add(steps + Math.max(0, end - (this.global || this.sticky ? from : 0)))
    RegExp.prototype.exec = counting
    return found
  }
  const counting = RegExp.prototype.exec
  undo.push(() => {
    RegExp.prototype.exec = exec
  })
}

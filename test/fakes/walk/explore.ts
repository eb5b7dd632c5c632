import { appendFileSync } from 'node:fs'
import fc from 'fast-check'

import type { Walk } from './moves'

const { env } = process

/** How many sequences of each kind of walk; `RUNS=2000 SEED=7` looks further. */
const RUNS = Number(env['RUNS'] ?? 100)
const SEED = Number(env['SEED'] ?? 20261122)

/** A run with more sequences takes longer. */
export const patience = env['RUNS'] === undefined ? {} : { timeout: 0 }

type Judge = (walk: Walk) => Promise<void>

/**
 * Plays that many sequences and prints how many, and from which seed. The first that breaks a promise
 * fails; with `REPORT=file` each is written there in its smallest form, and the rest is played.
 */
export async function explore(
  name: string,
  walks: fc.Arbitrary<Walk>,
  judge: Judge,
): Promise<void> {
  process.stdout.write(`${name}: ${RUNS} sequences, seed ${SEED}\n`)
  const property = fc.asyncProperty(walks, judge)
  const report = env['REPORT']
  if (report === undefined) return fc.assert(property, { numRuns: RUNS, seed: SEED })
  let played = 0
  for (let seed = SEED; played < RUNS; seed += 1) {
    const found = await fc.check(property, { numRuns: RUNS - played, seed, endOnFailure: true })
    played += found.numRuns
    if (found.counterexample === null) continue
    const story = await smallest(found.counterexample[0], judge)
    const line = { name, seed, error: await errorOf(story, judge), ...story }
    appendFileSync(report, `${JSON.stringify(line)}\n`)
  }
  process.stdout.write(`${name}: ${played} sequences played\n`)
}

/** Without every move that is not needed to break the promise. */
async function smallest(walk: Walk, judge: Judge): Promise<Walk> {
  for (let index = walk.moves.length - 1; index >= 0; index -= 1) {
    const shorter = { ...walk, moves: walk.moves.toSpliced(index, 1) }
    if (await errorOf(shorter, judge)) return smallest(shorter, judge)
  }
  return walk
}

const errorOf = (walk: Walk, judge: Judge): Promise<string | undefined> =>
  judge(walk).then(() => undefined, String)

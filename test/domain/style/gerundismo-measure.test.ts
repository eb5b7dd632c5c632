import { expect, test } from 'vitest'

import { gerundismo } from '../../../src/domain/style/gerundismo'
import { corrected } from './corrected'
import { DRAWN_OUT, FINE, LET_PASS, NEVER } from './gerundismo-sentences'

const isFound = (sentence: string): boolean => gerundismo(sentence).length > 0
const drawnOut = [...DRAWN_OUT.map(([written]) => written), ...LET_PASS]
const others = [...NEVER, ...FINE]

test.each(DRAWN_OUT)('%s', (written, better) => {
  expect(corrected(written)).toBe(better)
  expect(gerundismo(better)).toEqual([])
})

test('the list is long, and no sentence is in it twice', () => {
  const all = [...drawnOut, ...others]
  expect(new Set(all).size).toBe(all.length)
  expect(drawnOut.length).toBeGreaterThanOrEqual(90)
  expect(others.length).toBeGreaterThanOrEqual(110)
})

test('of what the rule must never touch it touches nothing', () => {
  expect(NEVER.filter(isFound)).toEqual([])
})

test('precision and recall over all sentences', () => {
  const hits = drawnOut.filter(isFound)
  const missed = drawnOut.filter((sentence) => !isFound(sentence))
  const falseAlarms = others.filter(isFound)
  const precision = hits.length / (hits.length + falseAlarms.length)
  const recall = hits.length / drawnOut.length
  const figures = `${drawnOut.length} drawn out, ${others.length} not`
  const percent = (part: number): string => `${(100 * part).toFixed(1)} %`
  const lists = ['Missed:', ...missed, 'False alarms:', ...falseAlarms].join('\n  ')
  process.stdout.write(
    `Gerundismo: ${figures}. Precision ${percent(precision)}, recall ${percent(recall)}.\n${lists}\n`,
  )
  expect(precision).toBeGreaterThanOrEqual(0.98)
  expect(recall).toBeGreaterThanOrEqual(0.96)
})

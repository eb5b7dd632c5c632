import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

import { callsFor, estimateTable, pacedMs } from '../../../tools/export/estimate'
import { limitsSaid } from '../../../tools/export/limits-said'
import { nextStart, shareOf } from '../../../tools/export/pace'
import { duration, progressLine } from '../../../tools/export/progress'
import { showProgress } from '../../../tools/export/show-progress'

describe('the pace', () => {
  test.each([
    ['the first call starts at once', [], 10, 5],
    ['one with room in the minute starts at once', [0, 1, 2], 4, 5],
    ['one without waits until the oldest is a minute old', [1, 2, 3], 3, 60_001],
    ['one after a rest starts at once', [1, 2, 3], 3, 90_000],
  ])('%s', (_, starts, perMinute, wanted) => {
    const now = wanted === 60_001 ? 5 : wanted
    expect(nextStart(starts, perMinute, now)).toBe(wanted)
  })

  test('no minute ever sees more than the limit, whenever the calls come', () => {
    const starts: number[] = []
    for (let call = 0; call < 200; call += 1) {
      starts.push(nextStart(starts, 7, (starts.at(-1) ?? 0) + ((call * 7919) % 13_000)))
    }
    const inMinuteOf = (start: number) =>
      starts.filter((one) => one >= start && one < start + 60_000).length
    expect(Math.max(...starts.map(inMinuteOf))).toBe(7)
  })

  test('a quarter of the account’s calls, and never none', () => {
    expect([200, 400, 700, 2500, 2].map(shareOf)).toEqual([50, 100, 175, 625, 1])
  })
})

describe('an answer', () => {
  const said = (status: number, headers: Readonly<Record<string, string>>) =>
    limitsSaid(status, new Headers(headers))

  test('of a refusal asks for the rest that it names, or a minute', () => {
    expect(said(429, { 'retry-after': '17' }).restMs).toBe(17_000)
    expect(said(429, {}).restMs).toBe(60_000)
    expect(said(503, { 'retry-after': '5' }).restMs).toBe(5_000)
    expect(said(503, {}).restMs).toBe(0)
  })

  test('of an account that others use asks for the rest of the minute', () => {
    const headers = { 'x-rate-limit': '400', 'ratelimit-reset': '21' }
    expect(said(200, { ...headers, 'x-rate-limit-remaining': '200' }).restMs).toBe(0)
    expect(said(200, { ...headers, 'x-rate-limit-remaining': '199' }).restMs).toBe(21_000)
  })

  test('names the limits of the account and of the list', () => {
    const name = 'zendesk-ratelimit-incremental-exports-cursor'
    const headers = { 'ratelimit-limit': '700', [name]: 'total=30; remaining=29; resets=12' }
    expect(said(200, headers)).toMatchObject({ account: 700, listing: 30 })
    expect(said(200, {})).toEqual({ account: undefined, listing: undefined, restMs: 0 })
  })
})

describe('how long an export takes', () => {
  test('a thousand tickets need five pages and a call each; ten minutes at a hundred a minute', () => {
    expect(callsFor(1000)).toEqual({ listing: 5, history: 1000 })
    expect(duration(pacedMs({ marked: 1000, accountLimit: 400 }))).toBe('10 min')
  })

  test('is in the guide as the pace computes it', () => {
    expect(readFileSync('docs/auditing.md', 'utf8')).toContain(estimateTable())
  })
})

describe('the progress', () => {
  const half = { kind: 'reading', done: 500, total: 1500 } as const

  test('says how many, how fast and how long', () => {
    expect(progressLine(half, { done: 300, at: 0 }, 120_000)).toBe(
      '500 of 1,500 tickets, 100 a minute, 10 min left',
    )
    expect(progressLine({ kind: 'listing', seen: 3000, marked: 210 }, { done: 0, at: 0 }, 1)).toBe(
      'Listing: 3,000 tickets changed, 210 marked',
    )
  })

  test('promises no time before anything was read', () => {
    expect(progressLine(half, { done: 500, at: 0 }, 0)).toBe('500 of 1,500 tickets')
  })

  test.each([
    [59_999, 'under a minute'],
    [60_001, '2 min'],
    [3_900_000, '1 h 05 min'],
  ])('%i ms are %s', (ms, words) => expect(duration(ms)).toBe(words))

  const shown = (isTTY: boolean, stepMs: number) => {
    let now = 0
    let text = ''
    const { show } = showProgress({ isTTY, write: (more) => (text += more) }, { now: () => now })
    for (let done = 0; done <= 100; done += 1, now += stepMs) {
      show({ kind: 'reading', done, total: 100 })
    }
    return text
  }

  test('is one line on a terminal, and plain lines elsewhere, not one for each ticket', () => {
    const terminal = shown(true, 600)
    expect(terminal.split('\n')).toHaveLength(2)
    expect(terminal.split('\r').length).toBeGreaterThan(50)
    const plain = shown(false, 600)
    expect(plain).not.toContain('\r')
    expect(plain.split('\n').slice(0, -1)).toHaveLength(3)
    expect(plain).toContain('100 of 100 tickets')
  })
})

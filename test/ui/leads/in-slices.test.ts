import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { inSlices } from '../../../src/ui/leads/in-slices'

/** What each of them takes, in milliseconds. */
const WORK_MS = 3
const LIST = Array.from({ length: 100 }, (_, n) => n)

let now = 0
beforeEach(() => {
  now = 0
  vi.useFakeTimers()
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

function begin() {
  const done: number[] = []
  const told: number[] = []
  const each = (one: number): void => {
    now += WORK_MS
    done.push(one)
  }
  return { done, told, stop: inSlices(LIST, each, (count) => told.push(count)) }
}

test('a long list is gone over in its order, a few milliseconds at a time', () => {
  const { done, told } = begin()
  for (let slices = 1; done.length < LIST.length; slices += 1) {
    expect(now).toBeLessThanOrEqual(slices * 12)
    vi.runOnlyPendingTimers()
  }
  expect(done).toEqual(LIST)
  expect(told.at(-1)).toBe(LIST.length)
  expect(vi.getTimerCount()).toBe(0)
})

test('what is stopped goes over no more of it', () => {
  const { done, told, stop } = begin()
  stop()
  vi.runAllTimers()
  expect(done).toHaveLength(3)
  expect(told).toEqual([3])
})

test('of an empty list it is told that all of it is done', () => {
  const told: number[] = []
  inSlices([], expect.unreachable, (count) => told.push(count))
  expect(told).toEqual([0])
})

import { afterEach, beforeEach, expect, test, vi } from 'vitest'

import { createBrowserClock } from '../../../src/adapters/browser/browser-clock'

const START = Date.parse('2026-11-18T13:00Z')
const HOUR = 3_600_000

let page: Document
beforeEach(() => {
  vi.useFakeTimers({ now: START })
  // A document is a place for events, as far as the clock is concerned.
  page = new EventTarget() as Document
})
afterEach(() => {
  vi.useRealTimers()
})

const wake = () => page.dispatchEvent(new Event('visibilitychange'))

test('a timer that fires early is set again', async () => {
  const call = vi.fn()
  createBrowserClock(page).at(START + HOUR, call)
  vi.setSystemTime(START - 10 * 60_000) // the machine's clock was put right, backwards
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(call).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(10 * 60_000)
  expect(call).toHaveBeenCalledTimes(1)
})

test('a tab that slept looks when it is seen again', () => {
  const call = vi.fn()
  createBrowserClock(page).at(START + HOUR, call)
  vi.setSystemTime(START + 2 * HOUR) // no timer ran meanwhile
  expect(call).not.toHaveBeenCalled()
  wake()
  expect(call).toHaveBeenCalledTimes(1)
  wake()
  expect(call).toHaveBeenCalledTimes(1)
})

test('a tab that is seen again early goes on waiting', async () => {
  const call = vi.fn()
  createBrowserClock(page).at(START + HOUR, call)
  await vi.advanceTimersByTimeAsync(HOUR / 2)
  wake()
  expect(call).not.toHaveBeenCalled()
  expect(vi.getTimerCount()).toBe(1)
  await vi.advanceTimersByTimeAsync(HOUR / 2)
  expect(call).toHaveBeenCalledTimes(1)
})

test('a moment further away than a timer can count is still met', async () => {
  const call = vi.fn()
  createBrowserClock(page).at(START + 60 * 24 * HOUR, call)
  await vi.advanceTimersByTimeAsync(60 * 24 * HOUR - 1)
  expect(call).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(1)
  expect(call).toHaveBeenCalledTimes(1)
})

test('a moment that has passed is called after the caller is done, and can be called off', async () => {
  const clock = createBrowserClock(page)
  const [call, other] = [vi.fn(), vi.fn()]
  clock.at(START - HOUR, call)
  clock.at(START - HOUR, other)()
  expect(call).not.toHaveBeenCalled()
  await vi.advanceTimersByTimeAsync(0)
  expect(call).toHaveBeenCalledTimes(1)
  expect(other).not.toHaveBeenCalled()
})

test('nothing is left behind, called or called off', async () => {
  const off = vi.spyOn(page, 'removeEventListener')
  const clock = createBrowserClock(page)
  clock.at(START + HOUR, () => undefined)()
  clock.at(START + HOUR, () => undefined)
  await vi.advanceTimersByTimeAsync(HOUR)
  expect(vi.getTimerCount()).toBe(0)
  expect(off).toHaveBeenCalledTimes(2)
})

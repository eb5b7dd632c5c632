import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { Instant } from '../../src/domain/ticket/ticket'

/** A clock and the hand that moves it. */
export interface ClockStage {
  readonly now: () => Promise<Instant>
  /** Resolves when it is set; to what calls it off. */
  readonly at: (moment: Instant, call: () => void) => Promise<() => Promise<void>>
  readonly moveTo: (moment: Instant) => Promise<void>
  /** Whatever was due has been called. */
  readonly settled: () => Promise<void>
  readonly close: () => Promise<void>
}

const MINUTE = 60_000
/** What has to come does come; a machine may be busy. */
const PATIENCE_MS = 60_000

/** What every Clock promises. */
export function clockContract(name: string, setUp: () => Promise<ClockStage>): void {
  describe(`Clock, ${name}`, () => {
    let clock: ClockStage
    beforeEach(async () => {
      clock = await setUp()
    })
    afterEach(() => clock.close())

    test('says what time it is', async () => {
      const before = await clock.now()
      await clock.moveTo(before + 60 * MINUTE)
      const passed = (await clock.now()) - before
      expect(passed).toBeGreaterThanOrEqual(60 * MINUTE)
      // It goes on by itself meanwhile; a busy machine takes its time.
      expect(passed).toBeLessThan(2 * 60 * MINUTE)
    })

    test('calls when the moment has come, not before, and once', async () => {
      const call = vi.fn()
      const now = await clock.now()
      await clock.at(now + 50 * MINUTE, call)
      await clock.moveTo(now + 45 * MINUTE)
      await clock.settled()
      expect(call).not.toHaveBeenCalled()
      await clock.moveTo(now + 51 * MINUTE)
      await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(1), PATIENCE_MS)
      await clock.moveTo(now + 3 * 60 * MINUTE)
      await clock.settled()
      expect(call).toHaveBeenCalledTimes(1)
    })

    test('calls soon for a moment that has passed', async () => {
      const call = vi.fn()
      await clock.at((await clock.now()) - MINUTE, call)
      await clock.settled()
      await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(1), PATIENCE_MS)
    })

    test('does not call what was called off', async () => {
      const call = vi.fn()
      const now = await clock.now()
      const callOff = await clock.at(now + 10 * MINUTE, call)
      await callOff()
      await clock.moveTo(now + 20 * MINUTE)
      await clock.settled()
      expect(call).not.toHaveBeenCalled()
    })

    test('keeps two moments apart, also for one and the same call', async () => {
      const call = vi.fn()
      const now = await clock.now()
      await clock.at(now + 10 * MINUTE, call)
      await clock.at(now + 30 * MINUTE, call)
      await clock.moveTo(now + 20 * MINUTE)
      await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(1), PATIENCE_MS)
      await clock.moveTo(now + 40 * MINUTE)
      await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(2), PATIENCE_MS)
    })
  })
}

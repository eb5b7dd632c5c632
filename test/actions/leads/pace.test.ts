import fc from 'fast-check'
import { expect, test } from 'vitest'

import { createPace, type Urgency } from '../../../src/actions/leads/pace'
import { createTestClock } from '../../fakes/test-clock'

const MINUTE = 60_000
/** What Zendesk bears, and what the background leaves free of it. */
const MOST: Readonly<Record<Urgency, number>> = { view: 60, background: 45 }

/** Time passes, then so many ask; a pause may be called for. */
const step = fc.record({
  wait: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90_000 })),
  asks: fc.integer({ min: 0, max: 80 }),
  urgency: fc.constantFrom<Urgency>('view', 'background'),
  pause: fc.option(fc.integer({ min: 1, max: 120_000 }), { nil: undefined }),
})

interface Start {
  readonly at: number
  readonly urgency: Urgency
  readonly notBefore: number
}

async function play(steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const clock = createTestClock('2026-11-18T10:00Z')
  const pace = createPace(clock, () => undefined)
  const starts: Start[] = []
  let asked = 0
  let notBefore = 0
  const moveOn = async (ms: number) => {
    clock.moveTo(clock.now() + ms)
    await new Promise((resolve) => setImmediate(resolve))
  }
  for (const { wait, asks, urgency, pause } of steps) {
    await moveOn(wait)
    for (let n = 0; n < asks; n += 1) {
      asked += 1
      void pace.turn(urgency).then(() => {
        starts.push({ at: clock.now(), urgency, notBefore })
      })
    }
    await moveOn(0)
    if (pause !== undefined) {
      notBefore = Math.max(notBefore, clock.now() + pause)
      pace.pauseUntil(notBefore)
    }
  }
  for (let second = 0; starts.length < asked && second < 3000; second += 1) await moveOn(1000)
  return { starts, asked, waitsUntil: pace.waitsUntil() }
}

test('no minute sees more calls than Zendesk allows, and everybody has a turn', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const { starts, asked, waitsUntil } = await play(steps)
      expect(starts).toHaveLength(asked)
      expect(waitsUntil).toBeUndefined()
      starts.forEach(({ at, urgency, notBefore }, index) => {
        expect(at).toBeGreaterThanOrEqual(notBefore)
        const before = starts[index - MOST[urgency]]
        if (before) expect(at - before.at).toBeGreaterThanOrEqual(MINUTE)
      })
    }),
    { numRuns: 60 },
  )
})

test('what somebody looks at goes before all that waits in the background', async () => {
  const clock = createTestClock('2026-11-18T10:00Z')
  const pace = createPace(clock, () => undefined)
  const order: string[] = []
  const ask = (name: string, urgency: Urgency) =>
    void pace.turn(urgency).then(() => order.push(name))
  for (let n = 0; n < 45; n += 1) ask('list', 'background')
  ask('audits of all', 'background')
  ask('audits in view', 'view')
  await new Promise((resolve) => setImmediate(resolve))
  expect(order.slice(45)).toEqual(['audits in view'])
  expect(pace.waitsUntil()).toBe(clock.now() + MINUTE)
})

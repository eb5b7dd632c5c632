import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { createSaveHook } from '../../../src/adapters/zaf/save-hook'
import type { ZafClient } from '../../../src/adapters/zaf-client'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** A client that only hears, as far as the hook goes. */
function listening() {
  const handlers = new Map<string, (value?: unknown) => unknown>()
  const client = { on: (event, handler) => void handlers.set(event, handler) } as Pick<
    ZafClient,
    'on'
  > as ZafClient
  return {
    client,
    submit: () => Promise.resolve(handlers.get('ticket.save')?.()),
    done: () => handlers.get('ticket.submit.done')?.(),
  }
}

const outcomeOf = async (submit: Promise<unknown>, ms: number) => {
  const outcome = submit.then(
    () => 'passes',
    (error: Error) => error.message,
  )
  await vi.advanceTimersByTimeAsync(ms)
  return outcome
}

const stop = (why: string) => async () => {
  throw new Error(why)
}

describe('a submit is judged from the first moment on (E7)', () => {
  test('by the sidebar, once it is there', async () => {
    const { client, submit } = listening()
    createSaveHook(client).take(stop('falta a causa'))
    expect(await outcomeOf(submit(), 0)).toBe('falta a causa')
  })

  test('by the sidebar that comes half a second later', async () => {
    const { client, submit } = listening()
    const hook = createSaveHook(client)
    setTimeout(() => hook.take(stop('falta a causa')), 500)
    expect(await outcomeOf(submit(), 500)).toBe('falta a causa')
  })

  test('by the draft alone, where no sidebar comes; its check has what is left of two seconds', async () => {
    const { client, submit } = listening()
    const hook = createSaveHook(client)
    let given = 0
    hook.otherwise(async (limitMs) => {
      given = limitMs
      throw new Error('a nota está pública')
    })
    expect(await outcomeOf(submit(), 1_000)).toBe('a nota está pública')
    expect(given).toBeLessThanOrEqual(1_000)
    expect(given).toBeGreaterThan(0)
  })

  test('that comes before the sidebar asks for it at once', async () => {
    const { client, submit } = listening()
    const hook = createSaveHook(client)
    void hook.isWanted.then(() => hook.take(stop('falta a causa')))
    expect(await outcomeOf(submit(), 0)).toBe('falta a causa')
  })

  test('by nobody, before anything is known: it passes', async () => {
    const { client, submit } = listening()
    createSaveHook(client)
    expect(await outcomeOf(submit(), 1_000)).toBe('passes')
  })
})

test('a submit that was saved before the sidebar came is told to it', () => {
  const { client, done } = listening()
  const hook = createSaveHook(client)
  done()
  expect(hook.hasMissed()).toBe(true)
})

test('one that the sidebar judged is not', () => {
  const { client, done } = listening()
  const hook = createSaveHook(client)
  hook.take(async () => undefined)
  done()
  expect(hook.hasMissed()).toBe(false)
})

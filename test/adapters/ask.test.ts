import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { ask } from '../../src/adapters/ask'
import { askRest } from '../../src/adapters/ask-rest'
import { HostError } from '../../src/ports/host-error'

const never = new Promise<unknown>(() => undefined)

describe('an answer in time', () => {
  test.each([
    ['an object', { errors: {}, 'ticket.id': 1 }],
    ['nothing', undefined],
    ['a name that only looks like the SDK gave up', { name: 'TimeoutError' }],
    ['an account of that name', { name: 'Ana', invocationName: 'get' }],
  ])('is handed on as it came: %s', async (_, answer) => {
    expect(await ask(Promise.resolve(answer))).toBe(answer)
  })
})

test('nothing of what Zendesk answered stays with the SDK, which keeps every answer until its page is closed', async () => {
  const kept = { responseJSON: { audits: [1, 2] }, responseText: '{"audits":[1,2]}' }
  const answer = await askRest(Promise.resolve(kept))
  expect(answer).toEqual({ responseJSON: { audits: [1, 2] }, responseText: '{"audits":[1,2]}' })
  expect(kept).toEqual({})
  expect(await askRest(Promise.resolve(undefined))).toBeUndefined()
})

describe('no answer', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is late, before the SDK itself gives up after five seconds', async () => {
    const asked = expect(ask(never)).rejects.toMatchObject({ name: 'HostError', reason: 'late' })
    await vi.advanceTimersByTimeAsync(4_999)
    await asked
  })

  test('is late after the limit that was given, not before', async () => {
    const failed = vi.fn()
    ask(never, 600).catch(failed)
    await vi.advanceTimersByTimeAsync(599)
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'late' }))
  })

  test('is late too when the npm SDK resolves with its own failure', async () => {
    const gaveUp = {
      name: 'TimeoutError',
      message: 'Invocation request timeout',
      invocationName: 'get',
      paramsArray: [['ticket.id']],
    }
    await expect(ask(Promise.resolve(gaveUp))).rejects.toMatchObject({ reason: 'late' })
  })

  test('leaves no timer behind once it was answered', async () => {
    await ask(Promise.resolve(1))
    await ask(Promise.reject(new Error('no'))).catch(() => undefined)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('that fails after the limit troubles nobody', async () => {
    let refuse: (cause: unknown) => void = () => undefined
    const call = new Promise<unknown>((_, reject) => {
      refuse = reject
    })
    const asked = expect(ask(call, 10)).rejects.toMatchObject({ reason: 'late' })
    await vi.advanceTimersByTimeAsync(10)
    refuse({ status: 500 })
    await asked
  })
})

describe('a refusal is a HostError, whatever was thrown', () => {
  test.each([
    ['an Error of the SDK', new Error('"ticket.tags" is closed'), 'refused'],
    ['a plain object without a status', { error: 'RecordInvalid' }, 'refused'],
    ['a status that is no number', { status: '404' }, 'refused'],
    ['a text', 'no', 'refused'],
    ['nothing', undefined, 'refused'],
    ['null', null, 'refused'],
    ['a wrong request', { status: 400 }, 'refused'],
    ['no login', { status: 401 }, 'expired'],
    ['no right', { status: 403 }, 'forbidden'],
    ['nothing there', { status: 404 }, 'missing'],
    ['somebody in between gave up', { status: 408 }, 'late'],
    ['saved since', { status: 409 }, 'conflict'],
    ['wrong words', { status: 422, responseJSON: { error: 'RecordInvalid' } }, 'refused'],
    ['too many calls', { status: 429 }, 'busy'],
    ['Zendesk broken', { status: 500 }, 'refused'],
    ['a gateway that waited in vain', { status: 504 }, 'late'],
    ['a broken connection', { status: 0, readyState: 0 }, 'late'],
    ['a good status over a broken body', { status: 200, responseText: '{"ticket":' }, 'unexpected'],
  ])('%s', async (_, cause, reason) => {
    const failed = await askRest(Promise.reject(cause)).catch((error: unknown) => error)
    expect(failed).toBeInstanceOf(HostError)
    expect(failed).toMatchObject({ reason })
  })

  test('that names what the SDK said', async () => {
    await expect(ask(Promise.reject(new Error('"x" No such Api')))).rejects.toThrow(
      'refused: "x" No such Api',
    )
  })
})

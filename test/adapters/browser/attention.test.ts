// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { whenLookedAt } from '../../../src/adapters/browser/attention'
import type { ZafClient } from '../../../src/adapters/zaf-client'

type Handler = (value?: unknown) => unknown

let see: (isIntersecting: boolean) => void = () => undefined
let isObserving = false
const handlers = new Set<Handler>()

/** Only its events are asked for. */
const client = {
  on: (_: string, handler: Handler) => void handlers.add(handler),
  off: (_: string, handler: Handler) => void handlers.delete(handler),
} as unknown as ZafClient
const activate = (firstLoad: boolean) => {
  for (const handler of handlers) handler({ activeLocation: 'ticket_sidebar', firstLoad })
}

beforeEach(() => {
  handlers.clear()
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      constructor(tell: (entries: readonly { readonly isIntersecting: boolean }[]) => void) {
        see = (isIntersecting) => tell([{ isIntersecting }])
      }
      observe() {
        isObserving = true
      }
      disconnect() {
        isObserving = false
      }
    },
  )
})

async function isLookedAt(happens: () => void): Promise<boolean> {
  let isDone = false
  void whenLookedAt(document.body, client).then(() => {
    isDone = true
  })
  happens()
  await Promise.resolve()
  await Promise.resolve()
  return isDone
}

describe('a ticket is looked at', () => {
  test.each([
    ['when it is on screen', () => see(true)],
    ['when its tab is brought to the front', () => activate(false)],
    ['when somebody presses it', () => dispatchEvent(new Event('pointerdown'))],
    ['when a key is pressed in it', () => dispatchEvent(new Event('keydown'))],
    ['when the focus comes into it', () => dispatchEvent(new Event('focusin'))],
  ])('%s', async (_, happens) => {
    expect(await isLookedAt(happens)).toBe(true)
    expect(isObserving).toBe(false)
    expect(handlers.size).toBe(0)
  })

  test.each([
    ['not while its tab is behind another', () => see(false)],
    ['not because its frame has loaded', () => activate(true)],
    ['not by itself', () => undefined],
  ])('%s', async (_, happens) => {
    expect(await isLookedAt(happens)).toBe(false)
  })
})

import { describe, expect, test } from 'vitest'

import { ticketsOnScreen } from '../../../src/adapters/zaf/tickets-on-screen'
import type { WindowClient } from '../../../src/adapters/zaf-client'

type Told = (entries: readonly { readonly isIntersecting: boolean }[]) => void

/** A frame of the app; `isSeen` undefined: its page is not drawn, and nothing is told of it. */
const frame = (place: string | undefined, isSeen: boolean | undefined) => ({
  location: { search: place === undefined ? '' : `?origin=x&app_guid=${place}` },
  document: { body: {} },
  IntersectionObserver: class {
    readonly tell: Told
    constructor(tell: Told) {
      this.tell = tell
    }
    observe() {
      if (isSeen !== undefined) queueMicrotask(() => this.tell([{ isIntersecting: isSeen }]))
    }
    disconnect() {}
  },
})

/** Another app's frame. */
const foreign = {
  get location(): never {
    throw new DOMException('of another origin', 'SecurityError')
  },
}

/** The tickets beside which the app has places; one that fails, and one beside nothing. */
const TICKETS: Readonly<Record<string, unknown>> = { A: 41, B: '42', bar: undefined }
const client = {
  instance: (place: string) => ({
    get: async () => {
      if (place === 'broken') throw new Error('gone')
      return { errors: {}, 'ticket.id': TICKETS[place] }
    },
  }),
} as unknown as WindowClient

async function seenAmong(...frames: readonly unknown[]): Promise<readonly number[]> {
  const page = {} as { parent?: unknown }
  page.parent = { ...[...frames, page], length: frames.length + 1 }
  return [...(await ticketsOnScreen(page as unknown as Window, client))]
}

describe('the tickets whose sidebar is on screen', () => {
  test('is the one in front, not those behind it', async () => {
    expect(await seenAmong(frame('A', false), frame('B', true))).toEqual([42])
  })

  test('does not count in a page that is not drawn', async () => {
    expect(await seenAmong(frame('A', undefined))).toEqual([])
  })

  test('are found among other apps’ frames and our own that have no ticket', async () => {
    const beside = [foreign, frame('bar', true), frame(undefined, true), foreign]
    expect(await seenAmong(...beside, frame('A', true))).toEqual([41])
  })

  test('are known where another place fails', async () => {
    expect(await seenAmong(frame('broken', true), frame('A', true))).toEqual([41])
  })

  test('are unknown where the app has no frame but this one', async () => {
    expect(await seenAmong()).toEqual([])
  })
})

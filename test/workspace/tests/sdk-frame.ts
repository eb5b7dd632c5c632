import Client from 'zendesk_app_framework_sdk/lib/client'

import type { Answerer } from '../protocol/answers'
import type { MessageLike } from '../protocol/frame'
import { createFrameHost, type FrameHostOptions } from '../protocol/frame-host'
import { createProtocolLog } from '../protocol/protocol-log'

const HOST_ORIGIN = 'http://localhost:8801'
const APP_ORIGIN = 'http://localhost:8802'

/** The part of the SDK's client that the tests use. */
export interface SdkClient {
  readonly get: (paths: unknown) => Promise<Record<string, unknown>>
  readonly set: (...args: readonly unknown[]) => Promise<Record<string, unknown>>
  readonly invoke: (...args: readonly unknown[]) => Promise<Record<string, unknown>>
  readonly request: (options: unknown) => Promise<unknown>
  readonly on: (event: string, handler: (message: unknown) => unknown) => void
  readonly off: (event: string, handler: (message: unknown) => unknown) => void
  readonly trigger: (event: string, message?: unknown) => void
  readonly instance: (guid: string) => SdkClient
  readonly context: () => Promise<unknown>
  readonly metadata: () => Promise<unknown>
}

/** A host window and app frames in which the real SDK runs; messages travel as in a browser, later. */
export function createWire(options: Partial<FrameHostOptions> = {}) {
  const listeners = new Set<(event: MessageLike) => void>()
  const log = createProtocolLog()
  const host = createFrameHost({
    window: {
      addEventListener: (_, listener) => void listeners.add(listener),
      removeEventListener: (_, listener) => void listeners.delete(listener),
    },
    sendRest: async () => ({ status: 200, statusText: 'OK', text: '{}', headers: {} }),
    log,
    now: () => 0,
    hookLimitMs: 600_000,
    notAnswered: 'no answer',
    greetAfterMs: 1,
    ...options,
  })
  const hear = (event: MessageLike) => {
    for (const listener of listeners) listener(event)
  }

  /** A frame of the app; `load` runs its page, which is the SDK alone. */
  function frame(guid: string, answerer: Answerer, installationId = 2) {
    let page = createPage()
    /** The host as one load of the page sees it: an earlier load is neither heard nor told. */
    function createPage() {
      const created = {
        postMessage: (message: unknown, target: string) => {
          if (target !== HOST_ORIGIN || created !== page) return
          const data: unknown = structuredClone(message)
          setTimeout(() => hear({ data, origin: APP_ORIGIN, source: appSide }), 0)
        },
      }
      return created
    }
    const appSide = {
      postMessage: (data: string, target: string) => {
        if (target !== APP_ORIGIN) return
        const event = new MessageEvent('message', { data, origin: HOST_ORIGIN })
        Object.defineProperty(event, 'source', { value: page })
        setTimeout(() => window.dispatchEvent(event), 0)
      },
    }
    host.add({
      guid,
      origin: APP_ORIGIN,
      source: () => appSide,
      context: () => ({
        instanceGuid: guid,
        product: 'support',
        account: { subdomain: 'exemplo' },
        location: 'ticket_sidebar',
        ticketId: 42,
      }),
      metadata: () => ({
        appId: 1,
        name: 'Plain',
        installationId,
        version: '1.0.0',
        settings: { title: 'Plain' },
      }),
      isActive: () => true,
      answerer,
    })
    return {
      load: () => {
        page = createPage()
        return new Client({ origin: HOST_ORIGIN, appGuid: guid, source: page }) as SdkClient
      },
      /** What no SDK would send. */
      post: (data: unknown, origin = APP_ORIGIN) => hear({ data, origin, source: appSide }),
    }
  }

  const sent = (key: string) =>
    log.entries().filter(({ message }) => (message as { key?: string }).key === key)

  return { host, hear, frame, log, sent }
}

/**
 * Long enough for whatever was said to arrive and be answered: each way takes one turn, however long
 * a busy machine needs for it.
 */
export async function soon(turns = 20): Promise<void> {
  for (let turn = 0; turn < turns; turn += 1) await new Promise((done) => setTimeout(done, 0))
}

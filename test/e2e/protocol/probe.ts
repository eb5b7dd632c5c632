import type { Frame } from 'playwright'

import { poll } from '../desk'

/** How a call of the client ended; `value` is what it was rejected with, if that is no Error. */
export type Outcome =
  | { readonly resolved: unknown }
  | {
      readonly rejected: { readonly isError: true; readonly name: string; readonly message: string }
    }
  | { readonly rejected: { readonly isError: false; readonly value: unknown } }

/** A message that crossed a frame's border. */
export interface Crossed {
  readonly origin: string
  readonly isText: boolean
  readonly message: Readonly<Record<string, unknown>>
}

type Method = 'get' | 'set' | 'invoke' | 'request' | 'trigger' | 'context' | 'metadata'

/** One instance of the fixture app, and what a test can make it do. */
export interface Probe {
  readonly frame: Frame
  readonly guid: string
  readonly call: (method: Method, args?: readonly unknown[], guid?: string) => Promise<Outcome>
  /** Listens once more, on this instance or another, and waits until the host knows. */
  readonly listen: (event: string, guid?: string) => Promise<void>
  readonly unlisten: (event: string, guid?: string) => Promise<void>
  /** The arguments of each call of a handler. */
  readonly heard: (event: string) => Promise<readonly (readonly unknown[])[]>
  /** What came over the border, oldest first. */
  readonly told: (key?: string) => Promise<readonly Crossed[]>
  readonly answerSave: (verdict: string) => Promise<void>
}

interface ProbeWindow {
  readonly wire: readonly Crossed[]
  readonly probe: {
    readonly registrations: readonly unknown[]
    readonly heard: readonly { readonly event: string; readonly args: readonly unknown[] }[]
    readonly call: (method: Method, args: readonly unknown[], guid?: string) => Promise<Outcome>
    readonly listen: (event: string, guid?: string) => void
    readonly unlisten: (event: string, guid?: string) => void
    readonly answerSave: (verdict: string) => void
  }
}

declare const window: ProbeWindow

/** Waits until the frame's client was registered. */
export async function probeIn(frame: Frame): Promise<Probe> {
  // By the clock: a frame that is not seen draws nothing.
  const isReady = () => (window.probe?.registrations.length ?? 0) > 0
  await frame.waitForFunction(isReady, undefined, { polling: 50 })
  const call: Probe['call'] = (method, args = [], guid) =>
    frame.evaluate(({ method, args, guid }) => window.probe.call(method, args, guid), {
      method,
      args,
      guid,
    })
  /** The host takes messages in order: whatever was said before this answer has arrived. */
  const settled = async () => void (await call('get', [['instances']]))
  const { searchParams } = new URL(frame.url())

  return {
    frame,
    guid: searchParams.get('app_guid') ?? '',
    call,
    listen: async (event, guid) => {
      await frame.evaluate(([event, guid]) => window.probe.listen(event ?? '', guid), [event, guid])
      await settled()
    },
    unlisten: async (event, guid) => {
      await frame.evaluate(
        ([event, guid]) => window.probe.unlisten(event ?? '', guid),
        [event, guid],
      )
      await settled()
    },
    heard: (event) =>
      frame.evaluate(
        (wanted) =>
          window.probe.heard.filter(({ event }) => event === wanted).map((one) => one.args),
        event,
      ),
    told: (key) =>
      frame.evaluate(
        (wanted) => window.wire.filter(({ message }) => !wanted || message['key'] === wanted),
        key,
      ),
    answerSave: async (verdict) => {
      await frame.evaluate((name) => window.probe.answerSave(name), verdict)
      await settled()
    },
  }
}

/** Waits until a handler was called, and says with what. */
export async function firstHeard(probe: Probe, event: string): Promise<readonly unknown[]> {
  await poll(async () => (await probe.heard(event)).length).toBeGreaterThan(0)
  const [first = []] = await probe.heard(event)
  return first
}

import type { Frame, Page } from 'playwright'

import type { MemoryOwner } from '../../src/adapters/browser/browser-memory'
import type { Instant } from '../../src/domain/ticket/ticket'
import { HostError } from '../../src/ports/host-error'
import type { Memory } from '../../src/ports/memory'
import type { TicketApi } from '../../src/ports/ticket-api'
import type { HostEvents, Opening, TicketHost } from '../../src/ports/ticket-host'
import type { Later } from '../contracts/memory.contract'
import type { Outcome, SentOpening } from '../fixtures/apps/contract/contract'

/** The adapters inside an app's frame, as ports on this side of the browser. */
/** As long as the frame's own hook gives a check. */
const HOOK_MS = 1_800

export interface FrameLink {
  readonly host: TicketHost
  readonly apiOf: (ticketId: number) => TicketApi
  readonly memory: (owner: MemoryOwner, now: Instant) => Later<Memory>
  readonly now: () => Promise<Instant>
  readonly at: (moment: Instant, call: () => void) => Promise<() => Promise<void>>
  readonly calls: () => Promise<readonly string[]>
  /** Whatever was asked of the frame so far was done, and has arrived in the page around it. */
  readonly settled: () => Promise<void>
}

/** Before the page loads: what its frames call is answered here. */
export async function listenIn(page: Page): Promise<Ears> {
  const heard = new Map<number, (value: unknown) => void>()
  const asked = new Map<number, () => Promise<void>>()
  await page.exposeFunction('contractHeard', (id: number, value: unknown) => heard.get(id)?.(value))
  await page.exposeFunction('contractAsked', async (id: number): Promise<string | null> => {
    try {
      await asked.get(id)?.()
      return null
    } catch (error) {
      return (error as Error).message
    }
  })
  return { heard, asked }
}

export interface Ears {
  readonly heard: Map<number, (value: unknown) => void>
  readonly asked: Map<number, () => Promise<void>>
}

let lastId = 0

export function createFrameLink(frame: Frame, { heard, asked }: Ears): FrameLink {
  /** Orders that are not waited for: the frame takes them in the order they were given. */
  const orders: Promise<unknown>[] = []

  const host = <K extends keyof TicketHost>(name: K) =>
    ((...args: readonly unknown[]) =>
      frame
        .evaluate(([given, list]) => window.contract.host(given, list), [name, args] as const)
        .then(heldBy)) as TicketHost[K]

  const stopper = (id: number) => () => frame.evaluate((given) => window.contract.stop(given), id)

  return {
    host: {
      open: async () =>
        received(heldBy(await frame.evaluate(() => window.contract.host('open', [])))),
      readDraft: host('readDraft'),
      readStatusNames: host('readStatusNames'),
      readConversation: host('readConversation'),
      writeDraft: host('writeDraft'),
      append: host('append'),
      askForNote: host('askForNote'),
      changeTags: host('changeTags'),
      setStatus: host('setStatus'),
      setGroup: host('setGroup'),
      notify: host('notify'),
      openPage: host('openPage'),
      resize: host('resize'),
      on: (event, listener) => {
        const id = ++lastId
        heard.set(id, (value) => listener(value as HostEvents[typeof event]))
        orders.push(
          frame.evaluate(([given, name]) => window.contract.listen(given, name), [
            id,
            event,
          ] as const),
        )
        return () => void orders.push(stopper(id)())
      },
      onSave: (check) => {
        const id = ++lastId
        asked.set(id, () => check(HOOK_MS))
        orders.push(frame.evaluate((given) => window.contract.guard(given), id))
        return () => void orders.push(stopper(id)())
      },
      hasMissedSubmit: () => false,
    },
    apiOf: (ticketId) => {
      const api = <K extends keyof TicketApi>(name: K) =>
        ((...args: readonly unknown[]) =>
          frame
            .evaluate(([id, given, list]) => window.contract.api(id, given, list), [
              ticketId,
              name,
              args,
            ] as const)
            .then(heldBy)) as TicketApi[K]
      return {
        read: api('read'),
        newest: api('newest'),
        recent: api('recent'),
        all: api('all'),
        saveTags: api('saveTags'),
        saveStep: api('saveStep'),
        mayReplyPublicly: api('mayReplyPublicly'),
        addInternalNote: api('addInternalNote'),
      }
    },
    memory: (owner, now) => {
      const memory = <K extends keyof Memory>(name: K) =>
        ((...args: readonly unknown[]) =>
          frame.evaluate(
            ([whose, when, given, list]) => window.contract.memory(whose, when, given, list),
            [owner, now, name, args] as const,
          )) as Later<Memory>[K]
      return { read: memory('read'), write: memory('write'), forget: memory('forget') }
    },
    now: () => frame.evaluate(() => window.contract.now()),
    at: async (moment, call) => {
      const id = ++lastId
      heard.set(id, call)
      await frame.evaluate(([given, when]) => window.contract.callAt(given, when), [
        id,
        moment,
      ] as const)
      return stopper(id)
    },
    calls: () => frame.evaluate(() => window.contract.calls()),
    settled: async () => {
      await Promise.all(orders)
      await frame.evaluate(() => window.contract.roundTrip())
    },
  }
}

function received(value: unknown): Opening {
  const opening = value as SentOpening
  return { ...opening, ticket: { ...opening.ticket, fields: new Map(opening.ticket.fields) } }
}

function heldBy(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value
  throw new HostError(outcome.reason, outcome.message)
}

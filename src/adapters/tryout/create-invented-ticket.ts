import type { InventedTicket, Submitted } from '../../ports/invented-ticket'
import type { TicketApi } from '../../ports/ticket-api'
import type { TicketHost } from '../../ports/ticket-host'
import { createInventedApi } from './invented-api'
import { type Around, createInventedHost, type Judge } from './invented-host'
import { type Cast, createInventedWorld, type InventedWorld } from './invented-world'
import { afterSave } from './ticket-form'
import type { TurnedClock } from './turned-clock'

export interface Invented {
  readonly ticket: InventedTicket
  readonly host: TicketHost
  readonly api: TicketApi
}

/** What an app may take over a submit. */
const JUDGE_MS = 1_800

/** A ticket that is nowhere else: its ports for the app, and the hands of those who work on it. */
export function createInventedTicket(
  cast: Cast,
  clock: TurnedClock,
  { firstWords, ...around }: Around & { readonly firstWords: string },
): Invented {
  const world = createInventedWorld(cast, clock, firstWords)
  let judge: Judge = async () => undefined
  const take: TicketHost['onSave'] = (check) => {
    judge = check
    return () => {
      if (judge === check) judge = async () => undefined
    }
  }
  return {
    host: createInventedHost(world, around, take),
    api: createInventedApi(world),
    ticket: {
      state: world.state,
      subscribe: world.subscribe,
      writes: (text) => world.edit((form) => ({ ...form, text })),
      composes: (isInternal) => world.edit((form) => ({ ...form, isPublic: !isInternal })),
      submits: async (status) => {
        world.edit((form) => ({ ...form, status }))
        const stopped = await stoppedBy(judge)
        if (stopped) world.tell('submitFailed', undefined)
        else saveForm(world)
        return stopped ?? { kind: 'saved' }
      },
      customerWrites: (text) => {
        const { status } = world.saved()
        world.save({
          by: world.cast.requester,
          comment: { isPublic: true, text, hasFile: false },
          status: AT_REST.includes(status) ? 'open' : status,
        })
        world.tell('updated', undefined)
      },
      turnTo: (moment) => {
        clock.moveTo(moment)
        world.edit((form) => ({ ...form }))
      },
      close: () => world.tell('closed', undefined),
    },
  }
}

/** A customer's answer opens these again. */
const AT_REST: readonly string[] = ['pending', 'hold', 'solved']

async function stoppedBy(judge: Judge): Promise<Submitted | undefined> {
  try {
    await judge(JUDGE_MS)
    return undefined
  } catch (error) {
    return { kind: 'stopped', sentence: error instanceof Error ? error.message : String(error) }
  }
}

/** What is in the form becomes one update. */
function saveForm(world: InventedWorld): void {
  const form = world.form()
  const { text, isPublic, tags, status, groupId } = form
  world.save(
    {
      by: world.cast.agent,
      tags,
      ...(text.trim() && { comment: { isPublic, text, hasFile: false } }),
      ...(status && { status }),
      ...(groupId !== undefined && { groupId }),
    },
    afterSave(form),
  )
  world.tell('submitted', undefined)
}

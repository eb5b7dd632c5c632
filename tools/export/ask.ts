import { failure } from '../failure'
import { NoAnswer, type Reply } from '../zendesk/send'
import { reasonIn, type Zendesk } from '../zendesk/zendesk'
import type { Clock } from './clock'
import { limitsSaid } from './limits-said'
import type { CallKind, Pacer } from './pacer'

/** A GET at Zendesk's pace; undefined where nothing is there (404). */
export type Ask = (kind: CallKind, path: string) => Promise<Reply | undefined>

/** One more than the waits in between: 1, 2, 4, 8, 16 and 32 seconds. */
const TRIES = 7

const KEPT = 'What was read is kept: the same command goes on from there.'

interface Means {
  readonly zendesk: Zendesk
  readonly pacer: Pacer
  readonly clock: Clock
  readonly say: (line: string) => void
}

/**
 * Asks again when Zendesk wants a rest, for as long as it does; a few times when it is in trouble or
 * does not answer. Rejects with a Failure for every other refusal.
 */
export function createAsk({ zendesk, pacer, clock, say }: Means): Ask {
  async function attempt(kind: CallKind, path: string): Promise<Reply | NoAnswer> {
    await pacer.turn(kind)
    try {
      const reply = await zendesk.call('GET', path)
      pacer.heed(limitsSaid(reply.status, reply.headers))
      return reply
    } catch (error) {
      if (error instanceof NoAnswer) return error
      throw error
    }
  }

  return async (kind, path) => {
    for (let troubles = 0; ; ) {
      const reply = await attempt(kind, path)
      if (reply instanceof NoAnswer || reply.status >= 500) {
        troubles += 1
        if (troubles === TRIES) throw troubled(zendesk.host, reply)
        await clock.sleep(1000 * 2 ** (troubles - 1))
        continue
      }
      if (reply.status === 429) {
        say(`Zendesk asks for a rest of ${restOf(reply)} s.`)
        continue
      }
      if (reply.status === 404) return undefined
      if (reply.status >= 300) throw refused(reply)
      return reply
    }
  }
}

const restOf = ({ status, headers }: Reply): number =>
  Math.ceil(limitsSaid(status, headers).restMs / 1000)

const refused = ({ status, body }: Reply) =>
  failure(`Zendesk refused the export (${status}).`, reasonIn(body))

const troubled = (host: string, reply: Reply | NoAnswer) =>
  reply instanceof NoAnswer
    ? failure(KEPT, reply.message)
    : failure(`${host} is in trouble (${reply.status}). ${KEPT}`, reasonIn(reply.body))

import type { HandStep } from '../probe'
import { type Client, OWN_TAG, type Submit, wait, type Zendesk } from '../zendesk'

/** How long a handler of `ticket.save` takes in each step; in all others it answers at once. */
const HELD_MS: Partial<Record<HandStep, number>> = { submit: 2000, 'long-submit': 60_000 }

/** The end of a submit is told by two events. */
const PAUSE_MS = 500

/** What happens around `ticket.save`, step by step. */
export interface SubmitWatch {
  /** Begins a step; `onEnd` is called once, when a submit in it has ended. */
  readonly begin: (step: HandStep | undefined, onEnd: () => void) => void
  readonly record: Pick<Zendesk, 'submit' | 'hooks'>
}

export function watchSubmits(client: Client): SubmitWatch {
  let step: HandStep | undefined
  let onEnd: () => void = () => undefined
  let heard: string[] = []
  let ended: Submit['ended'] | undefined
  let [hooks, askedAt, endedAt] = [0, 0, 0]

  client.on('ticket.save', async () => {
    heard.push('ticket.save')
    hooks += 1
    askedAt = Date.now()
    const held = (step && HELD_MS[step]) ?? 0
    if (step === 'submit') await client.invoke('ticket.tags.add', OWN_TAG)
    while (ended === undefined && Date.now() - askedAt < held) await wait(50)
  })
  for (const name of ['start', 'done', 'fail', 'always']) {
    client.on(`ticket.submit.${name}`, () => {
      heard.push(`ticket.submit.${name}`)
      if (name !== 'done' && name !== 'fail') return
      ended = name
      endedAt = Date.now()
      void wait(PAUSE_MS).then(() => {
        onEnd()
        onEnd = () => undefined
      })
    })
  }
  return {
    begin: (next, whenEnded) => {
      step = next
      onEnd = whenEnded
      heard = []
      ended = undefined
      hooks = 0
    },
    record: {
      hooks: () => hooks,
      submit: () => ({ heard: [...heard], ended: ended ?? 'fail', afterMs: endedAt - askedAt }),
    },
  }
}

import type { DueAnnouncer } from '../../ports/due-announcer'
import type { Memory } from '../../ports/memory'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'
import { type FramesOwner, sayToFrames } from './browser-frames'

/** What an open ticket says is kept for frames that come later, and said to those that are there. */
export function createDueAnnouncer(
  client: ZafClient,
  owner: FramesOwner,
  memory: Memory,
): DueAnnouncer {
  const post = sayToFrames(owner)
  let subject: Promise<string> | undefined
  const readSubject = async (): Promise<string> => {
    const { 'ticket.subject': told } = await ask(client.get(['ticket.subject']))
    return typeof told === 'string' ? told : ''
  }
  return {
    watch: (said) => {
      // A ticket is known by its number, too.
      subject ??= readSubject().catch(() => '')
      void subject.then((told) => {
        const watch = { ...said, subject: told }
        memory.write('due-watch', watch)
        post({ kind: 'watch', watch })
      })
    },
    saved: (ticketId) => post({ kind: 'saved', ticketId }),
    isHeard: async () => {
      const { instances } = await ask(client.get(['instances'])).catch(() => ({ instances: {} }))
      const others = Object.values(instances ?? {}) as { readonly location?: unknown }[]
      return others.some(({ location }) => location === 'background')
    },
  }
}

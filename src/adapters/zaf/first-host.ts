import { HostError } from '../../ports/host-error'
import type { TicketHost } from '../../ports/ticket-host'
import { ask } from '../ask'
import type { ZafClient } from '../zaf-client'
import { textsOf } from './read-value'
import { DRAFT_PATHS, toWriting, type Writing } from './to-writing'

/** What the first screen and the check of a first submit ask of the host; the rest comes with the sidebar. */
export interface FirstHost extends Pick<TicketHost, 'changeTags' | 'resize'> {
  readonly readDraft: (limitMs?: number) => Promise<Writing>
}

export const createFirstHost = (client: ZafClient): FirstHost => ({
  readDraft: async (limitMs) => toWriting(await ask(client.get([...DRAFT_PATHS]), limitMs)),
  changeTags: async ({ add, remove }, limitMs) => {
    const left = countdown(limitMs)
    if (remove.length > 0) await ask(client.invoke('ticket.tags.remove', remove), left())
    if (add.length > 0) await ask(client.invoke('ticket.tags.add', add), left())
    const reply = await ask(client.get(['ticket.tags']), left())
    const tags = textsOf(reply['ticket.tags'])
    if (!tags) throw new HostError('unexpected', 'ticket.tags')
    return tags
  },
  resize: async (height) => {
    await ask(client.invoke('resize', { width: '100%', height: `${height}px` }))
  },
})

/** What is left of a limit for calls one after the other; without one each has its own. */
function countdown(limitMs: number | undefined): () => number | undefined {
  const end = limitMs === undefined ? undefined : Date.now() + limitMs
  return () => (end === undefined ? undefined : Math.max(1, end - Date.now()))
}

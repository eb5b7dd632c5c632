import type { Day } from '../domain/calendar/day'
import { pauseTag } from '../domain/calendar/pause'
import { OPEN_CHAIN_TAGS } from '../domain/contact/chain-tags'
import { changeBetween, isNoChange, type TagChange } from '../domain/tag-change'
import { ATTEMPT_TAGS, type AttemptNumber, attemptTag, TAG } from '../domain/tags'
import type { SavedTicket } from '../ports/ticket-api'
import { LOOK_MS } from './read-ticket'
import { saveGuarded } from './save-guarded'
import type { SessionCore } from './session-core'

/** "Usar o histórico": the tags are set to what really was sent, only because the agent chose it (C1). */
export const useHistory = (core: SessionCore): Promise<boolean> =>
  saveTags(core, ({ tags }) => {
    const made = core.reading().chain.made.map(({ n }) => attemptTag(n))
    const others = tags.filter((tag) => !ATTEMPT_TAGS.includes(tag))
    return changeBetween(tags, [...others, ...made, TAG.roteiro])
  })

/** The agent says it was no reply (C7): the chain goes on, with the attempts it had. */
export async function notAReply(core: SessionCore): Promise<void> {
  const made = lastMade(core)
  // Set a second time the tag must be new again: its audit says up to when replies do not count.
  if (core.model().saved.tags.includes(TAG.notAReply)) {
    await saveTags(core, () => ({ add: [], remove: [TAG.notAReply] }))
  }
  await saveTags(core, ({ tags }) => ({
    add: [...made, TAG.notAReply, TAG.roteiro].filter((tag) => !tags.includes(tag)),
    remove: tags.filter((tag) => tag === TAG.replied),
  }))
  core.work({ isStarted: false })
}

/** The agent says the automatic answer was a reply after all (C7). */
export const wasAReply = (core: SessionCore): Promise<boolean> =>
  saveTags(core, ({ tags }) => ({
    add: [TAG.replied, TAG.roteiro].filter((tag) => !tags.includes(tag)),
    remove: tags.filter((tag) => OPEN_CHAIN_TAGS.includes(tag)),
  }))

/** The message was not ours: its tag goes, and the attempt is due again (C1). */
export const takeTagOut = (core: SessionCore, n: AttemptNumber): Promise<boolean> =>
  saveTags(core, ({ tags }) => ({ add: [], remove: tags.filter((tag) => tag === attemptTag(n)) }))

/** The customer is away until the day before: nothing is sent until this one (C7, C12). */
export const pauseUntil = (core: SessionCore, day: Day): Promise<boolean> =>
  saveTags(core, ({ tags }) => {
    const pause = pauseTag({ day, minutes: core.model().rules.time.startOfDay })
    return { add: [pause, TAG.roteiro].filter((tag) => !tags.includes(tag)), remove: [] }
  })

/** The attempts of the chain that the reply ended, as tags: the open one, or the one ended last. */
function lastMade(core: SessionCore): string[] {
  const { made, ended = [] } = core.reading().chain
  return (made.length > 0 ? made : ended).map(({ n }) => attemptTag(n))
}

/** Saves an edit of our tags at once, decided on a fresh read of the saved ticket. */
export const saveTags = (
  core: SessionCore,
  decide: (saved: SavedTicket) => TagChange,
): Promise<boolean> =>
  saveGuarded(core, LOOK_MS, async () => {
    const saved = await core.api.read(LOOK_MS)
    const change = decide(saved)
    if (!isNoChange(change)) await core.api.saveTags(change, saved.stamp)
    return true
  })

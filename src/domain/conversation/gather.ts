import { wordsOf } from '../text/words'
import type { Update } from '../ticket/history'

/** A transcript and the conversation on screen may tell the moment of one message differently. */
const SAME_MS = 2 * 60_000

/**
 * All that was said and done, oldest first: each audit once, however often it was read, and each
 * message of a chat once, whether its transcript tells it, the conversation on screen, or both (C9).
 */
export function gather(updates: readonly Update[], conversation: readonly Update[] = []): Update[] {
  const audits = uniqueAudits(updates)
  const all = [...audits, ...transcriptsIn(audits, conversation), ...conversation]
  // Zendesk gives them in order, mostly.
  return isInOrder(all) ? all : all.sort((a, b) => a.at - b.at)
}

function transcriptsIn(
  audits: readonly Update[],
  conversation: readonly Update[],
): readonly Update[] {
  if (!audits.some(({ talk }) => talk)) return []
  const isOnScreen = matcher(conversation)
  return audits.flatMap(({ talk = [] }) => talk).filter((said) => !isOnScreen(said))
}

const isInOrder = (updates: readonly Update[]): boolean =>
  updates.every(({ at }, index) => index === 0 || (updates[index - 1]?.at ?? at) <= at)

function uniqueAudits(updates: readonly Update[]): readonly Update[] {
  const seen = new Set<number>()
  return updates.filter(({ auditId }) => {
    if (auditId === null) return true
    const isNew = !seen.has(auditId)
    seen.add(auditId)
    return isNew
  })
}

/** Whether one of these messages is the same; each of them is the same as one other only. */
function matcher(messages: readonly Update[]): (said: Update) => boolean {
  const left = new Map<string, number[]>()
  for (const message of messages) {
    const key = keyOf(message)
    left.set(key, [...(left.get(key) ?? []), message.at])
  }
  return (said) => {
    const times = left.get(keyOf(said)) ?? []
    const index = times.findIndex((at) => Math.abs(at - said.at) <= SAME_MS)
    if (index < 0) return false
    times.splice(index, 1)
    return true
  }
}

/** The words, and the side they come from: names and ids are told differently in the two places. */
const keyOf = ({ author, comment }: Update): string =>
  `${author.role === 'end-user'} ${wordsOf(comment?.text ?? '')
    .map(({ word }) => word)
    .join(' ')}`

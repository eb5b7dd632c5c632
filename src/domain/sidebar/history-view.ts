import type { Entry } from '../conversation/entry'
import type { NoteTemplate } from '../note/template'
import type { Model } from '../reading/model'
import type { Reading } from '../reading/read-model'
import { isOurTag, noteTags } from '../tags'
import type { Instant } from '../ticket/ticket'
import type { HistoryEntry, HistoryView } from './view'

/** What happened on this ticket that the manual speaks of, newest first; notes and talk are left out. */
export function historyView({ history, rules }: Model, reading: Reading): HistoryView {
  if (history.kind === 'unread') return { kind: 'none' }
  if (history.kind !== 'known') return { kind: history.kind }
  const all = reading.entries.flatMap((entry) => entryOf(entry, reading, rules.notes) ?? [])
  const entries = withoutOpening(all, beginningOf(reading.entries)).reverse()
  if (entries.length === 0 && history.isComplete) return { kind: 'none' }
  return { kind: 'known', entries, hasOlder: !history.isComplete }
}

/** When somebody first tried to reach the customer; a call may be recorded hours after it was made (C10). */
const beginningOf = (entries: readonly Entry[]): Instant =>
  Math.min(...entries.flatMap(({ attempt, recorded, at }) => recorded?.at ?? (attempt ? [at] : [])))

/** What the customer wrote before anybody tried to reach them answers nothing. */
function withoutOpening(entries: readonly HistoryEntry[], begun: Instant): HistoryEntry[] {
  const first = entries.findIndex(({ n }) => n !== undefined)
  const answers = ['reply', 'automatic']
  return entries.filter(
    ({ what, at: moment }, at) =>
      !answers.includes(what) || (first >= 0 && (at > first || moment > begun)),
  )
}

function entryOf(
  entry: Entry,
  { chain: { made } }: Reading,
  templates: readonly NoteTemplate[],
): HistoryEntry | undefined {
  const { comment, author, at, channel, part, automatic, message, attempt: n, own } = entry
  // What a merge quotes was said on another ticket; what a trigger writes is no step of an agent.
  if (!comment || part === 'system' || entry.inherits?.from === 'merge') return undefined
  const tags = entry.tagsAdded.filter(isOurTag)
  const base = { at, by: author, channel, text: comment.text, tags }
  if (part === 'customer') {
    if (!comment.isPublic) return undefined
    return { ...base, text: own.trim() || comment.text, what: automatic ? 'automatic' : 'reply' }
  }
  if (!comment.isPublic) return internalEntry(entry, base, templates)
  if (message === 'farewell') return { ...base, what: 'farewell' }
  if (n === undefined) return undefined
  const isAgain = made.some((attempt) => attempt.again.some((again) => again.at === at))
  return { ...base, what: isAgain ? 'again' : 'attempt', n }
}

function internalEntry(
  { own, tagsAdded, recorded }: Entry,
  base: Omit<HistoryEntry, 'what'>,
  templates: readonly NoteTemplate[],
): HistoryEntry | undefined {
  if (recorded) return { ...base, what: 'recorded', n: recorded.n, channel: recorded.channel }
  if (/(?:^|\n)Exceção: /u.test(own)) return { ...base, what: 'exception' }
  const template = templates.find(({ id }) => {
    const { complete, incomplete } = noteTags(id)
    return tagsAdded.includes(complete) || tagsAdded.includes(incomplete)
  })
  return template && { ...base, what: 'note', template }
}

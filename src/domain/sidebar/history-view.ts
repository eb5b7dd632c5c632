import { isAutomaticReply } from '../contact/automatic-reply'
import { readOutsideContact } from '../contact/outside-contact'
import { attemptsIn, isOurTag } from '../tags'
import type { Update } from '../ticket/history'
import type { Model } from './model'
import type { Reading } from './read-model'
import type { HistoryEntry, HistoryView } from './view'

/** What happened on this ticket that the manual speaks of, newest first; notes and talk are left out. */
export function historyView({ history, rules }: Model, reading: Reading): HistoryView {
  if (history.kind === 'unread') return { kind: 'none' }
  if (history.kind !== 'known') return { kind: history.kind }
  const { zone } = rules.time
  const all = reading.updates.flatMap((update) => entryOf(update, reading, zone) ?? [])
  const entries = withoutOpening(all).reverse()
  if (entries.length === 0 && history.isComplete) return { kind: 'none' }
  return { kind: 'known', entries, hasOlder: !history.isComplete }
}

/** What the customer wrote before anybody tried to reach them answers nothing. */
function withoutOpening(entries: readonly HistoryEntry[]): HistoryEntry[] {
  const first = entries.findIndex(({ n }) => n !== undefined)
  const answers = ['reply', 'automatic']
  return entries.filter(({ what }, at) => !answers.includes(what) || (first >= 0 && at > first))
}

function entryOf(
  update: Update,
  { messageIn, record: { made } }: Reading,
  zone: string,
): HistoryEntry | undefined {
  const { comment, author, at, channel } = update
  // What a merge quotes was said on another ticket; what a trigger writes is no step of an agent.
  if (!comment || author.role === 'system' || update.inherits?.from === 'merge') return undefined
  const tags = update.tagsAdded.filter(isOurTag)
  const base = { at, by: author, channel, text: comment.text, tags }
  if (author.role === 'end-user') {
    if (!comment.isPublic) return undefined
    return { ...base, what: isAutomaticReply(comment.text) ? 'automatic' : 'reply' }
  }
  if (!comment.isPublic) return internalEntry(update, base, zone)
  const message = messageIn(comment.text)
  if (message === 'farewell') return { ...base, what: 'farewell' }
  const n = NUMBER_OF[message ?? ''] ?? attemptsIn(update.tagsAdded).at(-1)
  if (n === undefined) return undefined
  const isAgain = made.some((attempt) => attempt.again.some((again) => again.at === at))
  return { ...base, what: isAgain ? 'again' : 'attempt', n }
}

const NUMBER_OF: Readonly<Record<string, 1 | 2 | 3>> = {
  'attempt-1': 1,
  'attempt-2': 2,
  'attempt-3': 3,
}

function internalEntry(
  { comment, tagsAdded }: Update,
  base: Omit<HistoryEntry, 'what'>,
  zone: string,
): HistoryEntry | undefined {
  const text = comment?.text ?? ''
  const outside = readOutsideContact(text, zone)
  if (outside) return { ...base, what: 'recorded', n: outside.n, channel: outside.channel }
  if (/(?:^|\n)Exceção: /u.test(text)) return { ...base, what: 'exception' }
  return tagsAdded.some((tag) => tag.startsWith('script_db2_'))
    ? { ...base, what: 'note' }
    : undefined
}

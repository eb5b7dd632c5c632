import type { NoteStop } from '../domain/contact/stop'
import type { FoundNote } from '../domain/note/found-note'
import { findDraftNotes } from '../domain/note/note-of-ticket'
import type { NoteTemplate } from '../domain/note/template'
import { attemptsIn, noteTags, TAG } from '../domain/tags'
import { fold } from '../domain/text/fold'
import { plainText } from '../domain/text/plain-text'
import type { Draft } from '../domain/ticket/ticket'
import type { TicketHost } from '../ports/ticket-host'

type Writing = Pick<Draft, 'body' | 'isPublic' | 'tags'>

/** What tells whether a draft is ours. */
export interface KnownEarly {
  readonly notes: readonly NoteTemplate[]
  /** Words that name our messages, folded: enough to know that there is something to check. */
  readonly naming: readonly string[]
  /** Why a note is stopped, with the way out, in the agent's language. */
  readonly sentence: (stop: NoteStop) => string
}

export interface EarlyCheck {
  readonly host: Pick<TicketHost, 'changeTags'> & {
    readonly readDraft: (limitMs: number) => Promise<Writing>
  }
  readonly isBlocking: boolean
  /** It may still be on its way, or never come. */
  readonly known: Promise<KnownEarly>
}

/** What is left of the hook's time is for the answer. */
const DRAFT_MS = 500

/**
 * Judges a submit while the sidebar is still on its way, by the draft alone (E7): a public note and an
 * incomplete one are stopped; anything else of ours passes, marked as not checked; the rest silently. While
 * the notes are not there nobody knows what is ours: then all but an empty draft is marked.
 * Rejects with an Error that says why.
 */
export async function checkEarly(check: EarlyCheck): Promise<void> {
  const { host, isBlocking } = check
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, DRAFT_MS))
  // What cannot be read or does not come is marked below.
  const [draft, known] = await Promise.all([
    host.readDraft(DRAFT_MS).catch(() => undefined),
    Promise.race([check.known, late]).catch(() => undefined),
  ])
  const found = draft && known ? findDraftNotes(draft.body, draft.isPublic, known.notes) : []
  const stops = found.flatMap((note) => noteStop(note, draft?.isPublic === true, isBlocking) ?? [])
  if (known && stops.length > 0) throw new Error(stops.map(known.sentence).join(' '))
  if (draft && found.length === 0 && !isOurs(draft, known)) return
  // Not waited for: the submit is not held for it.
  host.changeTags({ add: [TAG.notChecked, TAG.roteiro], remove: [] }).catch(() => undefined)
}

function noteStop(
  { template, place, verdicts }: FoundNote,
  isPublic: boolean,
  isBlocking: boolean,
): NoteStop | undefined {
  if (isPublic) return { kind: place === 'own' ? 'note-public' : 'note-quoted', template }
  const lacking = verdicts.filter(({ verdict }) => verdict !== 'ok')
  return isBlocking && lacking.length > 0
    ? { kind: 'note-incomplete', template, sections: lacking.map(({ section }) => section) }
    : undefined
}

function isOurs({ body, tags }: Writing, known: KnownEarly | undefined): boolean {
  const { notes, naming } = known ?? {}
  const marks = (notes ?? []).flatMap(({ id, checkedWhen }) => [
    noteTags(id).mark,
    ...(checkedWhen.tags ?? []),
  ])
  const isMarked = marks.some((mark) => tags.includes(mark)) || attemptsIn(tags).length > 0
  const text = fold(plainText(body))
  // Without them nobody knows what is ours.
  return isMarked || (naming?.some((name) => text.includes(name)) ?? text !== '')
}

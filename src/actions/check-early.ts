import type { NoteStop } from '../domain/contact/stop'
import { isComplete } from '../domain/note/check-note'
import { findDraftNote } from '../domain/note/note-of-ticket'
import { attemptsIn, TAG } from '../domain/tags'
import { fold } from '../domain/text/fold'
import { plainText } from '../domain/text/plain-text'
import type { Draft } from '../domain/ticket/ticket'
import type { TicketHost } from '../ports/ticket-host'

type Writing = Pick<Draft, 'body' | 'isPublic' | 'tags'>

export interface EarlyCheck {
  readonly host: Pick<TicketHost, 'changeTags'> & {
    readonly readDraft: (limitMs: number) => Promise<Writing>
  }
  readonly isBlocking: boolean
  readonly sentence: (stop: NoteStop) => string
}

/** What is left of the hook's time is for the answer. */
const DRAFT_MS = 500

/**
 * Judges a submit while the sidebar is still on its way, by the draft alone (E7): a public note and an
 * incomplete one are stopped; anything else of ours passes, marked as not checked; the rest silently.
 * Rejects with an Error that says why.
 */
export async function checkEarly({ host, isBlocking, sentence }: EarlyCheck): Promise<void> {
  const draft = await host.readDraft(DRAFT_MS).catch(() => undefined) // Unread: marked below.
  const stop = draft && noteStop(draft, isBlocking)
  if (stop) throw new Error(sentence(stop))
  if (draft && !isOurs(draft)) return
  // Not waited for: the submit is not held for it.
  host.changeTags({ add: [TAG.notChecked, TAG.roteiro], remove: [] }).catch(() => undefined)
}

function noteStop({ body, isPublic }: Writing, isBlocking: boolean): NoteStop | undefined {
  const note = findDraftNote(body, isPublic)
  if (!note) return undefined
  if (isPublic) return { kind: note.place === 'own' ? 'note-public' : 'note-quoted' }
  const lacking = note.verdicts.filter(({ verdict }) => verdict !== 'ok')
  return isBlocking && !isComplete(note.verdicts)
    ? { kind: 'note-incomplete', sections: lacking.map(({ section }) => section) }
    : undefined
}

/** Words that name our messages, folded: enough to know that there is something to check. */
const NAMING = [
  'primeira tentativa de contato',
  'segunda tentativa de contato',
  'terceiro contato para validacao',
  'cancelado por falta de retorno',
  'atividade tem um custo associado',
  'fora do zendesk:',
]

function isOurs({ body, tags }: Writing): boolean {
  const isMarked = tags.includes(TAG.escalated) || attemptsIn(tags).length > 0
  const text = fold(plainText(body))
  return (
    isMarked ||
    findDraftNote(body, false) !== undefined ||
    NAMING.some((name) => text.includes(name))
  )
}

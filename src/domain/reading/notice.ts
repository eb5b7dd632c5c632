import type { Day } from '../calendar/day'
import type { MadeAttempt } from '../contact/chain'
import type { ExceptionRule } from '../contact/exception'
import type { Stop } from '../contact/stop'
import type { Reply } from '../conversation/reply'
import type { NoteVerdict } from '../note/note-verdict'
import type { NoteTemplate } from '../note/template'
import type { AttemptNumber } from '../tags'
import type { Instant } from '../ticket/ticket'

/** What of ours a draft holds already: a message, a record or a playbook's step, or the note. */
export type DraftHolder = 'message' | 'note'

/** Something to say beside the state; each has a way on. */
export type Notice =
  /** `resumesOn`: the business day after the absence it names; until then the attempts may rest (C7). */
  | { readonly kind: 'automatic-reply'; readonly reply: Reply; readonly resumesOn?: Day }
  | { readonly kind: 'sent-twice'; readonly attempt: MadeAttempt }
  /** Its tag came with a public message that is another one by its words (C1). */
  | { readonly kind: 'tag-alone'; readonly attempt: MadeAttempt }
  | { readonly kind: 'recorded-outside'; readonly attempt: MadeAttempt }
  /** Found at a later read and fixed: a message without its tag, a tag without its message (C2). */
  | { readonly kind: 'tag-added'; readonly n: AttemptNumber }
  | { readonly kind: 'tag-removed'; readonly n: AttemptNumber }
  /** The customer had answered before a first attempt: an earlier count was ended when it was found (C7). */
  | { readonly kind: 'count-restarted' }
  | { readonly kind: 'saved-unchecked' }
  /** Another app took out what a mark of ours stood for: the mark was removed, too (C2, C6). */
  | { readonly kind: 'marks-removed' }
  /** Another app turned the composer public after the hook: the customer has the note (E7). */
  | { readonly kind: 'note-went-public'; readonly template: NoteTemplate }
  /** The note was changed on its way: its verdict was put right (E7). */
  | {
      readonly kind: 'verdict-corrected'
      readonly template: NoteTemplate
      readonly to: NoteVerdict
    }
  /** The verdict's tags do not say what the saved note is (E8): `note` is what it is. */
  | {
      readonly kind: 'verdict-differs'
      readonly template: NoteTemplate
      readonly note: NoteVerdict
    }
  /** The submit that was just stopped, with the rule that an exception may set aside. */
  | { readonly kind: 'stopped'; readonly stop: Stop; readonly rule?: ExceptionRule }
  | { readonly kind: 'exception-noted'; readonly rule: ExceptionRule }
  /** The sentence of an exception is not in the ticket yet (C11). */
  | { readonly kind: 'exception-unsaved'; readonly sentence: string }
  | { readonly kind: 'unchecked-insert' }
  | { readonly kind: 'waiting-for-note' }
  /** `unchecked`: nobody could look whether it may be. */
  | { readonly kind: 'not-inserted'; readonly why?: 'unchecked' }
  /** Something of ours is in the draft: it is sent or undone first. */
  | { readonly kind: 'draft-taken'; readonly by: DraftHolder }
  /** WhatsApp would not deliver what the agent asked to insert (C9). */
  | { readonly kind: 'undeliverable' }
  | { readonly kind: 'failed'; readonly what: FailedAction }
  | { readonly kind: 'setting-fault'; readonly setting: string; readonly written: string }
  | { readonly kind: 'customer-answered'; readonly at?: Instant }

export type FailedAction =
  | 'insert'
  | 'undo'
  /** Tags on the form: the hook sets them again (C2). */
  | 'staging'
  /** Tags in the saved ticket. */
  | 'tags'
  | 'status'
  | 'group'
  | 'history'
  /** The composer could not be read. */
  | 'draft'
  /** Somebody saved the ticket, and what is new could not be read. */
  | 'update'
  /** It is saved, and could not be read afterwards. */
  | 'saved'
  | 'save'
  /** What this agent's role may do. */
  | 'rights'
  | 'forbidden'
  | 'expired'

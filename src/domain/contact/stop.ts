import type { Day } from '../calendar/day'
import type { NoteTemplate, SectionId } from '../note/template'
import type { AttemptNumber } from '../tags'
import type { Instant, Person } from '../ticket/ticket'
import type { ExceptionRule } from './exception'

export type CancelPart = 'farewell' | 'status' | 'tag'

/** What the draft alone shows is wrong with a note. */
export type NoteStop =
  | { readonly kind: 'note-public'; readonly template: NoteTemplate }
  /** A public draft quotes the template below a mail head: an exception passes it (E7). */
  | { readonly kind: 'note-quoted'; readonly template: NoteTemplate }
  | {
      readonly kind: 'note-incomplete'
      readonly template: NoteTemplate
      readonly sections: readonly SectionId[]
    }

/** Why a submit is stopped; each is said in one sentence with its way out. */
export type Stop =
  | NoteStop
  | { readonly kind: 'leftover'; readonly text: string }
  | { readonly kind: 'wrong-date'; readonly written: string; readonly correct: string }
  /** One update can make one attempt, or end them: two messages in one text are neither (C2). */
  | { readonly kind: 'mixed' }
  | { readonly kind: 'internal-attempt'; readonly n: AttemptNumber }
  | {
      readonly kind: 'already-sent'
      readonly n: AttemptNumber
      readonly by: Person
      readonly at: Instant
    }
  | { readonly kind: 'answered'; readonly at?: Instant }
  | { readonly kind: 'too-soon'; readonly n: AttemptNumber; readonly on: Day | undefined }
  | { readonly kind: 'out-of-order'; readonly n: AttemptNumber; readonly expected: number }
  | { readonly kind: 'not-here'; readonly why: 'ended' | 'new-ticket' }
  /** A playbook's message goes out in a public reply, its notes in internal ones. */
  | { readonly kind: 'step-side'; readonly needs: 'public' | 'internal' }
  /** A colleague did the step that is in the draft (C8). */
  | { readonly kind: 'step-done'; readonly by?: Person; readonly at?: Instant }
  | { readonly kind: 'cancel-incomplete'; readonly missing: readonly CancelPart[] }
  | { readonly kind: 'cancel-early'; readonly until: Instant | undefined }
  | { readonly kind: 'cancel-unassigned' }
  | { readonly kind: 'cancel-unchecked' }
  /** Zendesk would drop a tag of ours: nothing is sent uncounted. */
  | { readonly kind: 'no-room' }

/** The rule an agent may set aside to pass this stop; the others have another way out (C11). */
export const EXCEPTION_FOR: Partial<Record<Stop['kind'], ExceptionRule>> = {
  'note-incomplete': 'note',
  'note-quoted': 'note',
  leftover: 'writing',
  'wrong-date': 'writing',
  'too-soon': 'sooner',
  'cancel-early': 'cancellation',
}

import type { Day } from '../calendar/day'
import type { ExceptionRule } from '../contact/exception'
import { EXCEPTION_FOR, type Stop } from '../contact/stop'
import type { NoteTemplate } from '../note/template'
import type { FailedAction, Notice } from '../reading/notice'
import type { AttemptNumber } from '../tags'
import type { Staged } from './next-step'
import { recordableAttempt } from './open-exceptions'
import type { SidebarView } from './view'

/** What the agent can do next, by one click; a button each. */
export type WayOn =
  | { readonly kind: 'insert'; readonly n: AttemptNumber }
  | { readonly kind: 'take-tag-out'; readonly n: AttemptNumber }
  | { readonly kind: 'record-contact'; readonly n: AttemptNumber }
  /** Before it is due, with a reason (C3, C11). */
  | { readonly kind: 'send-early'; readonly n: AttemptNumber }
  /** `count`: how many attempts the history has. */
  | { readonly kind: 'use-history'; readonly count: number }
  | { readonly kind: 'pause-until'; readonly day: Day }
  /** Sets a rule aside, with a reason (C11). */
  | { readonly kind: 'complete-note'; readonly template: NoteTemplate }
  | { readonly kind: 'set-aside' | 'send-anyway'; readonly rule: ExceptionRule }
  | {
      readonly kind:
        | 'prepare-cancellation'
        | 'complete-cancellation'
        | 'undo'
        /** The same, where what is in the draft may not go out. */
        | 'remove'
        | 'update-date'
        | 'begin-again'
        | 'not-a-reply'
        | 'was-a-reply'
        | 'copy-for-whatsapp'
        | 'check-now'
        | 'save-exception'
        | 'retry'
    }

const UNDO: WayOn = { kind: 'undo' }
const REMOVE: WayOn = { kind: 'remove' }
const RETRY: WayOn = { kind: 'retry' }

/** What can be done at this step, the proposed one first. */
export function stepWays(view: SidebarView): readonly WayOn[] {
  const { next, can, preview } = view
  const isReady = preview?.rendered.kind === 'ready'
  switch (next.kind) {
    case 'due':
      return isReady && can.attempt ? [{ kind: 'insert', n: next.n }] : []
    case 'waiting':
    case 'rest-day':
      return can.attempt ? [{ kind: 'send-early', n: next.n }] : []
    case 'cancel-due':
      return can.attempt ? [{ kind: 'prepare-cancellation' }] : []
    case 'staged':
      return [UNDO]
    case 'held':
      return waysOutOf(next.stop, next.what)
    case 'replied':
      return [{ kind: 'not-a-reply' }, ...(can.start ? [{ kind: 'begin-again' } as const] : [])]
    case 'undeliverable':
      return [
        ...(isReady ? [{ kind: 'copy-for-whatsapp' } as const] : []),
        ...recordContact(view),
        ...(next.isInDraft ? [REMOVE] : []),
      ]
    case 'disagreement':
      return [{ kind: 'use-history', count: next.made.length }, ...recordContact(view)]
    case 'times-unknown':
      return [RETRY]
    default:
      return []
  }
}

/** How what is in the draft becomes what may be sent, and how it is taken out. */
function waysOutOf(stop: Stop, { kind }: Staged): readonly WayOn[] {
  const rule = EXCEPTION_FOR[stop.kind]
  switch (stop.kind) {
    case 'note-public':
      return []
    case 'wrong-date':
      return [{ kind: 'update-date' }, UNDO]
    case 'cancel-incomplete':
      return [{ kind: 'complete-cancellation' }, UNDO]
    case 'internal-attempt':
    case 'step-side':
      return [UNDO]
    default:
      return [
        ...(rule ? [{ kind: 'set-aside', rule } as const] : []),
        kind === 'cancellation' ? UNDO : REMOVE,
      ]
  }
}

function recordContact(view: SidebarView): WayOn[] {
  const n = recordableAttempt(view)
  return n ? [{ kind: 'record-contact', n }] : []
}

/** What can be done about a notice, the proposed one first. */
export function noticeWays(notice: Notice): readonly WayOn[] {
  switch (notice.kind) {
    case 'automatic-reply': {
      const { resumesOn: day } = notice
      return [...(day ? [{ kind: 'pause-until', day } as const] : []), { kind: 'was-a-reply' }]
    }
    case 'tag-alone':
      return [{ kind: 'take-tag-out', n: notice.attempt.n }]
    case 'saved-unchecked':
    case 'verdict-differs':
      return [{ kind: 'check-now' }]
    case 'exception-unsaved':
      return [{ kind: 'save-exception' }]
    case 'draft-taken':
      return notice.by === 'message' ? [UNDO] : []
    case 'stopped':
      return [
        ...(notice.stop.kind === 'note-incomplete'
          ? [{ kind: 'complete-note', template: notice.stop.template } as const]
          : []),
        ...(notice.rule ? [{ kind: 'send-anyway', rule: notice.rule } as const] : []),
      ]
    case 'failed':
      return IS_READ_AGAIN.has(notice.what) ? [RETRY] : []
    default:
      return []
  }
}

/** Failures that another look at the ticket ends; the others are tried again where they began. */
const IS_READ_AGAIN: ReadonlySet<FailedAction> = new Set([
  'history',
  'draft',
  'update',
  'saved',
  'tags',
  'rights',
  'expired',
])

import type { TicketSession } from '../../actions/ticket-session'
import type { Exception, ExceptionRule } from '../../domain/contact/exception'
import type { Step } from '../../domain/sidebar/view'
import type { AttemptNumber } from '../../domain/tags'

/** What an exception goes on with: the attempt or the cancellation that waited for it, or nothing yet. */
export type ExceptionDeed =
  | { readonly kind: 'insert'; readonly n: AttemptNumber }
  | { readonly kind: 'cancel' | 'record' }

/** What the exception to a rule leads to at this step; what stands in the draft already only waits for it. */
export function exceptionDeed(rule: ExceptionRule, step: Step): ExceptionDeed {
  if (rule === 'sooner' && (step.kind === 'waiting' || step.kind === 'rest-day')) {
    return { kind: 'insert', n: step.n }
  }
  const isInDraft =
    step.kind === 'held' || step.kind === 'cancel-staged' || step.kind === 'cancel-incomplete'
  return { kind: rule === 'cancellation' && !isInDraft ? 'cancel' : 'record' }
}

/** An exception that something waited for goes on with it; any other is set aside for the submit. */
export function doException(exception: Exception, step: Step, session: TicketSession): void {
  const deed = exceptionDeed(exception.rule, step)
  if (deed.kind === 'insert') void session.insertAttempt(deed.n, exception)
  else if (deed.kind === 'cancel') void session.prepareCancellation(exception)
  else void session.setAside(exception)
}

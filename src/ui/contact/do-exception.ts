import type { TicketSession } from '../../actions/ticket-session'
import type { Exception } from '../../domain/contact/exception'
import type { SidebarView } from '../../domain/sidebar/view'

/** An exception that something waited for goes on with it; any other is set aside for the submit. */
export function doException(
  exception: Exception,
  { step }: Pick<SidebarView, 'step'>,
  session: TicketSession,
): void {
  const isWaiting = step.kind === 'waiting' || step.kind === 'rest-day'
  if (exception.rule === 'sooner' && isWaiting) {
    return void session.insertAttempt(step.n, exception)
  }
  const isInDraft =
    step.kind === 'held' || step.kind === 'cancel-staged' || step.kind === 'cancel-incomplete'
  if (exception.rule === 'cancellation' && !isInDraft) {
    return void session.prepareCancellation(exception)
  }
  return void session.setAside(exception)
}

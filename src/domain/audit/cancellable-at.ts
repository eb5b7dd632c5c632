import { cancellationDueAt } from '../contact/cancellation'
import type { MadeAttempt } from '../contact/chain'
import type { Instant } from '../ticket/ticket'
import { type AuditContext, attemptsNeeded } from './context'

/** When a chain may be cancelled (C6); undefined until the last attempt that is needed was made. */
export const cancellableAt = (
  made: readonly MadeAttempt[],
  context: Pick<AuditContext, 'time' | 'attempts'>,
): Instant | undefined =>
  made.some(({ n }) => n === attemptsNeeded(context))
    ? cancellationDueAt(made, context.time)
    : undefined

import { type LeadApi, MOST_AT_ONCE } from '../../ports/lead-api'
import { hostError } from '../failure'
import { type Patience, patiently } from './patiently'

/**
 * Which of these tickets bear the mark no more, or are not there: no search can name them. Asked for by
 * hundreds, at the pace of all reading; what is not answered is taken for marked.
 */
export async function readUnmarked(
  patience: Patience,
  api: LeadApi,
  ticketIds: readonly number[],
): Promise<readonly number[]> {
  const unmarked: number[] = []
  try {
    for (let at = 0; at < ticketIds.length; at += MOST_AT_ONCE) {
      const some = ticketIds.slice(at, at + MOST_AT_ONCE)
      const marked = await patiently(
        patience,
        'background',
        () => true,
        () => api.marked(some),
      )
      if (marked) unmarked.push(...some.filter((id) => !marked.has(id)))
    }
  } catch (error) {
    hostError(error) // The next one asks again.
  }
  return unmarked
}

import type { Instant, Person } from '../../domain/ticket/ticket'
import type { Dates } from './dates'

/** `Ana Lima, 09:12; Bruno Sá, 09:13`; with the day where they differ in it. */
export function sendersOf(
  sent: readonly { readonly by: Person; readonly at: Instant }[],
  dates: Dates,
): string {
  const days = new Set(sent.map(({ at }) => dates.dayOf(at)))
  const when = (at: Instant) => (days.size === 1 ? dates.clock(at) : dates.shortMoment(at))
  return sent.map(({ by, at }) => `${by.name}, ${when(at)}`).join('; ')
}

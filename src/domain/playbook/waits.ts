import type { Instant } from '../ticket/ticket'
import type { PlaybookReading } from './read-playbooks'

/** The moment by which this message was promised in the one before it. */
export function sendBy({ position }: PlaybookReading): { readonly sendBy?: Instant } {
  const { step, done } = position
  const said = done.findLast((past) => past.step.kind === 'message')?.at
  if (step.kind !== 'message' || step.within === undefined || said === undefined) return {}
  return { sendBy: said + step.within * MINUTE_MS }
}

const MINUTE_MS = 60_000

/** The moments at which a playbook's wait, or the time for a promised message, is up. */
export const endsOfWaits = (readings: readonly PlaybookReading[], now: Instant) =>
  readings.flatMap((reading) => {
    const { playbook, position } = reading
    const at = position.kind === 'waiting' ? position.until : sendBy(reading).sendBy
    return at !== undefined && at > now ? [{ playbook: playbook.id, at }] : []
  })

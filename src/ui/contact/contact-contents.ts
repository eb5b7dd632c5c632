import { toDay } from '../../domain/calendar/day'
import { instantOf, localTime } from '../../domain/calendar/zone'
import { OUTSIDE_CHANNELS, type OutsideChannel } from '../../domain/conversation/outside-contact'
import type { Instant } from '../../domain/ticket/ticket'
import { clockOf } from '../text/dates'

/** What is in the form of a contact outside Zendesk, as it is kept while it is typed. */
export interface ContactContents {
  readonly channel: OutsideChannel
  /** As the browser's own fields have them: `2026-11-19`, `10:20`; empty while not given. */
  readonly day: string
  readonly time: string
  readonly said: string
}

/** Now, in the account's zone. */
export function freshContact(now: Instant, zone: string): ContactContents {
  const { day, minutes } = localTime(now, zone)
  return { channel: OUTSIDE_CHANNELS[0], day, time: clockOf(minutes), said: '' }
}

/** Only the words are worth keeping: when they are sent, the hour is another. */
export function toContactContents(kept: unknown, fresh: ContactContents): ContactContents {
  if (typeof kept !== 'object' || kept === null) return fresh
  const { channel, said }: Partial<Record<string, unknown>> = { ...kept }
  return {
    ...fresh,
    channel: OUTSIDE_CHANNELS.find((known) => known === channel) ?? fresh.channel,
    said: typeof said === 'string' ? said : '',
  }
}

/** The moment that the two fields name; nothing while one is empty. */
export function momentOf({ day, time }: ContactContents, zone: string): Instant | undefined {
  const date = toDay(day)
  const [, hours, minutes] = /^(\d\d):(\d\d)/.exec(time) ?? []
  if (!date || hours === undefined) return undefined
  return instantOf(date, Number(hours) * 60 + Number(minutes), zone)
}

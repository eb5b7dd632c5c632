import { toDay } from '../calendar/day'
import { writtenMoment } from '../calendar/written'
import { instantOf } from '../calendar/zone'
import { ATTEMPT_NUMBERS, type AttemptNumber } from '../tags'
import type { Channel, Instant } from '../ticket/ticket'

/** Where a contact outside Zendesk can be made (C10), as written in the note. */
export const OUTSIDE_CHANNELS = ['WhatsApp', 'telefone', 'MegaZap', 'outro canal'] as const
export type OutsideChannel = (typeof OUTSIDE_CHANNELS)[number]

export interface OutsideContact {
  readonly n: AttemptNumber
  readonly channel: OutsideChannel
  readonly at: Instant
  readonly text: string
}

/** What every record of such a contact contains. */
export const OUTSIDE = 'fora do Zendesk:'

/** The internal note that records a contact made outside Zendesk (C10), in the account's zone. */
export function outsideContactNote({ n, channel, at, text }: OutsideContact, zone: string): string {
  return `${n}ª tentativa por ${channel} em ${writtenMoment(at, zone)}, ${OUTSIDE} ${text}`
}

const NOTE =
  /(?:^|\n)\s*([1-3])ª tentativa por ([^\n]{1,40}?) em (\d\d)\/(\d\d)\/(\d{4}) (\d\d):(\d\d), fora do Zendesk:/

/** A contact as its note tells it. */
export interface RecordedContact {
  readonly n: AttemptNumber
  readonly at: Instant
  readonly channel: Channel
  /** What was said to the customer: all that follows in the note. */
  readonly words: string
}

/** The contact that an internal note records, if it is such a note. */
export function readOutsideContact(note: string, zone: string): RecordedContact | undefined {
  const match = NOTE.exec(note)
  if (!match) return undefined
  const [, number, channel = '', dd, mm, yyyy, hour, minute] = match
  const n = ATTEMPT_NUMBERS.find((known) => String(known) === number)
  const day = toDay(`${yyyy}-${mm}-${dd}`)
  const minutes = Number(hour) * 60 + Number(minute)
  if (!n || !day || minutes >= 1440) return undefined
  return {
    n,
    at: instantOf(day, minutes, zone),
    channel: { kind: 'other', name: channel, sendsAtOnce: false },
    words: note.slice(match.index + match[0].length).trim(),
  }
}

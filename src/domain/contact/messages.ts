import { announced, type Day } from '../calendar/day'
import { dayAfter, type WorkingTime } from '../calendar/working-time'
import { localTime } from '../calendar/zone'
import { greetingAt } from '../messages/greeting'
import { type Rendered, renderMessage } from '../messages/render-message'
import type { Instant } from '../ticket/ticket'

export interface MessageInput {
  /** `#4821`, or the customer's own address of the request (Inserting). */
  readonly ticket: string
  readonly now: Instant
  readonly time: WorkingTime
}

/** The day a second attempt sent now announces for the third (C4). */
export const thirdDay = (now: Instant, time: WorkingTime): Day =>
  dayAfter(localTime(now, time.zone).day, time)

/** What is in each slot of a message sent now; empty where it is not known. */
export const slotValues = ({ ticket, now, time }: MessageInput): ReadonlyMap<string, string> =>
  new Map([
    ['greeting', greetingAt(localTime(now, time.zone).minutes)],
    ['ticket', ticket],
    ['third_day', announced(thirdDay(now, time))],
  ])

/** A message's text with every slot filled, or what is missing (never inserted then). */
export const fillMessage = (template: string, input: MessageInput): Rendered =>
  renderMessage(template, slotValues(input))

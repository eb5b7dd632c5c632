import { type Change, USER, VIA } from '../workspace'
import type { TicketStory } from './ticket-story'

/** Saves an update where no app is open: bulk edit, mobile, a macro by API. */
export const saveElsewhere = (
  { account, ticketId, clock }: TicketStory,
  change: Change,
  by: number = USER.bruno,
): void => {
  account.save(ticketId, by, { via: VIA.api, at: clock.now(), ...change })
}

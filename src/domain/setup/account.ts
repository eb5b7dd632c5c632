import type { Day } from '../calendar/day'
import type { MacroText } from '../messages/wording'

/** Who looks at the page, and where. */
export interface Visitor {
  readonly id: number
  readonly groupIds: readonly number[]
  readonly isAdmin: boolean
  /** BCP 47, as Zendesk says it. */
  readonly locale: string
  readonly account: {
    readonly subdomain: string
    /** As Zendesk names it, such as `Suite Professional`; empty if it does not say. */
    readonly plan: string
    /** Null once somebody pays. */
    readonly trialDaysLeft: number | null
    /** Rails or IANA name; empty if unknown. */
    readonly zone: string
  }
  /** The visitor's own, as an IANA name; empty if unknown. */
  readonly zone: string
}

/** A role that an Enterprise account made itself. */
export interface CustomRole {
  readonly name: string
  readonly canReplyPublicly: boolean
  readonly canEditTags: boolean
}

export interface AccountGroup {
  readonly id: number
  readonly name: string
  readonly isDeleted: boolean
}

export interface AccountForm {
  readonly id: number
  readonly name: string
  readonly isActive: boolean
}

export interface AccountField {
  readonly id: number
  readonly title: string
  /** Zendesk's own word: `text`, `textarea`, `tagger`, `checkbox` … */
  readonly type: string
  readonly isActive: boolean
  /** Tags that choosing a value of the field puts on the ticket, and takes off again. */
  readonly tags: readonly string[]
}

/** What a macro, trigger or automation does to a ticket's tags. */
export interface TagActions {
  /** Added, taken out, or put in place of all others. */
  readonly tags: readonly string[]
  /** It puts its own tags in place of all that are on the ticket. */
  readonly replacesAll: boolean
}

export interface AccountMacro extends TagActions, MacroText {
  readonly isActive: boolean
  /** When it was made, ISO. */
  readonly at: string
}

/** A trigger or an automation. */
export interface AccountRule extends TagActions {
  readonly title: string
  readonly isActive: boolean
  /** It acts on new tickets only. */
  readonly isForNewTickets: boolean
}

export interface ZendeskView {
  readonly title: string
  readonly isActive: boolean
}

export interface Schedule {
  readonly name: string
  /** Rails or IANA name. */
  readonly zone: string
  /** Minutes since Sunday 00:00 in its zone; none spans two days. */
  readonly intervals: readonly { readonly from: number; readonly to: number }[]
  /** Both days inclusive. */
  readonly holidays: readonly ScheduleHoliday[]
}

export interface ScheduleHoliday {
  readonly name: string
  readonly from: Day
  readonly to: Day
}

/** A ticket with the tag `roteiro`, as a search gives it. */
export interface MarkedTicket {
  readonly id: number
  readonly subject: string
  readonly tags: readonly string[]
}

/** The marked tickets that may still change, as far as they were read. */
export interface MarkedTickets {
  readonly tickets: readonly MarkedTicket[]
  /** False: there are more, which were not read. */
  readonly isWhole: boolean
}

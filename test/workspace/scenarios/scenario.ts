import type { Account } from '../zendesk/account'
import type { RoleId } from '../zendesk/directory'
import type { Fault } from '../zendesk/faults'
import type { Directory } from '../zendesk/model'
import type { DraftSeed } from '../zendesk/tab-types'
import type { ScenarioClock } from './scenario-clock'

/** One situation to step into. `title` and `hint` are for the person who tries it, in Portuguese. */
export interface Scenario {
  /** English slug: it is in the page's address. */
  readonly id: string
  /** The rule it shows, such as `E2` or `C6`; the chooser's chapter follows from it. */
  readonly rule: string
  readonly title: string
  /** One sentence: what to try. */
  readonly hint: string
  readonly build: (account: Account, clock: ScenarioClock) => Situation
  /** The moment it plays at, if it needs its own hour or day; else it plays at the account's own time. */
  readonly at?: (clock: ScenarioClock) => number
  /** Who should sit at the desk, if not Ana. */
  readonly role?: RoleId
  /** Settings of the app that differ, by manifest name. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** The account has none of the rules that come with the app: the app has to do without. */
  readonly isWithoutRules?: true
  /** How the account is set up otherwise; a situation without it has the usual account. */
  readonly arrange?: (directory: Directory) => Directory
  /** What goes wrong here; a situation without it switches all faults off. */
  readonly faults?: readonly Fault[]
}

export interface Situation {
  /** Undefined: a ticket that is being created. */
  readonly ticketId?: number
  readonly draft?: DraftSeed
}

import type { Account } from '../zendesk/account'
import type { RoleId } from '../zendesk/directory'
import type { Directory } from '../zendesk/model'

/** What an account begins with: as a file tells it, or for this app's situations. */
export interface AccountPlan {
  readonly directory: Directory
  /** The user who plays each role. */
  readonly roles: Readonly<Record<RoleId, number>>
  /** The language of Zendesk for the agent who opens it. */
  readonly locale: string
  /** Makes its tickets; says which of them a page opens that was asked for none. */
  readonly fill: (account: Account) => readonly number[]
  /** Of the installed apps, by the names in their manifests. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Whether the chooser has situations, which are told about this app. */
  readonly hasScenarios: boolean
}

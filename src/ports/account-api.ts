import type {
  AccountField,
  AccountForm,
  AccountGroup,
  AccountMacro,
  AccountRule,
  CustomRole,
  MarkedTickets,
  Schedule,
  ZendeskView,
} from '../domain/setup/account'

/** How the account is set up, as an admin's login reads it. Every call rejects with HostError. */
export interface AccountApi {
  /** Whether tickets can have tags at all. */
  readonly hasTags: () => Promise<boolean>
  /** Empty where the plan has none. */
  readonly customRoles: () => Promise<readonly CustomRole[]>
  readonly groups: () => Promise<readonly AccountGroup[]>
  /** Empty where the plan has none. */
  readonly forms: () => Promise<readonly AccountForm[]>
  readonly fields: () => Promise<readonly AccountField[]>
  readonly macros: () => Promise<readonly AccountMacro[]>
  readonly views: () => Promise<readonly ZendeskView[]>
  readonly triggers: () => Promise<readonly AccountRule[]>
  readonly automations: () => Promise<readonly AccountRule[]>
  /** With their holidays: one call more for each. */
  readonly schedules: () => Promise<readonly Schedule[]>
  /** Such as `pt-BR`, `en-US`. */
  readonly locales: () => Promise<readonly string[]>
  /**
   * The marked tickets that are not closed, the first 2,000 of them: everybody's calls count against one
   * limit. Fewer where Zendesk refuses a page after the first.
   */
  readonly markedTickets: () => Promise<MarkedTickets>
}

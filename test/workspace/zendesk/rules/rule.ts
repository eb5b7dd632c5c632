import type { Action, Conditions } from '../../../../tools/requirements/shapes'

/** What an account keeps of each, in our words; conditions and actions in Zendesk's. */
interface Listed {
  readonly id: number
  readonly title: string
  readonly description: string
  readonly active: boolean
  /** They are gone through in this order. */
  readonly position: number
  readonly conditions: Conditions
  readonly updatedAt: string
}

/** A trigger runs after each update, an automation every hour. */
export interface Rule extends Listed {
  readonly actions: readonly Action[]
}

export interface View extends Listed {
  readonly columns: readonly string[]
  readonly sortBy: string
  readonly sortOrder: 'asc' | 'desc'
}

/** What an installed app brought along, by the name its package has for it. */
export interface InstalledRequirement {
  readonly identifier: string
  /** As the package groups them: `macros`, `ticket_fields`, `targets`, … */
  readonly type: string
  readonly id: number
  readonly appId: number
}

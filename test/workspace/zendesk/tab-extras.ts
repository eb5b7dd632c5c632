/** What an app may change of an open ticket and the account does not keep: gone with the tab. */
export interface Extras {
  readonly recipient: string | null
  readonly collaboratorIds: readonly number[]
  /** By the field's name in the framework. */
  readonly fields: Readonly<Record<string, FieldLook>>
}

/** How a field of the form looks; what is left out is as usual. */
export interface FieldLook extends Look {
  readonly label?: string
  /** By `optionValues:<value>` or `optionGroups:<value>`. */
  readonly options?: Readonly<Record<string, Look>>
}

export interface Look {
  readonly isVisible?: boolean
  readonly isEnabled?: boolean
}

export const NO_EXTRAS: Extras = { recipient: null, collaboratorIds: [], fields: {} }

export type LookVerb = 'show' | 'hide' | 'toggle' | 'enable' | 'disable'

/** How something looks after an app's `show`, `hide`, `toggle`, `enable` or `disable`. */
export function lookAfter<T extends Look>(look: T, verb: LookVerb): T {
  switch (verb) {
    case 'show':
      return { ...look, isVisible: true }
    case 'hide':
      return { ...look, isVisible: false }
    case 'toggle':
      return { ...look, isVisible: look.isVisible === false }
    case 'enable':
      return { ...look, isEnabled: true }
    case 'disable':
      return { ...look, isEnabled: false }
  }
}

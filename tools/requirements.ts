import { automations } from './requirements/automations'
import { macros } from './requirements/macros'
import type { Requirements } from './requirements/shapes'
import { triggers } from './requirements/triggers'
import { views } from './requirements/views'

export interface RequirementsOptions {
  /** The note's template as a macro too, for an account that has none. */
  readonly withTiMacro: boolean
}

/**
 * What Zendesk creates in the account when the app is installed: `requirements.json`, made from the
 * texts and tags the app itself runs on. No ticket fields: tags say all of it.
 */
export const requirements = ({ withTiMacro }: RequirementsOptions) =>
  ({
    macros: macros(withTiMacro),
    views: views(),
    triggers: triggers(),
    automations: automations(),
  }) satisfies Requirements

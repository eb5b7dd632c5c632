import { CONTACT_ID } from '../src/domain/playbook/playbook-id'
import { NOTES } from '../src/playbooks/notes'
import { type Manual, readManuals } from './playbooks/manuals'
import { automations } from './requirements/automations'
import { fixedTags } from './requirements/fixed-tags'
import { macros } from './requirements/macros'
import type { Requirements } from './requirements/shapes'
import { triggers } from './requirements/triggers'
import { views } from './requirements/views'

export interface RequirementsOptions {
  /** The note's template as a macro too, for an account that has none. */
  readonly withTiMacro: boolean
  /** Those of the package; ours without. */
  readonly manuals?: readonly Manual[]
}

/**
 * What Zendesk creates in the account when the app is installed: `requirements.json`, made from the
 * texts and tags the app itself runs on. No ticket fields: tags say all of it.
 */
export const requirements = ({ withTiMacro, manuals = readManuals() }: RequirementsOptions) =>
  ({
    macros: macros(textsOf(manuals), withTiMacro ? NOTES[0] : undefined),
    views: views(manuals),
    triggers: triggers(fixedTags(manuals.map(({ playbook }) => playbook))),
    automations: automations(),
  }) satisfies Requirements

const textsOf = (manuals: readonly Manual[]) =>
  manuals.find(({ head }) => head.id === CONTACT_ID)?.playbook.texts ?? []

import type { NoteTemplate } from '../src/domain/note/template'
import { CONTACT_ID } from '../src/domain/playbook/playbook-id'
import { noteTags } from '../src/domain/tags'
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
export function requirements({ withTiMacro, manuals = readManuals() }: RequirementsOptions) {
  const notes = manuals.flatMap(({ note }) => note ?? [])
  const contact = manuals.find(({ head }) => head.id === CONTACT_ID)
  const playbooks = manuals.map(({ playbook }) => playbook)
  return {
    macros: macros(contact?.playbook.texts ?? [], withTiMacro ? contact?.note : undefined),
    views: views(manuals),
    triggers: triggers(fixedTags(playbooks, notes), notes.flatMap(askingTags)),
    automations: automations(),
  } satisfies Requirements
}

/** With one of these a ticket needs the note, no matter who put it there (E7). */
const askingTags = ({ id, checkedWhen }: NoteTemplate): readonly string[] => [
  noteTags(id).mark,
  ...(checkedWhen.tags ?? []),
]

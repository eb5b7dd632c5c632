import { PLAYBOOK_IDS } from './heads'
import { NOTES } from './notes'

/** What settings may name: manuals to be offered, sections of notes. */
export const NAMED = {
  playbooks: PLAYBOOK_IDS,
  get sections() {
    return NOTES.flatMap(({ sections }) => sections.map(({ id }) => id))
  },
}

import { publishedIn } from './adapters/manuals/published'
import type { StoredSettings } from './domain/manual/is-stored'
import { overlaid } from './domain/manual/overlaid'
import { CONTACT_ID } from './domain/playbook/playbook-id'
import { layNotes } from './lay-notes'
import { ALL_HEADS, PLAYBOOK_HEADS, PLAYBOOK_IDS } from './playbooks/heads'
import { put } from './put'

const OWN = [...ALL_HEADS]

/** Puts in force what is known of published manuals before they are read: once, before anything reads it. */
export function layHeads(settings: StoredSettings): void {
  layNotes(settings)
  const { manuals } = publishedIn(settings)
  const begun = manuals.filter(({ id, stored }) => stored.isBegun || id === CONTACT_ID)
  put(
    ALL_HEADS,
    overlaid(
      OWN,
      begun.map(({ stored }) => stored.head),
    ),
  )
  put(
    PLAYBOOK_HEADS,
    ALL_HEADS.filter(({ id }) => id !== CONTACT_ID),
  )
  put(
    PLAYBOOK_IDS,
    PLAYBOOK_HEADS.map(({ id }) => id),
  )
}

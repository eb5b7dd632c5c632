import { type PublishedManual, publishedIn } from './adapters/manuals/published'
import { publishedPlaybook } from './adapters/manuals/published-playbook'
import type { StoredSettings } from './domain/manual/is-stored'
import type { NamedMessage } from './domain/messages/message-text'
import { CONTACT_ID } from './domain/playbook/playbook-id'
import { replacing } from './domain/playbook/replacing'
import { layHeads } from './lay-heads'
import { CONTACT } from './playbooks/contact'
import { CONTACT_TEXTS } from './playbooks/contact-texts'
import { NOTE_FIELDS } from './playbooks/note-fields'
import { put } from './put'
import { NOTE_BEGINNINGS } from 'virtual:note-beginnings'
import { NOTE_FORMS } from 'virtual:note-forms'
import { NOTE_OCCASIONS } from 'virtual:note-occasions'
import { LOADERS } from 'virtual:playbooks'

const OWN = {
  contact: { ...CONTACT },
  texts: [...CONTACT_TEXTS],
  loaders: { ...LOADERS },
  fields: [...NOTE_FIELDS],
}

/**
 * Puts the published manuals of these settings in force over the package's own: once, before anything of
 * a page is made. In a file of its own, for where there are any.
 */
export function layManuals(settings: StoredSettings): void {
  layHeads(settings)
  const { manuals } = publishedIn(settings)
  Object.assign(LOADERS, Object.fromEntries(manuals.map((manual) => [manual.id, loader(manual)])))
  for (const { id, form, stored } of manuals) {
    Object.assign(NOTE_BEGINNINGS, { [id]: stored.note?.beginning })
    Object.assign(NOTE_OCCASIONS, { [id]: stored.note?.occasion })
    Object.defineProperty(NOTE_FORMS, id, { get: form, configurable: true, enumerable: true })
  }
  const fields = manuals.flatMap(
    ({ stored }) => stored.note?.sections.flatMap(({ field: named }) => named ?? []) ?? [],
  )
  put(NOTE_FIELDS, [...new Set([...OWN.fields, ...fields])])
  const contact = manuals.find(({ id }) => id === CONTACT_ID)
  const read = contact && publishedPlaybook(contact)
  // The steps of the attempts are the app's, whatever a manual says.
  Object.assign(CONTACT, OWN.contact, read, { steps: OWN.contact.steps })
  put<NamedMessage>(CONTACT_TEXTS, read?.texts ?? OWN.texts)
}

/** The one below, where what is published is no manual after all. */
function loader(manual: PublishedManual): (typeof LOADERS)[string] {
  const { id, before, stored } = manual
  return async () => {
    const read = publishedPlaybook(manual)
    const below = OWN.loaders[id]
    if (read) {
      const last = publishedPlaybook({ id, document: before }) ?? (await below?.())?.PLAYBOOK
      return { PLAYBOOK: replacing(read, last, stored.publication, stored.left) }
    }
    if (!below) throw new Error(`${id} is no manual`)
    return below()
  }
}

import type { StoredManual, StoredNote, StoredVersion } from '../../domain/manual/settings-store'
import { cluesOf } from '../../domain/note/clues'
import { CONTACT_ID } from '../../domain/playbook/playbook-id'
import type { PlaybookDocument } from './document-schema'
import { toHead } from './to-head'
import { toNote, toNoteBeginning, toNoteOccasion } from './to-note'

/** A version of a document as the index knows it once it is in force. */
export function toStored(document: PlaybookDocument, version: StoredVersion): StoredManual {
  const note = toStoredNote(document)
  return {
    ...version,
    head: toHead(document),
    isBegun: document.id !== CONTACT_ID && (document.steps ?? []).length > 0,
    ...(note && { note }),
  }
}

function toStoredNote(document: PlaybookDocument): StoredNote | undefined {
  const template = toNote(document)
  if (!template) return undefined
  const { title, checkedWhen, language, sections } = template
  const [beginning, occasion] = [toNoteBeginning(document), toNoteOccasion(document)]
  return {
    title,
    checkedWhen,
    language,
    clues: cluesOf(template),
    sections: sections.map(({ id, field }) => ({ id, ...(field !== undefined && { field }) })),
    ...(beginning !== undefined && { beginning }),
    ...(occasion !== undefined && { occasion }),
  }
}

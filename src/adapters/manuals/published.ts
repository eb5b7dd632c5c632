import type { StoredSettings } from '../../domain/manual/is-stored'
import {
  readStore,
  type StoredManual,
  textIn,
  textOfLength,
} from '../../domain/manual/settings-store'
import { sumOf } from '../../domain/manual/sum-of'
import type { NoteForm, NoteTemplate } from '../../domain/note/template'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import { remembered } from '../../domain/text/remembered'
import type { BrokenManual } from '../../ports/manual-shelf'
import { attempted } from './attempted'
import type { PlaybookDocument } from './document-schema'
import { FORMAT } from './format'
import { publishedNote } from './published-note'
import { toNote, toNoteForm } from './to-note'

/** A manual that was published and is whole; what is not in the index is read when it is needed. */
export interface PublishedManual {
  readonly id: PlaybookId
  readonly stored: StoredManual
  readonly note?: NoteTemplate
  /** What its note's form says. */
  readonly form: () => NoteForm
  /** As its author wrote it; undefined where it is no JSON at all. */
  readonly document: () => PlaybookDocument | undefined
  /** The version before it, where one was published and is whole. */
  readonly before: () => PlaybookDocument | undefined
}

export interface Published {
  readonly manuals: readonly PublishedManual[]
  readonly broken: readonly BrokenManual[]
}

/**
 * The manuals that the settings hold; never throws. What has another length is named at once. A text is
 * compared with its sum only when it is needed: a starting sidebar would go through all of them.
 */
export const publishedIn = remembered((settings: StoredSettings): Published => {
  const manuals: PublishedManual[] = []
  const broken: BrokenManual[] = []
  for (const { id, inForce: stored, before } of readStore(settings).entries) {
    if (!stored) continue
    const { publication, head, format } = stored
    const text = textOfLength(settings, stored)
    if (text === undefined || format > FORMAT) {
      const why = text === undefined ? 'incomplete' : 'newer-format'
      broken.push({ id, title: head.title, publication, why })
    } else manuals.push(toManual(id, stored, text, before && (() => textIn(settings, before))))
  }
  return { manuals, broken }
})

function toManual(
  id: PlaybookId,
  stored: StoredManual,
  text: string,
  textBefore: () => string | undefined = () => undefined,
): PublishedManual {
  const document = once(() =>
    sumOf(text) === stored.sum ? (JSON.parse(text) as PlaybookDocument) : undefined,
  )
  const made = <T>(make: (read: PlaybookDocument) => T | undefined) =>
    once(() => {
      const read = document()
      return read && make(read)
    })
  const form = made(toNoteForm)
  const { note: known } = stored
  return {
    id,
    stored,
    document,
    before: once(() => JSON.parse(textBefore() ?? '') as PlaybookDocument),
    ...(known && { note: publishedNote(id, known, made(toNote)) }),
    form: () => ({
      get labels() {
        return form()?.labels ?? {}
      },
      get prompts() {
        return form()?.prompts ?? {}
      },
    }),
  }
}

/** Made when it is asked for first; undefined where it cannot be made. */
function once<T>(make: () => T | undefined): () => T | undefined {
  let made: { readonly value: T | undefined } | undefined
  return () => {
    made ??= { value: attempted(make) }
    return made.value
  }
}

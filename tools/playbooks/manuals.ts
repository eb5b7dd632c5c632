import { readdirSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

import type { PlaybookDocument } from '../../src/adapters/manuals/document-schema'
import type { PrintedPlaybook } from '../../src/adapters/manuals/printed-playbook'
import type { ManualFile } from '../../src/adapters/manuals/read-manual'
import { toHead } from '../../src/adapters/manuals/to-head'
import {
  toNote,
  toNoteBeginning,
  toNoteForm,
  toNoteOccasion,
} from '../../src/adapters/manuals/to-note'
import { toPlaybook } from '../../src/adapters/manuals/to-playbook'
import type { NoteForm, NoteTemplate } from '../../src/domain/note/template'
import type { PlaybookHead } from '../../src/domain/playbook/playbook-head'
import { CONTACT_ID } from '../../src/domain/playbook/playbook-id'
import type { Name } from '../../src/domain/text/name'
import { readManualFile } from './read-manual-file'

/** One manual of a package. */
export interface Manual {
  readonly file: string
  /** As its author wrote it. */
  readonly document: PlaybookDocument
  /** A team's own, or ours. */
  readonly origin: 'packaged' | 'built-in'
  readonly playbook: PrintedPlaybook
  readonly head: PlaybookHead
  /** Its mandatory note, if it has one. */
  readonly note?: NoteTemplate
  readonly noteForm?: NoteForm
  readonly noteBeginning?: Name
  readonly noteOccasion?: Name
  readonly order: number
  /** What the views of its queues say they are. */
  readonly about: string
}

/** Which manuals a package has. */
export interface ManualChoice {
  /** Ours. */
  readonly builtIn?: string
  /** A team's own: one of the same id takes the place of ours. */
  readonly folder?: string
  /** Ids of those that are no longer begun; tickets under way go on. */
  readonly without?: readonly string[]
}

/** From wherever a command is run. */
const OURS = relative('', fileURLToPath(new URL('../../src/playbooks', import.meta.url)))

/** The files of a package's manuals, with all that is wrong in them. */
export function manualFiles({ builtIn = OURS, folder }: ManualChoice = {}): readonly ManualFile[] {
  const own = folder === undefined ? [] : filesIn(folder)
  const replaced = own.map(({ document }) => document?.id)
  return [...filesIn(builtIn).filter(({ document }) => !replaced.includes(document?.id)), ...own]
}

/**
 * The manuals of a package, in the order in which they are offered. A file with an error is no manual:
 * the build of a package has told of it before.
 */
export function readManuals(choice: ManualChoice = {}): readonly Manual[] {
  const { without = [], folder } = choice
  return manualFiles(choice)
    .flatMap(({ file, document }) =>
      document ? [{ ...toManual(file, document, without), origin: originOf(file, folder) }] : [],
    )
    .toSorted((a, b) => a.order - b.order || a.head.id.localeCompare(b.head.id))
}

const filesIn = (folder: string): readonly ManualFile[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name) || (name.endsWith('.json') && !name.endsWith(SCHEMA)))
    .toSorted()
    .map((name) => readManualFile(join(folder, name)))

/** What editors check documents by lies beside them. */
const SCHEMA = '.schema.json'

const originOf = (file: string, folder: string | undefined): Manual['origin'] =>
  folder !== undefined && dirname(file) === join(folder) ? 'packaged' : 'built-in'

function toManual(
  file: string,
  document: PlaybookDocument,
  without: readonly string[],
): Omit<Manual, 'origin'> {
  const head = toHead(document)
  const note = toNote(document)
  const noteForm = toNoteForm(document)
  const noteBeginning = toNoteBeginning(document)
  const noteOccasion = toNoteOccasion(document)
  const isOff = without.includes(head.id) && head.id !== CONTACT_ID
  return {
    file,
    document,
    playbook: toPlaybook(document),
    head: { ...head, ...(isOff && { isOff }) },
    ...(note && { note }),
    ...(noteForm && { noteForm }),
    ...(noteBeginning && { noteBeginning }),
    ...(noteOccasion && { noteOccasion }),
    order: document.order ?? Number.POSITIVE_INFINITY,
    about: document.queues?.about ?? document.about,
  }
}

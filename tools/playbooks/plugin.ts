import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

import { toShip } from '../../src/adapters/manuals/printed-playbook'
import { CONTACT_ID } from '../../src/domain/playbook/playbook-id'
import type { Language } from '../../src/domain/text/name'
import { type Manual, type ManualChoice, readManuals } from './manuals'

const INDEX = 'virtual:playbooks'
const ONE = 'virtual:playbook/'
const NOTES = 'virtual:notes'
const FORMS = 'virtual:note-forms'
const DOCUMENTS = 'virtual:documents'
const BEGINNINGS = 'virtual:note-beginnings'
const OCCASIONS = 'virtual:note-occasions'
const FIELDS = 'virtual:note-fields'

/**
 * The manuals as modules: `virtual:playbooks` has what a starting page needs of each,
 * `virtual:playbook/ID` the data of one, fetched when it is used, `virtual:notes` every mandatory note,
 * ready to be read, `virtual:note-forms` what only their forms say, `virtual:note-beginnings` how they are
 * begun, `virtual:note-occasions` when they are needed, `virtual:note-fields` the custom fields that their sections name, and `virtual:documents` every
 * manual as its author wrote it.
 */
export function playbooks(choice: ManualChoice = {}): Plugin {
  return {
    name: 'playbooks',
    resolveId: (id) => (WHOLE.includes(id) || id.startsWith(ONE) ? `\0${id}` : undefined),
    load(id) {
      if (!id.startsWith('\0virtual:')) return undefined
      if (![...WHOLE, ONE].some((ours) => id.startsWith(`\0${ours}`))) return undefined
      const manuals = readManuals(choice)
      for (const { file } of manuals) this.addWatchFile(resolve(file))
      if (id === `\0${INDEX}`) return indexOf(manuals)
      if (id === `\0${FORMS}`) return formsOf(manuals)
      if (id === `\0${DOCUMENTS}`) return documentsOf(manuals)
      if (id === `\0${BEGINNINGS}`) return beginningsOf(manuals)
      if (id === `\0${OCCASIONS}`) return occasionsOf(manuals)
      if (id === `\0${FIELDS}`) return fieldsOf(manuals)
      return id === `\0${NOTES}` ? notesOf(manuals) : one(manuals, id.slice(ONE.length + 1))
    },
  }
}

const WHOLE = [INDEX, NOTES, FORMS, DOCUMENTS, BEGINNINGS, OCCASIONS, FIELDS]

function one(manuals: readonly Manual[], id: string): string {
  const found = manuals.find(({ head }) => head.id === id)
  if (!found) throw new Error(`There is no manual ${id} without errors: npm run playbooks -- check`)
  return `export const PLAYBOOK = ${JSON.stringify(toShip(found.playbook))}`
}

/** A manual that is a note and nothing else is never begun. */
const indexOf = (all: readonly Manual[]): string => {
  const manuals = all.filter(
    ({ head, playbook }) => head.id === CONTACT_ID || playbook.steps.length > 0,
  )
  return `
export const HEADS = ${JSON.stringify(manuals.map(({ head }) => head))}
export const LOADERS = {${manuals
    .filter(({ head: { id } }) => id !== CONTACT_ID)
    .map(({ head: { id } }) => `\n  ${JSON.stringify(id)}: () => import('${ONE}${id}'),`)
    .join('')}
}
`
}

/** The words of a language are in the package once, and only of languages in which a note is written. */
function notesOf(manuals: readonly Manual[]): string {
  const notes = manuals.flatMap(({ note }) => note ?? [])
  const languages = [...new Set(notes.map(({ language }) => language))]
  const vocabulary = (language: Language): string => {
    const file = new URL(`vocabularies/${VOCABULARY[language]}.ts`, NOTE_ROOM)
    const name = VOCABULARY[language].toUpperCase()
    return `import { ${name} } from ${JSON.stringify(fileURLToPath(file))}`
  }
  const templates = notes.map(({ words: _, ...note }) => {
    const words = VOCABULARY[note.language].toUpperCase()
    return `  { ...${JSON.stringify(note)}, words: ${words} },`
  })
  return `${languages.map(vocabulary).join('\n')}\nexport const NOTES = [\n${templates.join('\n')}\n]`
}

const formsOf = (manuals: readonly Manual[]): string =>
  `export const NOTE_FORMS = ${byId(manuals, ({ noteForm }) => noteForm)}`

const beginningsOf = (manuals: readonly Manual[]): string =>
  `export const NOTE_BEGINNINGS = ${byId(manuals, ({ noteBeginning }) => noteBeginning)}`

const occasionsOf = (manuals: readonly Manual[]): string =>
  `export const NOTE_OCCASIONS = ${byId(manuals, ({ noteOccasion }) => noteOccasion)}`

/** What some manuals have, by their ids. */
const byId = (manuals: readonly Manual[], of: (manual: Manual) => unknown): string =>
  JSON.stringify(Object.fromEntries(manuals.map((manual) => [manual.head.id, of(manual)])))

const documentsOf = (manuals: readonly Manual[]): string =>
  `export const DOCUMENTS = ${JSON.stringify(
    manuals.map(({ document, origin }) => ({ origin, document })),
  )}`

const fieldsOf = (manuals: readonly Manual[]): string => {
  const sections = manuals.flatMap(({ note }) => note?.sections ?? [])
  return `export const NOTE_FIELDS = ${JSON.stringify(sections.flatMap(({ field }) => field ?? []))}`
}

const NOTE_ROOM = new URL('../../src/domain/note/', import.meta.url)

const VOCABULARY: Readonly<Record<Language, string>> = {
  pt: 'portuguese',
  en: 'english',
  es: 'spanish',
}

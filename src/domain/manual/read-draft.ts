import type { Language } from '../text/name'
import type { Path } from './problem'

/** A manual while it is written: whatever JSON it is by now. Nothing here may trust its keys. */
export type Draft = Readonly<Record<string, unknown>>

/** What is at this place; undefined where nothing is. */
export const partAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? Reflect.get(part, key)
        : undefined,
    value,
  )

/** The items of a list; none where there is no list. */
export function listAt(value: unknown, path: Path): readonly unknown[] {
  const part = partAt(value, path)
  return Array.isArray(part) ? part : []
}

/** The parts of a table with their ids; none where there is no table. */
export function entriesAt(value: unknown, path: Path): readonly (readonly [string, unknown])[] {
  const part = partAt(value, path)
  return typeof part === 'object' && part !== null && !Array.isArray(part)
    ? Object.entries(part)
    : []
}

export const idsAt = (value: unknown, path: Path): readonly string[] =>
  entriesAt(value, path).map(([id]) => id)

/** Words, or a number as it is written; nothing where something else is. */
export function wordsAt(value: unknown, path: Path): string {
  const part = partAt(value, path)
  return typeof part === 'string' || typeof part === 'number' ? String(part) : ''
}

/** Only `true` is yes. */
export const isAt = (value: unknown, path: Path): boolean => partAt(value, path) === true

/** The words of a list; what is not words is left out. */
export const linesAt = (value: unknown, path: Path): readonly string[] =>
  listAt(value, path).filter((line) => typeof line === 'string')

const LANGUAGES = ['pt', 'en', 'es'] as const

/** The language in which a draft is written; Portuguese where it does not say. */
export function languageAt(draft: Draft): Language {
  const written = wordsAt(draft, ['language']).slice(0, 2)
  return LANGUAGES.find((language) => language === written) ?? 'pt'
}

/**
 * A name in this language, as agents would read it: where it is missing, in the draft's own, and where
 * that is missing, too, in any. Empty where nothing is written.
 */
export function nameAt(draft: Draft, path: Path, language: Language): string {
  const whole = wordsAt(draft, path)
  if (whole !== '') return whole
  const found = [language, languageAt(draft), ...LANGUAGES]
    .map((one) => wordsAt(draft, [...path, one]))
    .find((words) => words !== '')
  return found ?? ''
}

/** A step by its name; one that has no name yet by its id. */
export const stepNameAt = (draft: Draft, n: number, language: Language): string =>
  nameAt(draft, ['steps', n, 'name'], language) || wordsAt(draft, ['steps', n, 'id'])

const FEW_LETTERS = 12

/**
 * A text by how it begins, its blanks as `…`: most begin with the same greeting, so a first line that is
 * little more than blanks does not tell one from another. Empty where nothing is written.
 */
export function textNameAt(draft: Draft, id: string): string {
  const lines = wordsAt(draft, ['texts', id, 'text'])
    .replace(/\{\{.*?\}\}/g, '…')
    .replaceAll('**', '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const telling = lines.find((line) => (line.match(/\p{L}/gu)?.length ?? 0) >= FEW_LETTERS)
  const line = telling ?? lines[0] ?? ''
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line
}

const LONGEST = 60

export const stepIdsOf = (draft: Draft): readonly string[] =>
  listAt(draft, ['steps']).map((_, n) => wordsAt(draft, ['steps', n, 'id']))

/** Where a step of this id is; -1 where none is. */
export const stepOf = (draft: Draft, id: string): number => stepIdsOf(draft).indexOf(id)

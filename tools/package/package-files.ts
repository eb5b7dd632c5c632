/** What an upload holds: path within the package (`assets/logo.png`) to content. */
export type PackageFiles = ReadonlyMap<string, Uint8Array>

/** A reason not to upload the package; `fix` says what to do about it. */
export interface Flaw {
  readonly file: string
  readonly sentence: string
  readonly fix: string
}

/** Looks at one matter and says nothing of others: a file it cannot read is another check's. */
export type Check = (files: PackageFiles) => readonly Flaw[]

export const MANIFEST = 'manifest.json'
export const REQUIREMENTS = 'requirements.json'

const TEXT = /\.(json|html|js|css|svg)$/

/** The text of a file; a file that is not there has none. */
export const textOf = (files: PackageFiles, file: string): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(file))

/** Every file that people could read, with its text. */
export const textFiles = (files: PackageFiles): readonly (readonly [string, string])[] =>
  [...files.keys()].filter((file) => TEXT.test(file)).map((file) => [file, textOf(files, file)])

export type JsonObject = Readonly<Record<string, unknown>>

/** The object in a JSON file; a file that is absent, broken or no object is an empty one. */
export function jsonOf(files: PackageFiles, file: string): JsonObject {
  try {
    return objectOf(JSON.parse(textOf(files, file)))
  } catch {
    return {} // json.ts says why
  }
}

/** A value as an object, to look further into; anything else becomes an empty one. */
export const objectOf = (value: unknown): JsonObject => (isObject(value) ? value : {})

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isFilled = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

import * as z from 'zod/mini'

/** Said by the schema where it is not self-evident; the checker words it for an author. */
export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))

/** Ids stand in tags: small letters, digits and single `_`. */
export const stepId = z.string().check(z.regex(/^[a-z\d]+(?:_[a-z\d]+)*$/), z.maxLength(40))

/** A text's id stands in no tag. */
export const textId = z.string().check(z.regex(/^[a-z\d]+(?:[-_][a-z\d]+)*$/), z.maxLength(40))

export const tag = z.string().check(z.regex(/^[a-z\d]+(?:_[a-z\d]+)*$/))

const LANGUAGES = { pt: z.optional(words), en: z.optional(words), es: z.optional(words) }

/** One name for everybody, or one in each language. */
export const name = z.union([words, z.strictObject(LANGUAGES)])

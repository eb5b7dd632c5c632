import * as z from 'zod/mini'

/** What an author reads of a key: in an editor, and in the tables of docs/playbooks.md. */
export const must = <T extends z.ZodMiniType>(of: T, about: string): T =>
  of.check(z.describe(about)) as T
export const may = <T extends z.ZodMiniType>(of: T, about: string) => must(z.optional(of), about)

/** No manual that people read has more of anything. */
const MANY = 400
export const list = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.maxLength(MANY))
export const some = <T extends z.ZodMiniType>(of: T) => list(of).check(z.minLength(1))

/** Parts by their ids, as few as there may be in a list. */
export const table = <K extends typeof stepId, T extends z.ZodMiniType>(ids: K, of: T) =>
  z
    .record(ids, of)
    .check(z.refine((entries) => Object.keys(entries).length <= MANY, { params: { most: MANY } }))

export const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000))
export const yes = z.literal(true)
export const number = z.int().check(z.positive())

/** Ids are in tags: small letters, digits and single `_`. */
export const stepId = z.string().check(z.regex(/^[a-z\d]+(?:_[a-z\d]+)*$/), z.maxLength(40))

/** Ids of texts and values are in no tag. */
export const textId = z.string().check(z.regex(/^[a-z\d]+(?:[-_][a-z\d]+)*$/), z.maxLength(40))

export const tag = z.string().check(z.regex(/^[a-z\d]+(?:_[a-z\d]+)*$/))

export const name = z.union([
  words,
  z.strictObject({
    pt: may(words, 'In Portuguese'),
    en: may(words, 'In English'),
    es: may(words, 'In Spanish'),
  }),
])

export const passage = z.strictObject({
  section: must(words, 'The heading it is printed under'),
  words: must(words, 'Word for word'),
})

export const correction = z.strictObject({
  manual: must(words, 'As printed'),
  sent: must(words, 'As sent'),
  why: must(words, 'The reason'),
})

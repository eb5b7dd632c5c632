import * as z from 'zod/mini'

import { error, type Path, type Problem } from '../../domain/manual/problem'
import { isNearly } from '../../domain/note/nearly'
import { checkDocument } from './check-document'
import { documentSchema, type PlaybookDocument } from './document-schema'
import { FORMAT } from './format'
import { shapeProblem } from './shape-problem'

export interface ReadDocument {
  /** Absent where an error was found. */
  readonly document?: PlaybookDocument
  /** Errors first, then warnings, each in the order of the document. */
  readonly problems: readonly Problem[]
}

/** A foreign value as a document, with all that is wrong with it at once; never throws. */
export function readDocument(value: unknown): ReadDocument {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { problems: [error('not_a_document', [])] }
  }
  const format: unknown = Reflect.get(value, 'format')
  if (typeof format === 'number' && format > FORMAT) {
    return { problems: [error('newer_format', ['format'], { format, known: FORMAT })] }
  }
  const parsed = documentSchema.safeParse(value)
  if (parsed.success) return checked(parsed.data as PlaybookDocument, [])
  const problems = parsed.error.issues.flatMap((issue) => problemsOf(issue, value))
  // A misspelt key hides nothing else: the rest is checked without it.
  const rest = documentSchema.safeParse(without(value, unknownKeys(parsed.error.issues)))
  return rest.success ? checked(rest.data as PlaybookDocument, problems) : { problems }
}

function checked(document: PlaybookDocument, before: readonly Problem[]): ReadDocument {
  const problems = [...before, ...checkDocument(document)].toSorted(
    (a, b) => Number(a.level === 'warning') - Number(b.level === 'warning'),
  )
  const isSound = problems.every(({ level }) => level === 'warning')
  return { problems, ...(isSound && { document }) }
}

type Issue = z.core.$ZodIssue

function problemsOf(issue: Issue, value: unknown): Problem[] {
  const at = issue.path as Path
  if (issue.code !== 'unrecognized_keys') return [shapeProblem(issue, partAt(value, at))]
  return issue.keys.map((key) => {
    const near = KEYS.find((known) => isNearly(key, known))
    const place = [...at, key]
    if (near === undefined) return error('unknown_key', place, { key })
    return error('unknown_key_like', place, { key, near })
  })
}

const unknownKeys = (issues: readonly Issue[]): readonly Path[] =>
  issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => [...(issue.path as Path), key])
      : [],
  )

function partAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      typeof part === 'object' && part !== null && Object.hasOwn(part, key)
        ? Reflect.get(part, key)
        : undefined,
    value,
  )
}

function without(value: unknown, paths: readonly Path[]): unknown {
  const copy: unknown = structuredClone(value)
  for (const path of paths) {
    const parent = partAt(copy, path.slice(0, -1))
    const key = path.at(-1)
    if (typeof parent === 'object' && parent !== null && key !== undefined) {
      Reflect.deleteProperty(parent, key)
    }
  }
  return copy
}

/** Every key of the format, wherever it belongs. */
const KEYS: readonly string[] = [
  ...new Set(
    [...JSON.stringify(z.toJSONSchema(documentSchema, { io: 'input' })).matchAll(/"(\w+)":\{/g)]
      .map(([, key = '']) => key)
      .filter((key) => key !== 'properties' && key !== 'items'),
  ),
]

import { stringify } from 'yaml'

import type { FileCode, Path, Problem } from '../../domain/manual/problem'
import type { Draft } from '../../domain/manual/read-draft'
import { FORMAT } from './format'
import { readYaml } from './read-yaml'

/** A draft as a file: its texts over several lines, as people write them. */
export const writeDraft = (draft: Draft): string =>
  stringify(draft, { lineWidth: 0, defaultStringType: 'PLAIN', blockQuote: 'literal' })

/** A text as a draft, whatever the checker thinks of it, or what keeps it from being one. */
export type ReadText =
  | {
      readonly kind: 'draft'
      readonly draft: Draft
      /** The line of a part, or of the nearest one around it; counted from 1. */
      readonly lineOf: (path: Path) => number
    }
  | { readonly kind: 'refused'; readonly faults: readonly TextFault[] }

export interface TextFault extends Pick<Problem, 'values'> {
  readonly code: FileCode | 'not_a_document' | 'newer_format'
  readonly line: number
}

/** Bytes: five times the longest manual there is. */
const LARGEST = 100_000

/** Reads what is to become a draft. Never throws. */
export function readDraftText(text: string): ReadText {
  const refused = (code: TextFault['code'], values: TextFault['values'] = {}): ReadText => ({
    kind: 'refused',
    faults: [{ code, line: 1, values }],
  })
  if (text.length > LARGEST) return refused('too_large', { most: LARGEST / 1000 })
  const { value, faults, lineOf } = readYaml(text)
  if (faults.length > 0) {
    return {
      kind: 'refused',
      faults: faults.map(({ code, line, key = '' }) => ({ code, line, values: { key } })),
    }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refused('not_a_document')
  }
  const format: unknown = Reflect.get(value, 'format')
  if (typeof format === 'number' && format > FORMAT) {
    return refused('newer_format', { format, known: FORMAT })
  }
  // A file of something else has none of a manual's parts.
  if (!['id', 'title', 'steps', 'texts', 'note'].some((key) => Object.hasOwn(value, key))) {
    return refused('not_a_document')
  }
  return { kind: 'draft', draft: { ...value }, lineOf }
}

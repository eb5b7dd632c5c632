import type * as z from 'zod/mini'

import { error, type Path, type Problem } from '../../domain/manual/problem'

/** What the schema refuses, as an author should hear it; `part` is what was written there. */
export function shapeProblem(issue: z.core.$ZodIssue, part: unknown): Problem {
  const at = issue.path as Path
  const key = keyOf(at)
  if (part === undefined) return missing(at, key)
  const choices = choicesOf(issue)
  if (key === 'kind') return error('unknown_kind', at, { kind: `${part}`, choices: KINDS })
  if (choices) return error('wrong_choice', at, { key, choices })
  switch (issue.code) {
    case 'invalid_union':
      return unionProblem(at, key)
    case 'invalid_format':
      return error('wrong_id', at, { key, written: `${part}` })
    case 'invalid_key':
      return error('wrong_id', at, { key, written: key })
    case 'custom':
      return error('too_many', at, { key, most: Number(issue.params?.['most']) })
    case 'too_big':
      return isOfNumber(issue)
        ? error('too_high', at, { key, most: Number(issue.maximum) })
        : error(Array.isArray(part) ? 'too_many' : 'too_long', at, {
            key,
            most: Number(issue.maximum),
          })
    case 'too_small':
      return isOfNumber(issue)
        ? error('too_low', at, { key, least: Number(issue.minimum) + (issue.inclusive ? 0 : 1) })
        : error('empty', at, { key })
    case 'invalid_type':
      // What zod calls a record an author knows as keys with values.
      return error('wrong_type', at, {
        key,
        expected: issue.expected === 'record' ? 'object' : issue.expected,
      })
    default:
      return error('wrong_value', at, { key })
  }
}

const isOfNumber = ({ origin }: { readonly origin: string }): boolean =>
  origin === 'number' || origin === 'int'

const KINDS = 'message, note, question, checklist, form, wait, outcome'

/** A wait that never ends is a mistake of its own. */
const missing = (at: Path, key: string): Problem => error('missing_key', at, { key })

function unionProblem(at: Path, key: string): Problem {
  if (key === 'until') return error('wrong_until', at)
  if (key === 'value') return error('wrong_value', at, { key })
  return error('wrong_name', at, { key })
}

function choicesOf(issue: z.core.$ZodIssue): string | undefined {
  if (issue.code !== 'invalid_value') return undefined
  return issue.values.map(String).join(', ')
}

/** The last name on the way; an item of a list goes by the list's. */
const keyOf = (at: Path): string => String(at.findLast((part) => typeof part === 'string') ?? '')

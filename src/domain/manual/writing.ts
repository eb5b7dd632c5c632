import type { Draft } from './read-draft'

/** A draft with the way back to what it was, and forth again. */
export interface Writing {
  readonly draft: Draft
  readonly past: readonly Draft[]
  readonly future: readonly Draft[]
  /** The field that was typed into last: what is typed there next goes back in one go with it. */
  readonly field?: string
}

/** As far as an author may go back. */
const FARTHEST = 200

export const begin = (draft: Draft): Writing => ({ draft, past: [], future: [] })

/** One edit more. Edits of the same field in a row are one; without a field each is its own. */
export function write(writing: Writing, draft: Draft, field?: string): Writing {
  if (draft === writing.draft) return writing
  const goesOn = field !== undefined && field === writing.field && writing.past.length > 0
  const past = goesOn ? writing.past : [...writing.past, writing.draft].slice(-FARTHEST)
  return { draft, past, future: [], ...(field !== undefined && { field }) }
}

export function undo({ draft, past, future }: Writing): Writing {
  const before = past.at(-1)
  return before
    ? { draft: before, past: past.slice(0, -1), future: [draft, ...future] }
    : { draft, past, future }
}

export function redo({ draft, past, future }: Writing): Writing {
  const [after, ...rest] = future
  return after ? { draft: after, past: [...past, draft], future: rest } : { draft, past, future }
}

import { placeBefore } from '../text/html-edit'
import { type Line, linesOf } from '../text/lines'
import type { Body } from '../ticket/ticket'

/** Where a message goes that must not end up below quoted mail. */
export interface PlaceAbove {
  /** Position in the draft's content. */
  readonly at: number
  /** False: inside a paragraph, which must not be torn apart. */
  readonly isBetweenBlocks: boolean
  /** The writer's own words end above it. */
  readonly hasWordsAbove: boolean
}

/** Above the mail that is quoted below the writer's own words; undefined: at the end (Inserting). */
export function placeAboveQuotation(body: Body): PlaceAbove | undefined {
  const lines = linesOf(body)
  const last = lines.findLastIndex((line) => !line.isQuoted && isWritten(line))
  const quoted = lines.slice(last + 1).find((line) => line.isQuoted && isWritten(line))
  if (!quoted) return undefined
  const hasWordsAbove = last >= 0
  return body.kind === 'html'
    ? { ...placeBefore(body.content, quoted.start), hasWordsAbove }
    : { at: quoted.start, isBetweenBlocks: true, hasWordsAbove }
}

const isWritten = ({ text }: Line): boolean => text.trim() !== ''

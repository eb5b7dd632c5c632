import { pointBefore } from '../text/html-edit'
import { type Line, linesOf } from '../text/lines'
import type { Body, Draft } from '../ticket/ticket'
import { inComposer, toHtml, toInlineHtml } from './formats'

/** Where a message goes that must not end up below quoted mail. */
export interface PointAbove {
  /** Position in the draft's content. */
  readonly at: number
  /** False: inside a paragraph, which must not be torn apart. */
  readonly isBetweenBlocks: boolean
  /** The writer's own words end above it. */
  readonly hasWordsAbove: boolean
}

/** Above the mail that is quoted below the writer's own words; undefined: at the end (Inserting). */
export function pointAboveQuotation(body: Body): PointAbove | undefined {
  const lines = linesOf(body)
  const last = lines.findLastIndex((line) => !line.isQuoted && isWritten(line))
  const quoted = lines.slice(last + 1).find((line) => line.isQuoted && isWritten(line))
  if (!quoted) return undefined
  const hasWordsAbove = last >= 0
  return body.kind === 'html'
    ? { ...pointBefore(body.content, quoted.start), hasWordsAbove }
    : { at: quoted.start, isBetweenBlocks: true, hasWordsAbove }
}

const isWritten = ({ text }: Line): boolean => text.trim() !== ''

/** The draft's content with the message above the quoted mail; undefined: it goes to the end. */
export function withMessageAbove(draft: Draft, message: string): string | undefined {
  const { kind, content } = draft.body
  const point = pointAboveQuotation(draft.body)
  if (!point) return undefined
  const above = content.slice(0, point.at)
  const below = content.slice(point.at)
  if (kind === 'text') {
    const words = point.hasWordsAbove ? `${above.trimEnd()}\n\n` : above
    return `${words}${inComposer(message, draft)}\n\n${below}`
  }
  const [html, blank] = point.isBetweenBlocks
    ? [toHtml(message), '<p><br></p>']
    : [toInlineHtml(message), '<br><br>']
  return `${above}${point.hasWordsAbove ? blank : ''}${html}${blank}${below}`
}

/** What is added at the end of the draft: the message after a blank line, if something is there. */
export function messageBelow(draft: Draft, message: string): string {
  const { kind, content } = draft.body
  const text = inComposer(message, draft)
  if (isBlank(content)) return text
  return kind === 'html' ? `<p><br></p>${text}` : `\n\n${text}`
}

export const withMessageBelow = (draft: Draft, message: string): string =>
  draft.body.content + messageBelow(draft, message)

const isBlank = (content: string): boolean =>
  content.replace(/<[^>]{0,200}>|&nbsp;|\u200b|\ufeff/g, '').trim() === ''

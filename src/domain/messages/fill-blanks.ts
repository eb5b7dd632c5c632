import { fold } from '../text/fold'
import { escapeHtml } from '../text/plain-text'
import type { Body } from '../ticket/ticket'

/** A blank as an editor may write it. */
const BLANK = /\[\[((?:[^[\]<>\n]){1,60})\]\]/g

/**
 * The draft with the value of each blank in its place, such as `[[ticket]]`; every other word stays,
 * and so does a blank without a value. Values are text, whatever they hold.
 */
export function fillBlanks({ kind, content }: Body, values: ReadonlyMap<string, string>): string {
  const known = new Map([...values].map(([blank, value]) => [fold(blank), value]))
  return content.replace(BLANK, (written, inner: string) => {
    const value = known.get(fold(`[[${inner.replaceAll('&nbsp;', ' ').trim()}]]`))
    if (!value) return written
    return kind === 'html' ? escapeHtml(value) : value
  })
}

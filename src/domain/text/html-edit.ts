import { type HtmlToken, htmlTokens } from './html-tokens'
import { BLOCKS } from './lines'

/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** Inside a table nothing but cells may stand between rows and cells. */
const TABLE = /^(?:table|thead|tbody|tfoot|tr|td|th)$/

/** A place for new blocks, or for lines inside a block if there was no way out of it. */
export interface Place {
  readonly at: number
  readonly isBetweenBlocks: boolean
}

/**
 * Puts `insert` where the text from `from` to `to` stood. Tags that reach beyond the range stay, so
 * do pictures; elements that lie in it go. What follows begins on a line of its own.
 */
export function replaceText(html: string, from: number, to: number, insert: string): string {
  const tokens = htmlTokens(html)
  const { kept, end } = tagsToKeep(tokens, from, to)
  const isApart = kept.some(isBlock) || isLineEnd(html, tokens, end)
  const rest = kept.map(({ start, end: tagEnd }) => html.slice(start, tagEnd)).join('')
  return `${html.slice(0, from)}${insert}${rest}${isApart ? '' : '<br>'}${html.slice(end)}`
}

function tagsToKeep(
  tokens: readonly HtmlToken[],
  from: number,
  to: number,
): { readonly kept: readonly HtmlToken[]; readonly end: number } {
  const opened: HtmlToken[] = []
  const kept = new Set<HtmlToken>()
  let end = to
  for (const token of tokens) {
    if (token.start < from || token.kind === 'text') continue
    const partner = opened.findLast(({ name }) => name === token.name)
    // Beyond the range only the ends of what began in it are still taken.
    if (token.start >= to && !(token.kind === 'close' && partner && token.start === end)) break
    if (token.kind === 'close') {
      if (partner) opened.splice(opened.lastIndexOf(partner), 1)
      else kept.add(token)
      if (partner && token.start >= to) end = token.end
    } else if (!VOID.test(token.name)) opened.push(token)
    else if (token.name !== 'br') kept.add(token)
  }
  const all = [...kept, ...opened].sort((a, b) => a.start - b.start)
  return { kept: all, end }
}

const isBlock = ({ name }: HtmlToken): boolean => BLOCKS.has(name) || name === 'br'

const isBlankText = (html: string, { kind, start, end }: HtmlToken): boolean =>
  kind === 'text' && html.slice(start, end).trim() === ''

/** Whether nothing more stands on the line that ends here. */
function isLineEnd(html: string, tokens: readonly HtmlToken[], at: number): boolean {
  for (const token of tokens) {
    if (token.end <= at) continue
    if (isBlock(token)) return true
    if (token.kind === 'text' && html.slice(Math.max(at, token.start), token.end).trim())
      return false
  }
  return true
}

/** The place after the inline elements that end here, still on the line's block. */
export function afterInline(html: string, at: number): number {
  let place = at
  for (const { kind, name, start, end } of htmlTokens(html)) {
    if (start < place) continue
    if (start > place || kind !== 'close' || BLOCKS.has(name) || TABLE.test(name)) break
    place = end
  }
  return place
}

/** The nearest place after `at` outside of the elements that end there. */
export function placeAfter(html: string, at: number): Place {
  let place = { at, isBetweenBlocks: false }
  for (const token of htmlTokens(html)) {
    if (token.end <= at || isBlankText(html, token)) continue
    if (token.kind !== 'close' || TABLE.test(token.name)) break
    place = { at: token.end, isBetweenBlocks: place.isBetweenBlocks || BLOCKS.has(token.name) }
  }
  return place
}

/** The nearest place before `at` outside of the elements that begin there. */
export function placeBefore(html: string, at: number): Place {
  let place = { at, isBetweenBlocks: false }
  for (const token of htmlTokens(html).reverse()) {
    if (token.end > at || isBlankText(html, token)) continue
    if (token.kind !== 'open' || VOID.test(token.name) || TABLE.test(token.name)) break
    place = { at: token.start, isBetweenBlocks: place.isBetweenBlocks || BLOCKS.has(token.name) }
  }
  return place
}

import { type HtmlToken, htmlTokens } from './html-tokens'
import { BLOCKS } from './lines'

/** Elements without an end tag. */
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
/** Inside a table nothing but cells may be between rows and cells. */
const TABLE = /^(?:table|thead|tbody|tfoot|tr|td|th)$/

/** A point for new blocks, or for lines inside a block if there was no way out of it. */
export interface InsertPoint {
  readonly at: number
  readonly isBetweenBlocks: boolean
}

/** A stretch of the source, and what is to be there instead. */
export interface Edit {
  readonly from: number
  readonly to: number
  readonly insert: string
}

/** The text with all edits made, which are in order and apart. */
export function editText(text: string, edits: readonly Edit[]): string {
  let at = 0
  let result = ''
  for (const { from, to, insert } of edits) {
    result += text.slice(at, from) + insert
    at = to
  }
  return result + text.slice(at)
}

/**
 * The same in HTML. Tags that reach beyond an edit's range stay, so do pictures; elements that lie in
 * it go. What follows begins on a line of its own.
 */
export function editHtml(html: string, edits: readonly Edit[]): string {
  const tokens = htmlTokens(html)
  let first = 0
  const whole = edits.map(({ from, to, insert }): Edit => {
    while ((tokens[first]?.start ?? from) < from) first += 1
    const { kept, end } = tagsToKeep(tokens, first, to)
    const isApart = kept.some(isBlock) || isLineEnd(html, tokens, first, end)
    const rest = kept.map(({ start, end: tagEnd }) => html.slice(start, tagEnd)).join('')
    return { from, to: end, insert: `${insert}${rest}${isApart ? '' : '<br>'}` }
  })
  return editText(html, whole)
}

/** The tags between `from` and `to` that reach beyond, pictures too; `end` is behind those that only end there. */
export function tagsToKeep(
  tokens: readonly HtmlToken[],
  first: number,
  to: number,
): { readonly kept: readonly HtmlToken[]; readonly end: number } {
  const opened = new Map<string, HtmlToken[]>()
  const kept: HtmlToken[] = []
  let end = to
  for (let index = first; index < tokens.length; index++) {
    const token = tokens[index]
    if (!token || token.kind === 'text') continue
    const partners = opened.get(token.name) ?? []
    const isPartner = token.kind === 'close' && partners.length > 0
    // Beyond the range only the ends of what began in it are still taken.
    if (token.start >= to && !(isPartner && token.start === end)) break
    if (isPartner) {
      partners.pop()
      if (token.start >= to) end = token.end
    } else if (token.kind === 'open' && !VOID.test(token.name)) {
      partners.push(token)
      opened.set(token.name, partners)
    } else if (token.name !== 'br') kept.push(token)
  }
  const all = [...kept, ...[...opened.values()].flat()].sort((a, b) => a.start - b.start)
  return { kept: all, end }
}

const isBlock = ({ name }: HtmlToken): boolean => BLOCKS.has(name) || name === 'br'

const isBlankText = (html: string, { kind, start, end }: HtmlToken): boolean =>
  kind === 'text' && html.slice(start, end).trim() === ''

/** Whether nothing more is on the line that ends here; no token before the `first` counts. */
function isLineEnd(html: string, tokens: readonly HtmlToken[], first: number, at: number): boolean {
  for (let index = Math.max(0, first - 1); index < tokens.length; index++) {
    const token = tokens[index]
    if (!token || token.end <= at) continue
    if (isBlock(token)) return true
    if (token.kind === 'text' && html.slice(Math.max(at, token.start), token.end).trim())
      return false
  }
  return true
}

/** The point after the inline elements that end here, still on the line's block. */
export function afterInline(html: string, at: number): number {
  let point = at
  for (const { kind, name, start, end } of htmlTokens(html)) {
    if (start < point) continue
    if (start > point || kind !== 'close' || BLOCKS.has(name) || TABLE.test(name)) break
    point = end
  }
  return point
}

/** The nearest point after `at` outside of the elements that end there. */
export function pointAfter(html: string, at: number): InsertPoint {
  let point = { at, isBetweenBlocks: false }
  for (const token of htmlTokens(html)) {
    if (token.end <= at || isBlankText(html, token)) continue
    if (token.kind !== 'close' || TABLE.test(token.name)) break
    point = { at: token.end, isBetweenBlocks: point.isBetweenBlocks || BLOCKS.has(token.name) }
  }
  return point
}

/** The nearest point before `at` outside of the elements that begin there. */
export function pointBefore(html: string, at: number): InsertPoint {
  let point = { at, isBetweenBlocks: false }
  for (const token of htmlTokens(html).reverse()) {
    if (token.end > at || isBlankText(html, token)) continue
    if (token.kind !== 'open' || VOID.test(token.name) || TABLE.test(token.name)) break
    point = { at: token.start, isBetweenBlocks: point.isBetweenBlocks || BLOCKS.has(token.name) }
  }
  return point
}

import type { Body } from '../ticket/ticket'
import { entityAt } from './entities'
import { type HtmlToken, htmlTokens } from './html-tokens'
import { createLineWriter, type Line, type Quote } from './line-writer'
import { flagQuotedMail } from './quoted-mail'

export type { Line } from './line-writer'

/** Elements that are on lines of their own. */
export const BLOCKS: ReadonlySet<string> = new Set(
  `address article aside blockquote body center dd details div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol option p pre section
   summary table tbody tfoot thead tr ul`.split(/\s+/),
)

/** Mail programs' own marks on what is quoted or signed. */
const QUOTE_MARK =
  /\s(?:class\s*=\s*["']?[^"'>]*(?:gmail_(?:quote|attr)|yahoo_quoted|moz-cite-prefix|zd-quote|(?<signature>(?:gmail_|moz-|zd-)signature))|type\s*=\s*["']?cite)/i
const MAY_QUOTE: ReadonlySet<string> = new Set(['div', 'span', 'p', 'table', 'blockquote'])
/** As far into a tag as its class is looked for: a hostile tag may be as long as the comment. */
const LONGEST_LOOK = 400

/**
 * The lines of a comment as a reader sees them, from plain text or the editor's HTML: markup,
 * comments and scripts gone, entities read, characters nobody sees removed, NBSP a blank.
 * Takes time linear in the text and never throws.
 */
export function linesOf(body: Body): Line[] {
  return flagQuotedMail(body.kind === 'html' ? htmlLines(body.content) : textLines(body.content))
}

function textLines(content: string): Line[] {
  const writer = createLineWriter(content)
  writer.verbatim({ from: 0, to: content.length })
  writer.endLine(content.length)
  return writer.lines
}

function htmlLines(html: string): Line[] {
  const writer = createLineWriter(html, entityAt)
  let around: { readonly name: string; readonly quote: Quote; depth: number } | undefined
  let pre = 0
  let code = 0

  const open = ({ name, start, end }: HtmlToken) => {
    if (BLOCKS.has(name)) writer.endLine(start)
    if (name === 'br') writer.endLine(start, { isForced: true })
    else if (name === 'td' || name === 'th') writer.cell(start)
    else if (name === 'pre') pre += 1
    else if (name === 'code') code += 1
    if (around?.name === name) around.depth += 1
    if (around) return
    const quote = quoteOf(name, html.slice(start, Math.min(end, start + LONGEST_LOOK)))
    if (quote !== 'none') around = { name, quote, depth: 1 }
  }

  const close = ({ name, start }: HtmlToken) => {
    if (BLOCKS.has(name)) writer.endLine(start)
    if (name === 'pre') pre = Math.max(0, pre - 1)
    else if (name === 'code') code = Math.max(0, code - 1)
    else if (name === 'b' || name === 'strong') writer.endBold()
    if (around?.name === name) {
      around.depth -= 1
      if (around.depth === 0) around = undefined
    }
  }

  const text = ({ start, end }: HtmlToken) => {
    // Browsers drop the line break right after `<pre>`.
    const from = html.charAt(start) === '\n' && html.slice(start - 5, start) === '<pre>' ? 1 : 0
    if (pre > 0) writer.verbatim({ from: start + from, to: end })
    else writer.flowing({ from: start, to: end })
  }

  for (const token of htmlTokens(html)) {
    writer.look(around?.quote ?? 'none', pre + code > 0)
    if (token.kind === 'open') open(token)
    else if (token.kind === 'close') close(token)
    else text(token)
  }
  writer.endLine(html.length)
  return writer.lines
}

/** How what is in this element is quoted. */
function quoteOf(name: string, tag: string): Quote {
  const isMarkable = tag.length > name.length + '<>'.length && MAY_QUOTE.has(name)
  const mark = isMarkable ? QUOTE_MARK.exec(tag) : null
  if (mark) return mark.groups?.['signature'] ? 'signature' : 'mail'
  return name === 'blockquote' ? 'block' : 'none'
}

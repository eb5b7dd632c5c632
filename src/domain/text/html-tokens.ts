/** A stretch of HTML source: text (entities still in it) or one tag; comments and scripts are neither. */
export interface HtmlToken {
  readonly kind: 'text' | 'open' | 'close'
  /** Lower case; empty for text. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Elements whose content is never shown as text, and what ends each. */
const HIDDEN: ReadonlyMap<string, RegExp> = new Map(
  ['script', 'style', 'title', 'iframe', 'noembed', 'noframes', 'template'].map((name) => [
    name,
    new RegExp(`</${name}`, 'gi'),
  ]),
)

/**
 * Cuts HTML into text and tags in one pass, in time linear in its length whatever it holds. A `<`
 * that opens no tag, and a tag that is never closed, are text: nothing an agent typed is lost.
 */
export function htmlTokens(html: string): HtmlToken[] {
  const tokens: HtmlToken[] = []
  const reader = createReader(html)
  let textFrom = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const markup = reader.markupAt(at)
    if (!markup) {
      at = html.indexOf('<', at + 1)
      continue
    }
    if (textFrom < at) tokens.push({ kind: 'text', name: '', start: textFrom, end: at })
    if (markup.kind !== 'comment') tokens.push(markup)
    textFrom = markup.kind === 'open' ? hiddenEnd(html, markup.name, markup.end) : markup.end
    at = html.indexOf('<', textFrom)
  }
  if (textFrom < html.length) {
    tokens.push({ kind: 'text', name: '', start: textFrom, end: html.length })
  }
  return tokens
}

type Markup = HtmlToken | { readonly kind: 'comment'; readonly end: number }

function createReader(html: string): { markupAt: (at: number) => Markup | undefined } {
  const lastClose = html.lastIndexOf('>')
  let lastCommentEnd: number | undefined
  // One unbalanced quotation mark would make every later tag search to the end: then quotes are
  // no longer believed.
  let areQuotesSound = true

  const tagEnd = (from: number): number => {
    if (areQuotesSound) {
      const end = endOutsideQuotes(html, from)
      if (end >= 0) return end
      areQuotesSound = false
    }
    return html.indexOf('>', from) + 1
  }

  const markupAt = (at: number): Markup | undefined => {
    if (at > lastClose) return undefined
    const next = html.charAt(at + 1)
    if (next === '!' || next === '?') {
      lastCommentEnd ??= html.lastIndexOf('-->')
      const isComment = html.startsWith('<!--', at) && at + 2 <= lastCommentEnd
      const end = isComment ? html.indexOf('-->', at + 2) + 3 : html.indexOf('>', at) + 1
      return { kind: 'comment', end }
    }
    const nameFrom = next === '/' ? at + 2 : at + 1
    if (!isLetter(html.charCodeAt(nameFrom))) return undefined
    const nameTo = nameEnd(html, nameFrom)
    const name = html.slice(nameFrom, nameTo).toLowerCase()
    const end = tagEnd(nameTo)
    // Browsers take `</br>` for a line break.
    const kind = next === '/' && name !== 'br' ? 'close' : 'open'
    return { kind, name, start: at, end }
  }

  return { markupAt }
}

/** The end of the tag, quoted attribute values skipped; -1 if it is never closed. */
function endOutsideQuotes(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const code = html.charCodeAt(at)
    if (code === CLOSE) return at + 1
    if ((code === QUOTE || code === APOSTROPHE) && html.charAt(at - 1) === '=') {
      const close = html.indexOf(html.charAt(at), at + 1)
      if (close >= 0) at = close
    }
  }
  return -1
}

const [QUOTE, APOSTROPHE, SLASH, CLOSE] = [0x22, 0x27, 0x2f, 0x3e]

const isLetter = (code: number): boolean =>
  (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)

/** A tag's name goes on up to white space, a slash or its end. */
function nameEnd(html: string, from: number): number {
  let at = from + 1
  while (at < html.length && !endsName(html.charCodeAt(at))) at += 1
  return at
}

const endsName = (code: number): boolean =>
  code === CLOSE || code === SLASH || ((code <= 0x20 || code > 0x7e) && isBlank(code))

const isBlank = (code: number): boolean => code === 0x20 || /\s/.test(String.fromCharCode(code))

function hiddenEnd(html: string, name: string, from: number): number {
  const close = HIDDEN.get(name)
  if (!close) return from
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

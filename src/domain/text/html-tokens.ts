/** A stretch of HTML source: text (entities still in it) or one tag; comments and scripts are neither. */
export interface HtmlToken {
  readonly kind: 'text' | 'open' | 'close'
  /** Lower case; empty for text. */
  readonly name: string
  readonly start: number
  readonly end: number
}

/** Elements whose content is never shown as text. */
const HIDDEN: Readonly<Record<string, RegExp>> = {
  script: /<\/script/gi,
  style: /<\/style/gi,
  title: /<\/title/gi,
  iframe: /<\/iframe/gi,
  noembed: /<\/noembed/gi,
  noframes: /<\/noframes/gi,
  template: /<\/template/gi,
}

const TAG = /<(\/?)([a-zA-Z][^\s/>]*)/y

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
    if (markup.tag) tokens.push(markup.tag)
    textFrom = markup.end
    at = html.indexOf('<', markup.end)
  }
  if (textFrom < html.length) {
    tokens.push({ kind: 'text', name: '', start: textFrom, end: html.length })
  }
  return tokens
}

interface Markup {
  readonly end: number
  readonly tag?: HtmlToken
}

function createReader(html: string): { markupAt: (at: number) => Markup | undefined } {
  const lastClose = html.lastIndexOf('>')
  const lastCommentEnd = html.lastIndexOf('-->')
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
      const isComment = html.startsWith('<!--', at) && at + 2 <= lastCommentEnd
      return { end: isComment ? html.indexOf('-->', at + 2) + 3 : html.indexOf('>', at) + 1 }
    }
    TAG.lastIndex = at
    const match = TAG.exec(html)
    if (!match) return undefined
    const name = (match[2] ?? '').toLowerCase()
    const end = tagEnd(at + match[0].length)
    // Browsers take `</br>` for a line break.
    const kind = match[1] && name !== 'br' ? 'close' : 'open'
    const tag: HtmlToken = { kind, name, start: at, end }
    return { end: kind === 'open' ? hiddenEnd(html, name, end) : end, tag }
  }

  return { markupAt }
}

/** The end of the tag, quoted attribute values skipped; -1 if it is never closed. */
function endOutsideQuotes(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    const char = html.charAt(at)
    if (char === '>') return at + 1
    if ((char === '"' || char === "'") && html.charAt(at - 1) === '=') {
      const close = html.indexOf(char, at + 1)
      if (close >= 0) at = close
    }
  }
  return -1
}

function hiddenEnd(html: string, name: string, from: number): number {
  const close = Object.hasOwn(HIDDEN, name) ? HIDDEN[name] : undefined
  if (!close) return from
  close.lastIndex = from
  return close.exec(html)?.index ?? html.length
}

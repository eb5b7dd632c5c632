/** A piece of HTML: a run of text (entities as written), or a tag with its attributes as written. */
export type Token =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tag'; readonly name: string; readonly isEnd: boolean; readonly rest: string }

/** Contents that are never text. */
const SWALLOWED = new Set(['script', 'style', 'title', 'template', 'noscript', 'iframe'])

/** Cuts HTML into pieces in linear time; what is no tag is text, what is never closed ends there. */
export function tokensOf(html: string): Token[] {
  const lower = html.toLowerCase()
  const tokens: Token[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0 || open > at) {
      tokens.push({ kind: 'text', text: html.slice(at, open < 0 ? html.length : open) })
      at = open < 0 ? html.length : open
      continue
    }
    if (html.startsWith('<!--', at)) {
      at = after(html, '-->', at + 4)
      continue
    }
    const head = /^<(\/?)([a-z][^\s/>]{0,40})/i.exec(html.slice(at, at + 44))
    const close = head ? html.indexOf('>', at) : -1
    if (!head || close < 0) {
      tokens.push({ kind: 'text', text: '<' })
      at += 1
      // Without any further `>` there is no further tag: the rest is text, found once only.
      if (head) {
        tokens.push({ kind: 'text', text: html.slice(at) })
        at = html.length
      }
      continue
    }
    const name = (head[2] ?? '').toLowerCase()
    const rest = html.slice(at + head[0].length, close)
    tokens.push({ kind: 'tag', name, isEnd: head[1] === '/', rest })
    at = close + 1
    if (SWALLOWED.has(name) && head[1] !== '/') at = after(lower, `</${name}`, at)
  }
  return tokens
}

/** Where the text goes on after the next `mark`; at its end if there is none. */
function after(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from)
  if (found < 0) return text.length
  return mark.startsWith('</') ? found : found + mark.length
}

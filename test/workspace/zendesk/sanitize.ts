import { escapeHtml } from './html-text'
import { tokensOf } from './html-tokens'

const KEPT = new Set(
  'p div br span strong b em i u s ul ol li blockquote pre code h1 h2 h3 h4 h5 h6 hr table tbody thead tr td th a img'.split(
    ' ',
  ),
)
const VOID = new Set(['br', 'hr', 'img'])
const ATTRIBUTE: Readonly<Record<string, { readonly name: string; readonly pattern: RegExp }>> = {
  a: { name: 'href', pattern: /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)')/i },
  img: { name: 'src', pattern: /\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)')/i },
}

/** HTML that may be shown: known tags, safe links, nothing that runs; every tag opened is closed. */
export function sanitizeHtml(html: string): string {
  const open: string[] = []
  /** How many of each are open: an end that closes none must not search them all. */
  const depth = new Map<string, number>()
  const count = (name: string, by: number) => depth.set(name, (depth.get(name) ?? 0) + by)
  let safe = ''
  for (const token of tokensOf(html)) {
    if (token.kind === 'text') safe += token.text.replace(/[<>]/g, escapeHtml)
    else if (!KEPT.has(token.name)) continue
    else if (VOID.has(token.name)) safe += token.isEnd ? '' : tag(token.name, token.rest)
    else if (!token.isEnd) {
      open.push(token.name)
      count(token.name, 1)
      safe += tag(token.name, token.rest)
    } else if ((depth.get(token.name) ?? 0) > 0) {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        count(last, -1)
        safe += `</${last}>`
        if (last === token.name) break
      }
    }
  }
  return (
    safe +
    open
      .reverse()
      .map((name) => `</${name}>`)
      .join('')
  )
}

function tag(name: string, rest: string): string {
  const known = ATTRIBUTE[name]
  const found = known?.pattern.exec(rest)
  const value = found?.[1] ?? found?.[2] ?? ''
  const isSafe = /^(?:https?:|mailto:|\/(?!\/))/i.test(value.trim())
  return known && isSafe
    ? `<${name} ${known.name}="${value.replace(/"/g, '&quot;')}">`
    : `<${name}>`
}

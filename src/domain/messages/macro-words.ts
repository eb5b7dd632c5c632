import { htmlTokens } from '../text/html-tokens'
import { plainText } from '../text/plain-text'

/** Where bold begins and ends: no text holds these two, and no composer shows them. */
const [BEGIN, END] = ['\ue000', '\ue001']
const EDGE = new RegExp(`[${BEGIN}${END}]`)
const EACH_EDGE = new RegExp(`(?=[${BEGIN}${END}])`)
const HREF = /^<a\s[^>]*?href\s*=\s*(["'])(https?:[^"']*)\1/i

/**
 * A macro's HTML as a message: a line for a line, an empty one between paragraphs, `**bold**`, and a
 * link's address behind its words. Nothing else of its look can be sent on every channel.
 */
export function macroWords(html: string): string {
  let depth = 0
  const boldParts = (line: string): string =>
    line
      .split(EACH_EDGE)
      .map((part) => {
        if (part.startsWith(BEGIN)) depth += 1
        if (part.startsWith(END)) depth -= 1
        const text = part.replace(EDGE, '')
        return depth > 0 ? bold(text) : text
      })
      .join('')
  return plainText({ kind: 'html', content: marked(html) })
    .split('\n')
    .map((line) => boldParts(line).trim())
    .join('\n')
    .replaceAll('****', '')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** The HTML with marks where its tags say what the words do not. */
function marked(html: string): string {
  let written = ''
  let link: { readonly address: string; readonly from: number } | undefined
  for (const { kind, name, start, end } of htmlTokens(html)) {
    const source = html.slice(start, end)
    if (name === 'strong' || name === 'b') written += kind === 'open' ? BEGIN : END
    else written += source
    if (kind === 'open' && name === 'li') written += '- '
    if (kind === 'close' && name === 'p') written += '<br>'
    if (name !== 'a') continue
    if (link && !written.slice(link.from).includes(link.address)) written += ` (${link.address})`
    const [, , address] = HREF.exec(source) ?? []
    link = address ? { address, from: written.length } : undefined
  }
  return written
}

/** Blanks at either end stay outside, as bold does not begin with one. */
const bold = (text: string): string =>
  text.includes('*') ? text : text.replace(/\S(?:.*\S)?/, (words) => `**${words}**`)

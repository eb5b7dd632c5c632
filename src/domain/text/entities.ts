/** Names an editor or a mail program writes; letters with accents follow below. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  shy: '\u00ad',
  zwnj: '\u200c',
  zwj: '\u200d',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  hellip: '…',
  bull: '•',
  middot: '·',
  rarr: '→',
  rArr: '⇒',
  larr: '←',
  ordf: 'ª',
  ordm: 'º',
  deg: '°',
  sect: '§',
  euro: '€',
  copy: '©',
  reg: '®',
  trade: '™',
  times: '×',
  le: '≤',
  ge: '≥',
  ne: '≠',
}

const MARKS: Readonly<Record<string, string>> = {
  acute: '\u0301',
  grave: '\u0300',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  cedil: '\u0327',
}

/** What the numbers 128 to 159 mean to browsers: Windows' characters, not control characters. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z]\w{1,9}))(;?)/y
const NEEDS_NO_SEMICOLON = /^(?:amp|lt|gt|quot|nbsp)$/

/** The character written at `at` (an `&`) and the length it is written in; undefined: plain text. */
export function entityAt(
  html: string,
  at: number,
): { readonly text: string; readonly length: number } | undefined {
  ENTITY.lastIndex = at
  const match = ENTITY.exec(html)
  if (!match) return undefined
  const [{ length }, decimal, hexadecimal, name, semicolon] = match
  if (name === undefined) {
    return { text: numbered(decimal ? Number(decimal) : Number(`0x${hexadecimal}`)), length }
  }
  if (!semicolon && !NEEDS_NO_SEMICOLON.test(name)) return undefined
  const text = named(name)
  return text === undefined ? undefined : { text, length }
}

function named(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name]
  const mark = MARKS[name.slice(1)]
  return mark && Object.hasOwn(MARKS, name.slice(1))
    ? `${name.charAt(0)}${mark}`.normalize('NFC')
    : undefined
}

function numbered(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

/** Characters nobody sees: soft hyphen, zero-width, direction marks, byte order mark. */
const INVISIBLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g
const SINGLE_QUOTES = /[\u2018-\u201b\u2032\u00b4`]/g
const DOUBLE_QUOTES = /[\u201c-\u201f\u2033\u00ab\u00bb]/g
const DASHES = /[\u2010-\u2015\u2212]/g
const IS_PLAIN = /^[\x20-\x7e]*$/
const LATIN_MARKS = /[\u0300-\u036f]/g
/** Unicode's next mark is behind these. */
const IS_LATIN = /^[^\u0483-\uffff]*$/

/** Without the characters nobody sees; everything else as it was. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, '')

/** Lower case without accents: what is left of a word once case and marks are forgiven. */
export const foldWord = (word: string): string =>
  IS_PLAIN.test(word) ? word.toLowerCase() : withoutMarks(word.normalize('NFD')).toLowerCase()

/** A browser takes long to build what `\p{M}` stands for: it is asked only beyond our languages. */
function withoutMarks(word: string): string {
  const bare = word.replace(LATIN_MARKS, '')
  return IS_LATIN.test(bare) ? bare : bare.replace(/\p{M}/gu, '')
}

/**
 * The form in which texts are compared: lower case, no accents, nothing invisible, plain quotes and
 * dashes, every run of white space one blank, trimmed.
 */
export function fold(text: string): string {
  const plain = IS_PLAIN.test(text)
    ? text
    : withoutInvisible(text)
        .replace(SINGLE_QUOTES, "'")
        .replace(DOUBLE_QUOTES, '"')
        .replace(DASHES, '-')
        .replaceAll('\u2026', '...')
  return foldWord(plain).replace(/\s+/g, ' ').trim()
}

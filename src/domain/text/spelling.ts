import { foldWord } from './fold'
import { hasWords } from './words'

/**
 * A pattern for a text in small or capital letters, with or without its accents, for flag `u` or none.
 * Spelt out, because with the flag `i` a browser takes long to build what `\p{L}` stands for.
 */
export const anySpelling = (text: string): string =>
  [...text.normalize('NFC')].map(anyLetter).join('')

function anyLetter(letter: string): string {
  if (/\s/.test(letter)) return String.raw`\s+`
  // Without the flag `u` a class would have its halves.
  if (letter.length > 1) return letter
  if (!hasWords(letter)) return `[${letter.replace(/[\\\]^-]/, String.raw`\$&`)}]`
  const [base = '', mark = ''] = letter.normalize('NFD')
  const cases = (one: string): string =>
    [...new Set([one.toLowerCase(), one.toUpperCase()])].join('')
  return mark === '' || foldWord(letter) === letter.toLowerCase()
    ? `[${cases(letter)}]`
    : `[${cases(base)}${cases(letter)}]${mark}?`
}

import { withoutInvisible } from './fold'

/** Breaks a text may carry, as one kind; a tab as four blanks, since HTML has none. */
const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g

/** What most texts hold none of: any of the above, other blanks, blanks at a line's end. */
const IS_UNTIDY =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it finds
  /[\u0000-\u0009\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u1680\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]| \n/

/**
 * A typed text in the form in which it survives both kinds of composer: nothing invisible, plain
 * blanks, no blanks at the end of a line, no empty lines around it. Indentation stays.
 */
export function tidy(text: string): string {
  const written = text.replace(/^\n+/, '').trimEnd()
  return IS_UNTIDY.test(written) ? tidied(written) : written
}

const tidied = (text: string): string =>
  withoutInvisible(text.replace(BREAK, '\n').replace(CONTROL, ''))
    .replaceAll('\t', '    ')
    .replace(/[^\S\n]/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()

import { withoutInvisible } from './fold'

/** Breaks a text may carry, as one kind; a tab as four blanks, since HTML has none. */
const BREAK = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it removes
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g

/** What most texts hold none of: any of the above, other blanks, blanks at a line's end. */
const IS_UNTIDY = /[^\S\n ]|[^\P{C}\n]|[\u034f\u2028\u2029]|^\n| \n|\s$/u

/**
 * A typed text in the form in which it survives both kinds of composer: nothing invisible, plain
 * blanks, no blanks at the end of a line, no empty lines around it. Indentation stays.
 */
export const tidy = (text: string): string => (IS_UNTIDY.test(text) ? tidied(text) : text)

const tidied = (text: string): string =>
  withoutInvisible(text.replace(BREAK, '\n').replace(CONTROL, ''))
    .replaceAll('\t', '    ')
    .replace(/[^\S\n]/g, ' ')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n+/, '')
    .trimEnd()

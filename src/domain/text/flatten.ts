/**
 * Lower case without accents, letter for letter: every position is that of the text, so that what is
 * found here can be marked or replaced there. For mere comparing, `fold`.
 */
export const flatten = (text: string): string =>
  text.replace(/[^\0-\x7f]/g, (unit) => unit.normalize('NFKD').charAt(0)).toLowerCase()

import { type Entries, readEntries } from './entries'

const BETWEEN = /[,;\s]/
const NUMBER = /^[1-9]\d{0,14}$/

/** Reads numbers of groups, one a line or parted by `;`, `,` or blanks. */
export const parseGroups = (text: string): Entries<number> =>
  readEntries(text, BETWEEN, (written) => (NUMBER.test(written) ? Number(written) : undefined))

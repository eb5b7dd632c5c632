/** Letters that were flattened before. */
const flat = new Map<string, string>()

function flatUnit(unit: string): string {
  const known = flat.get(unit)
  if (known !== undefined) return known
  const first = unit.normalize('NFKD').charAt(0)
  flat.set(unit, first)
  return first
}

/**
 * Lower case without accents, letter for letter: every position is that of the text, so that what is
 * found here can be marked or replaced there. For mere comparing, `fold`.
 */
export const flatten = (text: string): string => text.replace(/[^\0-\x7f]/g, flatUnit).toLowerCase()

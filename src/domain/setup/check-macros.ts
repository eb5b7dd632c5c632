import type { AccountMacro } from './account-facts'
import type { Finding, Item, Line } from './line'

/** A macro whose text takes the place of the app's own. */
export interface MacroNeed {
  readonly title: string
  /** The blanks its text must hold, such as `[[ticket]]`. */
  readonly blanks: readonly string[]
}

/** Each macro is there once, in use, and its blanks are those the app fills. */
export const checkMacros = (macros: readonly AccountMacro[], needs: readonly MacroNeed[]): Line[] =>
  needs.map((need, index) => {
    const titled = macros.filter(({ title }) => title.trim() === need.title)
    const inUse = titled.filter(({ isActive }) => isActive)
    const { key, ...verdict } = verdictOn(titled, inUse, need)
    const what = { key, values: { title: need.title, count: inUse.length } }
    return { id: `macro ${index}`, part: 'macros', what, ...verdict }
  })

type Verdict = Pick<Line, 'state' | 'mend' | 'items'> & { readonly key: Finding }

function verdictOn(
  titled: readonly AccountMacro[],
  [macro, second]: readonly AccountMacro[],
  { blanks }: MacroNeed,
): Verdict {
  if (titled.length === 0) return { state: 'red', key: 'macro_missing', mend: 'mend_macro_missing' }
  if (!macro) return { state: 'red', key: 'macro_inactive', mend: 'mend_macro_inactive' }
  const items = wrongBlanks(macro.text, blanks)
  if (items.length > 0) {
    return { state: 'red', key: 'macro_blanks', mend: 'mend_macro_blanks', items }
  }
  if (second) return { state: 'yellow', key: 'macro_twice', mend: 'mend_macro_twice' }
  return { state: 'green', key: 'macro_found' }
}

/** A blank nobody fills would hold the message back, and so would leave out one that is missing. */
function wrongBlanks(text: string, blanks: readonly string[]): readonly Item[] {
  const found = new Set(text.match(/\[\[[^[\]]*\]\]/g) ?? [])
  return [
    ...blanks
      .filter((blank) => !found.has(blank))
      .map((name) => ({ name, note: 'blank_missing' }) as const),
    ...[...found]
      .filter((blank) => !blanks.includes(blank))
      .map((name) => ({ name, note: 'blank_unknown' }) as const),
  ]
}

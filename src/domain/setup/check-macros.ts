import type { AccountMacro } from './account-facts'
import type { Item, Line } from './line'

/** A macro whose text takes the place of the app's own. */
export interface MacroNeed {
  readonly title: string
  /** The blanks its text must hold, such as `[[ticket]]`. */
  readonly blanks: readonly string[]
}

/** Each macro is there once, in use, and its blanks are those the app fills. */
export const checkMacros = (macros: readonly AccountMacro[], needs: readonly MacroNeed[]): Line[] =>
  needs.map((need) => macroLine(macros, need))

function macroLine(macros: readonly AccountMacro[], { title, blanks }: MacroNeed): Line {
  const line = { id: `macro ${title}`, part: 'macros' } as const
  const titled = macros.filter((macro) => macro.title.trim() === title)
  const inUse = titled.filter(({ isActive }) => isActive)
  const [macro, second] = inUse
  const values = { title, count: inUse.length }
  if (!macro) {
    return titled.length === 0
      ? {
          ...line,
          state: 'red',
          what: { key: 'macro_missing', values },
          mend: 'mend_macro_missing',
        }
      : {
          ...line,
          state: 'red',
          what: { key: 'macro_inactive', values },
          mend: 'mend_macro_inactive',
        }
  }
  const items = wrongBlanks(macro.text, blanks)
  if (items.length > 0) {
    const what = { key: 'macro_blanks', values } as const
    return { ...line, state: 'red', what, mend: 'mend_macro_blanks', items }
  }
  if (!second) return { ...line, state: 'green', what: { key: 'macro_found', values } }
  return {
    ...line,
    state: 'yellow',
    what: { key: 'macro_twice', values },
    mend: 'mend_macro_twice',
  }
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

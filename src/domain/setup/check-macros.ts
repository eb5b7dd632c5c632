import type { MessageId, NamedMessage } from '../messages/message-text'
import { type MacroRules, readWording, type Worded } from '../messages/wording'
import type { AccountMacro } from './account'
import type { Finding, Line } from './line'

/** The messages, and the macros whose text takes the place of the manual's. */
export interface MacroNeeds {
  readonly rules: MacroRules
  readonly texts: readonly NamedMessage<MessageId>[]
}

/** Each message has its macro, once and in use, and with a text that the sidebar takes. */
export function checkMacros(
  macros: readonly AccountMacro[],
  { rules, texts }: MacroNeeds,
): readonly Line[] {
  const inUse = macros.filter(({ isActive }) => isActive)
  const oldestFirst = [...inUse].sort((a, b) => Number(a.at > b.at) - Number(a.at < b.at))
  const wording = readWording(oldestFirst, rules, texts)
  return [...wording].map(([id, worded]) => {
    const [wanted = ''] = rules.titles.get(id) ?? []
    const called = (title: string) => (one: AccountMacro) => one.title.trim() === title
    const count = inUse.filter(called(worded.title)).length
    const { key, ...verdict } =
      worded.kind === 'absent'
        ? absence(macros.some(called(wanted)))
        : verdictOn(worded, wanted, count)
    const title = key === 'macro_ours' ? wanted : worded.title
    const what = { key, values: { title, count, other: worded.title } }
    return { id: `macro ${id}`, part: 'macros', what, ...verdict }
  })
}

type Verdict = Pick<Line, 'state' | 'fix' | 'items'> & { readonly key: Finding }

const absence = (isThere: boolean): Verdict =>
  isThere
    ? { state: 'red', key: 'macro_inactive', fix: 'fix_macro_inactive' }
    : { state: 'red', key: 'macro_missing', fix: 'fix_macro_missing' }

function verdictOn(
  worded: Exclude<Worded, { readonly kind: 'absent' }>,
  wanted: string,
  count: number,
): Verdict {
  if (worded.kind === 'broken') return fault(worded.fault)
  if (worded.title !== wanted) {
    return { state: 'yellow', key: 'macro_ours', fix: 'fix_macro_ours' }
  }
  if (count > 1) return { state: 'yellow', key: 'macro_twice', fix: 'fix_macro_twice' }
  return { state: 'green', key: 'macro_found' }
}

function fault(found: Extract<Worded, { readonly kind: 'broken' }>['fault']): Verdict {
  if (found.kind === 'unlike') {
    return { state: 'red', key: 'macro_unlike', fix: 'fix_macro_unlike' }
  }
  const items = [{ name: found.blank, note: `blank_${found.kind}` }] as const
  return { state: 'red', key: 'macro_blanks', fix: 'fix_macro_blanks', items }
}

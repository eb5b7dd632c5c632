import type { Account } from './account'
import type { Change } from './change'
import { textToHtml } from './html-text'
import type { Macro, SavedTicket, Status, Via } from './model'
import { REFUSED } from './refusals'
import { saveUpdate } from './update'
import { VIA } from './via'

/** Where an agent saved a ticket with no app open beside it. */
export type Elsewhere = 'bulk' | 'api' | 'mobile' | 'macro'

/** How the audit says it came: bulk edits and macros are made in the agents' own pages. */
const CAME: Readonly<Record<Elsewhere, Via>> = {
  bulk: VIA.web,
  api: VIA.api,
  mobile: VIA.mobile,
  macro: VIA.web,
}

/**
 * A save that no app is asked about: from a list of tickets, by REST, from the telephone, or by a
 * macro submitted where the app is not open (`changeOfMacro`). Throws SaveRefused as `saveUpdate`.
 */
export const saveElsewhere = (
  account: Account,
  ticketId: number,
  by: number,
  change: Change,
  how: Elsewhere,
): SavedTicket => saveUpdate(account, ticketId, by, { ...change, via: CAME[how] })

/** What a macro of the account does when it is applied and submitted at once; by its title. */
export function changeOfMacro(account: Account, title: string): Change {
  const macro = account.directory.macros.find((known) => known.title === title)
  if (!macro) throw REFUSED.notFound()
  const value = valueIn(macro)
  const [text, tags, status] = [textOf(macro), value('current_tags'), value('status')]
  return {
    macroId: macro.id,
    ...(text !== '' && {
      comment: { html: text, isPublic: value('comment_mode_is_public') !== 'false' },
    }),
    ...(tags !== undefined && { tags: { add: tags.split(' '), remove: [] } }),
    ...(status !== undefined && { status: status as Status }),
  }
}

const valueIn =
  ({ actions }: Macro) =>
  (field: string): string | undefined =>
    actions.find((action) => action.field === field)?.value

const textOf = (macro: Macro): string =>
  valueIn(macro)('comment_value_html') ?? textToHtml(valueIn(macro)('comment_value') ?? '')

import type { MessageId } from '../../domain/messages/message-text'
import type { MacroRules } from '../../domain/messages/wording'
import type { Settings } from '../../ports/settings'

/** The app's own macros, as its package brings them. */
export interface OwnMacros {
  readonly macroTitles: Readonly<Record<MessageId, string>>
  readonly macroBlanks: MacroRules['blanks']
}

/** Where the account has no macro of the title that an admin set, ours words the message. */
export const toMacroRules = (
  settings: Pick<Settings, 'macroTitles'>,
  { macroTitles, macroBlanks }: OwnMacros,
): MacroRules => ({
  blanks: macroBlanks,
  titles: new Map(
    (Object.keys(macroTitles) as MessageId[]).map((id) => [
      id,
      [settings.macroTitles.get(id) ?? macroTitles[id], macroTitles[id]],
    ]),
  ),
})

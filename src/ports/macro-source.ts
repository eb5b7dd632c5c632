import type { MacroText } from '../domain/messages/wording'

/** The account's own words for our messages. */
export interface MacroSource {
  /**
   * The macros with these titles that this agent may use, oldest first. A call under way is shared.
   * Rejects with HostError, `late` after so many milliseconds.
   */
  readonly read: (titles: readonly string[], limitMs: number) => Promise<readonly MacroText[]>
}

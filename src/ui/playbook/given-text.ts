import { renderMessage } from '../../domain/messages/render-message'
import type { TextChoice } from '../../domain/sidebar/playbook-view'

/** A text with the agent's words in its blanks. */
export interface GivenText {
  /** The slots that are asked for. */
  readonly slots: readonly string[]
  /** Those still without words are in brackets by their names. */
  readonly shown: string
  readonly isReady: boolean
}

/** Puts the agent's words into what the app could not fill in itself. */
export function givenText(
  { rendered, open }: TextChoice,
  given: Readonly<Record<string, string>>,
  nameOf: (slot: string) => string,
): GivenText {
  if (rendered.kind === 'ready') return { slots: [], shown: rendered.text, isReady: true }
  const slots = rendered.missing
  const filled = renderMessage(open, new Map(Object.entries(given)))
  if (filled.kind === 'ready') return { slots, shown: filled.text, isReady: true }
  const named = slots.map((slot) => [slot, given[slot]?.trim() || `[${nameOf(slot)}]`] as const)
  const marked = renderMessage(open, new Map(named))
  return { slots, shown: marked.kind === 'ready' ? marked.text : open, isReady: false }
}

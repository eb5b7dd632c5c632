import type { GivenWords } from '../../actions/ticket-session'
import type { TextChoice } from '../../domain/sidebar/playbook-view'
import { type GivenText, givenText } from './given-text'
import { usePlaybookSay } from './playbook-say'
import type { PartProps } from './screen'
import { useStepForm } from './step-form'

export interface TextInHand extends GivenText {
  /** The agent's words for this text's blanks. */
  readonly given: GivenWords
  readonly give: (slot: string, words: string) => void
}

/** A step's text with the agent's words in it; a link begins with the one given last. */
export function useText({ view, screen }: PartProps, choice: TextChoice): TextInHand {
  const { asks } = usePlaybookSay()
  const { contents, change } = useStepForm(view)
  const words = { ...screen.links, ...contents.given }
  const text = givenText(choice, words, (slot) => asks(view, slot))
  return {
    ...text,
    given: Object.fromEntries(text.slots.map((slot) => [slot, (words[slot] ?? '').trim()])),
    give: (slot, typed) => change({ given: { ...contents.given, [slot]: typed } }),
  }
}

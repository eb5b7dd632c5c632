import { Button as GardenButton } from '@zendeskgarden/react-buttons'

import { useSidebarSay } from '../text/sidebar-say'
import * as look from './SuggestionChips.module.css'

interface SuggestionChipsProps {
  /** They begin an answer, they are not one. */
  readonly suggestions: readonly string[]
  /** What the section is called. */
  readonly section: string
  readonly lang: string
  readonly onChoose: (suggestion: string) => void
}

/** Beginnings of an answer; in the language of the note. */
export function SuggestionChips({ suggestions, section, lang, onChoose }: SuggestionChipsProps) {
  const { text } = useSidebarSay()
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as fields to fill in.
    <div
      className={look.chips}
      role="group"
      aria-label={text('form_suggestions', { section: section.toLocaleLowerCase() })}
      lang={lang}
    >
      {suggestions.map((suggestion) => (
        <GardenButton
          key={suggestion}
          isPill
          isNeutral
          size="small"
          onClick={() => onChoose(suggestion)}
        >
          {suggestion}
        </GardenButton>
      ))}
    </div>
  )
}

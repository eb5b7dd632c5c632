import { createContext, useContext } from 'react'

import type { Values } from './create-words'
import { createFirstSay, type FirstSay, type SayingContext } from './first-say'
import type { Language } from './language'
import type { SettingLabel } from './setting-labels'
import { type TextKey, text } from './text'

/** How the sidebar speaks, with all its words. */
export interface Say extends FirstSay {
  readonly text: (key: TextKey, values?: Values) => string
  readonly label: SettingLabel
}

/** Without their labels, settings go by their names in the manifest. */
export const createSay = (
  language: Language,
  context?: SayingContext,
  label: SettingLabel = (setting) => setting,
): Say => ({
  ...createFirstSay(language, context),
  text: (key, values) => text(language, key, values),
  label,
})

export const SayContext = createContext<Say>(createSay('pt'))

export const useSay = (): Say => useContext(SayContext)

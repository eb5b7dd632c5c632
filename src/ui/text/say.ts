import { createContext, useContext } from 'react'

import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { Values } from './create-words'
import { createFirstSay, type FirstSay, type SayingContext } from './first-say'
import type { Language } from './language'
import { playbookTitle } from './playbook-title'
import type { SettingLabel } from './setting-labels'
import { type TextKey, text } from './text'

/** How the sidebar speaks, with all its words. */
export interface Say extends FirstSay {
  readonly text: (key: TextKey, values?: Values) => string
  readonly label: SettingLabel
  /** What a manual is called. */
  readonly playbook: (id: PlaybookId) => string
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
  playbook: (id) => playbookTitle(id, language),
})

export const SayContext = createContext<Say>(createSay('pt'))

export const useSay = (): Say => useContext(SayContext)

import { createContext, useContext } from 'react'

import type { Values } from '../text/create-words'
import type { DatesContext } from '../text/dates'
import type { Language } from '../text/language'
import { createSay, type Say } from '../text/say'
import { loadSettingLabels } from '../text/setting-labels'
import { loadWords } from '../text/text'
import { NAV_WORDS, type NavKey } from './nav-words'

/** How the nav bar's pages speak: as the sidebar does, with words of their own. */
export interface NavSay extends Say {
  readonly nav: (key: NavKey, values?: Values) => string
}

/** Once the words are here; if a language does not come, Portuguese is spoken. */
export async function loadNavSay(language: Language, context: DatesContext): Promise<NavSay> {
  const [label] = await Promise.all([
    loadSettingLabels(language),
    NAV_WORDS.load(language).catch(() => undefined),
    loadWords(language).catch(() => undefined),
  ])
  return {
    ...createSay(language, context, label),
    nav: (key, values) => NAV_WORDS.text(language, key, values),
  }
}

export const NavSayContext = createContext<NavSay | undefined>(undefined)

export function useNavSay(): NavSay {
  const say = useContext(NavSayContext)
  if (!say) throw new Error('no words around this component')
  return say
}

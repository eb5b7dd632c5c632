import { createContext, useContext } from 'react'

import type { DatesContext } from '../text/dates'
import { createSay, type Say } from '../text/say'
import { type Language, loadWords } from '../text/text'
import { loadNavText, type NavText } from './nav-words'

/** How the nav bar's pages speak: as the sidebar does, with words of their own. */
export interface NavSay extends Say, NavText {}

/** Once the words are here; if a language does not come, Portuguese is spoken. */
export async function loadNavSay(language: Language, context: DatesContext): Promise<NavSay> {
  const [words] = await Promise.all([
    loadNavText(language),
    loadWords(language).catch(() => undefined),
  ])
  return { ...createSay(language, context), ...words }
}

export const NavSayContext = createContext<NavSay | undefined>(undefined)

export function useNavSay(): NavSay {
  const say = useContext(NavSayContext)
  if (!say) throw new Error('no words around this component')
  return say
}

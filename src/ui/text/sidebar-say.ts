import { createContext, useContext } from 'react'

import type { Values } from './create-words'
import { createSay, type Say } from './say'
import { isSidebars, SIDEBAR_WORDS, type SidebarKey } from './sidebar-words'

/** How the sidebar speaks that React draws, with all its words. */
export interface SidebarSay extends Say {
  readonly text: (key: SidebarKey, values?: Values) => string
}

/** As `createSay`. */
export function createSidebarSay(...context: Parameters<typeof createSay>): SidebarSay {
  const say = createSay(...context)
  return {
    ...say,
    text: (key, values) =>
      isSidebars(key) ? SIDEBAR_WORDS.text(say.language, key, values) : say.text(key, values),
  }
}

export const SidebarSayContext = createContext<SidebarSay>(createSidebarSay('pt'))

export const useSidebarSay = (): SidebarSay => useContext(SidebarSayContext)

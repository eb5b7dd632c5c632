import ptBr from '../../words/sidebar/pt-br.json'
import { createWords } from './create-words'
import type { Language } from './language'
import { SIDEBAR_LATER } from './sidebar-later'
import { hasWords, loadWords, type TextKey } from './text'

/** What only a step, a notice, a manual or a click says; React draws it. */
type OwnKey = keyof typeof ptBr

/** Every word of the sidebar, by name. */
export type SidebarKey = TextKey | OwnKey

export const SIDEBAR_WORDS = createWords<OwnKey>(ptBr, SIDEBAR_LATER)

export const isSidebars = (key: SidebarKey): key is OwnKey => key in ptBr

export const hasSidebarWords = (language: Language): boolean =>
  hasWords(language) && SIDEBAR_WORDS.has(language)

/** Fetches a language once. Rejects when a file of it does not come; Portuguese is spoken then. */
export async function loadSidebarWords(language: Language): Promise<void> {
  await Promise.all([loadWords(language), SIDEBAR_WORDS.load(language)])
}

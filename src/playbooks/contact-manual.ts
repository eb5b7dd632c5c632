import { CONTACT } from './contact'
import { CONTACT_TEXTS } from './contact-texts'
import { MACRO_BLANKS } from './macro-blanks'
import { MACRO_TITLES } from './macro-titles'

/** The first manual as the sidebar's rules take it: steps, texts, and the macros that may word them. */
export const CONTACT_MANUAL = {
  contact: CONTACT,
  texts: CONTACT_TEXTS,
  macroTitles: MACRO_TITLES,
  macroBlanks: MACRO_BLANKS,
}

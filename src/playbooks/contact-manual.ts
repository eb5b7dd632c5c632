import { CONTACT } from './contact'
import { CONTACT_TEXTS } from './contact-texts'
import { PLAYBOOK_HEADS } from './heads'
import { MACRO_BLANKS } from './macro-blanks'
import { MACRO_TITLES } from './macro-titles'
import { NOTES } from './notes'

/** The manuals in the form the rules need: the first one's steps and texts with their macros, the others' heads. */
export const MANUALS = {
  contact: CONTACT,
  texts: CONTACT_TEXTS,
  macroTitles: MACRO_TITLES,
  macroBlanks: MACRO_BLANKS,
  heads: PLAYBOOK_HEADS,
  notes: NOTES,
}

import { LANG } from '../text/language'
import type { NavSay } from './nav-say'

/** `3.240`. */
export const numberWords = (value: number, { language }: NavSay): string =>
  value.toLocaleString(LANG[language])

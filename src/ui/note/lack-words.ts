import type { SectionVerdict } from '../../domain/note/check-note'
import type { FirstSay } from '../text/first-say'
import type { FirstKey } from '../text/first-words'

const REASON = {
  filler: 'reason_filler',
  'lone-option': 'reason_lone_option',
  'both-options': 'reason_both_options',
} as const satisfies Record<NonNullable<SectionVerdict['reason']>, FirstKey>

/** What a section lacks (E4), as exactly as it is known: `só o texto do modelo`. */
export const lackWords = ({ verdict, reason }: SectionVerdict, { text }: FirstSay): string =>
  text(reason ? REASON[reason] : `verdict_${verdict}`)

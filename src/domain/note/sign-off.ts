import { fold } from '../text/fold'
import { remembered } from '../text/remembered'
import type { Vocabulary } from './vocabulary'

const closingsOf = remembered(({ signOffs }: Vocabulary) => new Set(signOffs.split(',')))

/** No signature is longer; what goes on for more lines was no sign-off. */
export const LONGEST_SIGNATURE = 8

/** Whether a line by itself closes a letter ("Att,"): a signature follows it. */
export const isSignOff = (text: string, words: Vocabulary): boolean =>
  text.length < 40 && closingsOf(words).has(fold(text).replace(/[\s,.;!:]+$/, ''))

import { gerundismo } from './gerundismo'
import { wrongGreetings } from './greeting-rule'
import { leftovers } from './leftovers'
import type { StyleProblem } from './style-problem'

/** When the draft would be sent, in the account's zone: minutes after midnight. */
export interface StyleInput {
  readonly minutes: number
}

/**
 * What in a public draft its writer should look at again (W1 to W3), in the text's order; empty
 * means nothing found, not "good". Give own text: quoted mail and code left out.
 */
export const checkStyle = (text: string, { minutes }: StyleInput): StyleProblem[] =>
  [...leftovers(text), ...gerundismo(text), ...wrongGreetings(text, minutes)].sort(
    (a, b) => a.start - b.start,
  )

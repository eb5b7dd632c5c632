import type { DurationUnit } from '../../domain/manual/duration'
import { durationOf } from '../../domain/manual/duration'
import { numberWords } from '../nav/number-words'
import type { ManualSay } from './manuals-context'

type Counted =
  | DurationUnit
  | 'count_steps'
  | 'errors'
  | 'warnings'
  | 'tickets_in'
  | 'count_imported'

/** `1 passo`, `12 passos`. */
export const countWords = (what: Counted, count: number, say: ManualSay): string =>
  say.manual(`${what}_${count === 1 ? 'one' : 'many'}`, { count: numberWords(count, say) })

/** `30 minutos`, `2 horas`. */
export function durationWords(minutes: number, say: ManualSay): string {
  const { count, unit } = durationOf(minutes)
  return countWords(unit, count, say)
}

import type { Instant } from '../ticket/ticket'
import { momentOf, readValue, type TagValue, writeValue } from './tag-value'

const PAUSE = 'roteiro_pausa_ate_'

/** `roteiro_pausa_ate_20261125_1400`: contact attempts rest until an appointment (C12). */
export const pauseTag = (until: TagValue): string => PAUSE + writeValue(until)

export const isPauseTag = (tag: string): boolean => tag.startsWith(PAUSE)

/** The latest moment until which such tags hold the attempts; a day without an hour does not count (C12). */
export function pausedUntil(tags: readonly string[], zone: string): Instant | undefined {
  const moments = tags.filter(isPauseTag).flatMap((tag) => {
    const value = readValue(tag.slice(PAUSE.length))
    return value?.minutes === undefined ? [] : [momentOf(value, zone, 0)]
  })
  return moments.length > 0 ? Math.max(...moments) : undefined
}

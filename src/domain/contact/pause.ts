import { toDay } from '../calendar/day'
import { instantOf } from '../calendar/zone'
import type { Instant } from '../ticket/ticket'

const PAUSE = /^roteiro_pausa_ate_(\d{4})(\d\d)(\d\d)_([01]\d|2[0-3])([0-5]\d)$/

/** The latest moment until which a tag such as `roteiro_pausa_ate_20261125_1400` holds the attempts (C12). */
export function pausedUntil(tags: readonly string[], zone: string): Instant | undefined {
  const moments = tags.flatMap((tag) => {
    const [, year, month, date, hour, minute] = PAUSE.exec(tag) ?? []
    const day = toDay(`${year}-${month}-${date}`)
    return day ? [instantOf(day, Number(hour) * 60 + Number(minute), zone)] : []
  })
  return moments.length > 0 ? Math.max(...moments) : undefined
}

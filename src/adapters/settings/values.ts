import { type Day, toDay } from '../../domain/calendar/day'
import { toIanaZone } from '../../domain/calendar/zone'

/** Each reads one kind of value as an admin wrote it; undefined where it is no such value. */
type Read<Value> = (written: unknown) => Value | undefined

export const text: Read<string> = (written) =>
  typeof written === 'string' ? written.trim() : undefined

const word: Read<string> = (written) => text(written)?.toLowerCase()

/** A text, without the blanks around it, that the pattern allows. */
const matching =
  (pattern: RegExp): Read<string> =>
  (written) => {
    const found = text(written)
    return found !== undefined && pattern.test(found) ? found : undefined
  }

export const choiceOf =
  (choices: readonly string[]): Read<string> =>
  (written) =>
    choices.find((choice) => choice === word(written))

const clock = matching(/^([01]?\d|2[0-3]):[0-5]\d$/)

/** Minutes after midnight. */
export const hour: Read<number> = (written) => {
  const found = clock(written)
  return found === undefined ? undefined : Number(found.slice(0, -3)) * 60 + Number(found.slice(-2))
}

/** Admins copy zone names from Zendesk, which has Rails' names too. */
export const zone: Read<string> = (written) => {
  const name = text(written)
  return name && toIanaZone(name)
}

const BRAZILIAN = /^(\d\d)\/(\d\d)\/(\d{4})$/

/** `2026-11-23` or `23/11/2026`; null for none. */
export const day: Read<Day | null> = (written) =>
  written === '' ? null : toDay(text(written)?.replace(BRAZILIAN, '$3-$2-$1') ?? '')

export const checkbox: Read<boolean> = (written) => {
  if (typeof written === 'boolean') return written
  const found = word(written)
  return found === 'true' || (found === 'false' ? false : undefined)
}

const number = matching(/^[1-9]\d{0,14}$/)

/** The number of a group; null for none. */
export const id: Read<number | null> = (written) => {
  if (written === '') return null
  if (typeof written === 'number') {
    return Number.isSafeInteger(written) && written > 0 ? written : undefined
  }
  const found = number(written)
  return found === undefined ? undefined : Number(found)
}

const line = matching(/^.*$/)

/** Free text in one line. */
export const lineOf =
  (longest: number): Read<string> =>
  (written) => {
    const found = line(written)
    return found !== undefined && found.length <= longest ? found : undefined
  }

export const link = matching(/^(?:https:\/\/[^\s/?#"<>]+[^\s"<>]*)?$/i)

/** A path or other words that say where something lies; what is written as an address is https. */
export const place = matching(/^(?:https:\/\/\S+|(?![a-z][a-z\d+.-]+:\S).*)$/i)

import type { HistoryEntry } from '../../domain/sidebar/view'
import { sentence } from '../text/first-say'
import type { Say } from '../text/say'

/** `2ª tentativa enviada`. */
export const entryTitle = ({ what, n }: HistoryEntry, { text, attempt }: Say): string =>
  sentence(text(`history_${what}`, { attempt: n ? attempt(n) : '' }).trim())

/** `Quarta, 18/11, às 09:12 · Ana Lima · E-mail`. */
export const entryMeta = (
  { at, by, channel }: HistoryEntry,
  { dates, channel: way }: Say,
): string => [sentence(dates.moment(at)), by.name, sentence(way(channel))].join(' · ')

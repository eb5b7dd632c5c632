import type { HistoryEntry } from '../../domain/sidebar/view'
import { nameIn } from '../../domain/text/name'
import { sentence } from '../text/first-say'
import type { SidebarSay } from '../text/sidebar-say'

/** `2ª tentativa enviada`. */
export const entryTitle = ({ what, n, template }: HistoryEntry, say: SidebarSay): string => {
  const attempt = n ? say.attempt(n) : ''
  const note = template ? nameIn(template.title, say.language) : ''
  return sentence(say.text(`history_${what}`, { attempt, note }).trim())
}

/** `Quarta, 18/11, às 09:12 · Ana Lima · E-mail`. */
export const entryMeta = (
  { at, by, channel }: HistoryEntry,
  { dates, channel: way }: SidebarSay,
): string => [sentence(dates.moment(at)), by.name, sentence(way(channel))].join(' · ')

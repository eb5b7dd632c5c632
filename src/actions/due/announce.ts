import type { WatchedItem } from '../../domain/due/agenda'
import { watchedItems } from '../../domain/due/watched-items'
import type { SessionCore } from '../session-core'

/** Says what becomes due on an open ticket, whenever that changed. */
export interface Announcement {
  /** `isSaved`: what was over before is somebody's work now. */
  readonly say: (isSaved?: boolean) => void
}

export function announcing(core: SessionCore): Announcement {
  let said = '[]'
  let items: readonly WatchedItem[] = []
  return {
    say: (isSaved = false) => {
      const { ticket, now } = core.model()
      if (ticket.id === undefined || core.announcer === undefined) return
      const news = watchedItems(core.model(), core.reading())
      items = isSaved ? news : [...news, ...stillOver(items, news, now)]
      const next = JSON.stringify(items)
      if (next !== said) {
        said = next
        core.announcer.watch({ ticketId: ticket.id, at: now, items })
      }
      if (isSaved) core.announcer.saved(ticket.id)
    },
  }
}

/** A wait that ran out stays due until something is saved, or the manual waits again. */
const stillOver = (
  before: readonly WatchedItem[],
  news: readonly WatchedItem[],
  now: number,
): readonly WatchedItem[] =>
  before.filter(
    (item) =>
      item.kind === 'wait' &&
      item.since <= now &&
      !news.some((one) => one.kind === 'wait' && one.playbook === item.playbook),
  )

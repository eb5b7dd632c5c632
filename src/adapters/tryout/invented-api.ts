import { isNoChange } from '../../domain/tag-change'
import type { HistoryPage, TicketApi } from '../../ports/ticket-api'
import { type InventedWorld, refuseOld, type Saving } from './invented-world'

/** The saved side of the invented ticket. */
export function createInventedApi(world: InventedWorld): TicketApi {
  const page = async (): Promise<HistoryPage> => ({
    updates: world.state().updates,
    isComplete: true,
  })
  /** Saved beside the form, as over REST: an open form hears of it. */
  const saveBeside = (saving: Omit<Saving, 'by'>): void => {
    world.save({ ...saving, by: world.cast.agent })
    world.tell('updated', undefined)
  }
  const note = (text: string) => ({ isPublic: false, text, hasFile: false })
  return {
    read: async () => world.saved(),
    newest: page,
    recent: page,
    all: page,
    saveTags: async (tags, stamp) => {
      if (isNoChange(tags)) return
      refuseOld(world, stamp)
      saveBeside({ tags })
    },
    saveStep: async (tags, { stamp }, words) => {
      refuseOld(world, stamp)
      saveBeside({ tags, ...(words !== undefined && { comment: note(words) }) })
    },
    mayReplyPublicly: async () => true,
    addInternalNote: async (words) => saveBeside({ comment: note(words) }),
  }
}

import type { Action } from '../../../../tools/requirements/shapes'
import type { TagEdit } from '../change'
import type { SavedTicket, Status } from '../model'
import { editedTags, keptTags } from '../tags'

const tagsOf = (value: string): string[] => value.split(' ').filter(Boolean)

const edit = (ticket: SavedTicket, change: TagEdit): SavedTicket => ({
  ...ticket,
  tags: keptTags(editedTags(ticket.tags, change)),
})

/** Every action that is imitated; `current_tags` adds. */
const MOVES: Readonly<Record<string, (ticket: SavedTicket, value: string) => SavedTicket>> = {
  current_tags: (ticket, value) => edit(ticket, { add: tagsOf(value), remove: [] }),
  remove_tags: (ticket, value) => edit(ticket, { add: [], remove: tagsOf(value) }),
  set_tags: (ticket, value) => edit(ticket, { set: tagsOf(value) }),
  status: (ticket, value) => ({ ...ticket, status: value as Status }),
}

/** The ticket after these actions, in their order; mails and the like change nothing. */
export const after = (ticket: SavedTicket, actions: readonly Action[]): SavedTicket =>
  actions.reduce((now, { field, value }) => MOVES[field]?.(now, value) ?? now, ticket)

import type { TagEdit } from '../change'
import { REFUSED } from '../refusals'
import { saveUpdate } from '../update'
import { VIA } from '../via'
import { type Exchange, ok, type Reply, ticketOf } from './exchange'
import { refuseOutdated, tagList } from './ticket-update'

/** `/tickets/{id}/tags`: POST sets, PUT adds, DELETE removes; each is an update of its own. */
export function ticketTags(exchange: Exchange, id: string | undefined): Reply {
  const { account, user, method, body, query } = exchange
  const before = ticketOf(exchange, id)
  if (method === 'GET') return ok({ tags: before.tags })
  if (!user.rights.canEditTags) throw REFUSED.forbidden()
  refuseOutdated(before, body)
  const named = body['tags'] ?? query.get('tags')?.split(',')
  const edit = editFor(method, tagList(named))
  const saved = saveUpdate(account, before.id, user.id, { tags: edit, via: VIA.api })
  return ok({ tags: saved.tags }, method === 'POST' ? 201 : 200)
}

function editFor(method: string, tags: readonly string[]): TagEdit {
  if (method === 'POST') return { set: tags }
  return method === 'PUT' ? { add: tags, remove: [] } : { add: [], remove: tags }
}

import { createTicket } from '../create-ticket'
import { mergeTickets } from '../merge-tickets'
import { REFUSED } from '../refusals'
import { saveUpdate } from '../update'
import { VIA } from '../via'
import { type Exchange, idsOf, ok, type Reply, ticketOf } from './exchange'
import { keptIn } from './kept'
import { changeFrom } from './ticket-update'

type Json = Readonly<Record<string, unknown>>

interface JobResult {
  readonly id: number
  readonly success: boolean
  readonly action: 'create' | 'update'
  readonly status: string
}

const jobsOf = keptIn(() => new Map<string, readonly JobResult[]>())

/** Zendesk takes many tickets as a job, and says `queued`; here it is done at once. */
function job({ account }: Exchange, results: readonly JobResult[]): Reply {
  const id = `job${account.newId()}`
  jobsOf(account).set(id, results)
  const url = `https://${account.directory.subdomain}.zendesk.com/api/v2/job_statuses/${id}.json`
  return ok({
    job_status: {
      ...{ id, url, total: results.length, progress: null, status: 'queued' },
      ...{ message: null, results: null },
    },
  })
}

export function jobStatus({ account, path }: Exchange): Reply {
  const id = path.split('/').at(-1) ?? ''
  const results = jobsOf(account).get(id)
  if (!results) throw REFUSED.notFound()
  const total = results.length
  const url = `https://${account.directory.subdomain}.zendesk.com/api/v2/job_statuses/${id}.json`
  return ok({
    job_status: {
      ...{ id, url, total, progress: total, status: 'completed' },
      ...{ message: null, results },
    },
  })
}

/** `PUT /tickets/update_many`: one change for `?ids=`, or a list of tickets with a change each. */
export function updateMany(exchange: Exchange): Reply {
  const { body, user } = exchange
  if (!user.rights.canEditTicket) throw REFUSED.forbidden()
  const list = body['tickets'] as readonly Json[] | undefined
  const wanted: readonly (readonly [id: number, change: Json])[] = list
    ? list.map((one) => [Number(one['id']), one])
    : idsOf(exchange).map((id) => [id, (body['ticket'] ?? {}) as Json])
  return job(
    exchange,
    wanted.map(([id, change]) => updated(exchange, id, change)),
  )
}

function updated({ account, user }: Exchange, id: number, change: Json): JobResult {
  const known = account.ticket(id)
  if (!known) return { id, success: false, action: 'update', status: 'Failed' }
  saveUpdate(account, id, user.id, changeFrom(change))
  return { id, success: true, action: 'update', status: 'Updated' }
}

export function createMany(exchange: Exchange): Reply {
  const { account, body, user } = exchange
  if (!user.rights.canEditTicket) throw REFUSED.forbidden()
  const made = ((body['tickets'] ?? []) as readonly Json[]).map((wanted): JobResult => {
    const comment = wanted['comment'] ?? { body: wanted['description'] ?? '' }
    const change = { ...changeFrom({ ...wanted, comment }), via: VIA.api }
    const { id } = createTicket(account, user.id, change)
    return { id, success: true, action: 'create', status: 'Created' }
  })
  return job(exchange, made)
}

/** `POST /tickets/{id}/merge`: the tickets of `ids` into this one. */
export function postMerge(exchange: Exchange, id: string | undefined): Reply {
  const { account, body, user } = exchange
  if (!user.rights.canEditTicket) throw REFUSED.forbidden()
  const into = ticketOf(exchange, id).id
  const ids = ((body['ids'] ?? []) as readonly unknown[]).map(Number).filter((one) => one !== into)
  for (const from of ids) mergeTickets(account, { from, into, by: user.id })
  return job(exchange, [{ id: into, success: true, action: 'update', status: 'Updated' }])
}

import { REFUSED } from '../refusals'
import { type Exchange, ok, type Reply } from './exchange'
import { keptIn } from './kept'
import { pageOf } from './paging'

/** Records of custom objects. Every key is an object here, with whatever fields it is given. */

type Json = Readonly<Record<string, unknown>>

interface CustomRecord {
  readonly id: string
  readonly custom_object_key: string
  readonly name: string | null
  readonly external_id: string | null
  readonly custom_object_fields: Json
  readonly created_at: string
  readonly updated_at: string
  readonly created_by_user_id: string
  readonly updated_by_user_id: string
}

const linesOf = keptIn(() => new Map<string, CustomRecord>())

/** `custom_objects/{key}/records/{id}` */
const partsOf = ({ path }: Exchange) => {
  const [, key = '', , id] = path.split('/')
  return { key, id }
}

const all = (exchange: Exchange): readonly CustomRecord[] => {
  const { key } = partsOf(exchange)
  return [...linesOf(exchange.account).values()].filter(
    (record) => record.custom_object_key === key,
  )
}

const found = (exchange: Exchange): CustomRecord => {
  const record = linesOf(exchange.account).get(partsOf(exchange).id ?? '')
  if (!record) throw REFUSED.notFound()
  return record
}

/** Those that hold records. */
export const customObjects = (exchange: Exchange): Reply => {
  const records = [...linesOf(exchange.account).values()]
  const keys = [...new Set(records.map((record) => record.custom_object_key))]
  return ok({ custom_objects: keys.map((key) => ({ key, title: key, title_pluralized: key })) })
}

/** `filter[external_ids]` and `filter[ids]` choose. */
export function records(exchange: Exchange): Reply {
  const { query } = exchange
  const ids = query.get('filter[ids]')?.split(',')
  const externalIds = query.get('filter[external_ids]')?.split(',')
  const wanted = all(exchange).filter(
    ({ id, external_id }) =>
      (!ids || ids.includes(id)) && (!externalIds || externalIds.includes(external_id ?? '')),
  )
  return ok(pageOf(exchange, 'custom_object_records', wanted))
}

/** Any text of a record that has the words. */
export function searchRecords(exchange: Exchange): Reply {
  const words = (exchange.query.get('query') ?? '').toLowerCase()
  const hits = all(exchange).filter((record) =>
    JSON.stringify(record).toLowerCase().includes(words),
  )
  return ok(pageOf(exchange, 'custom_object_records', hits))
}

export const recordCount = (exchange: Exchange): Reply =>
  ok({
    count: {
      value: all(exchange).length,
      refreshed_at: new Date(exchange.account.now()).toISOString(),
    },
  })

export const oneRecord = (exchange: Exchange): Reply =>
  ok({ custom_object_record: found(exchange) })

function put(exchange: Exchange, before: CustomRecord | undefined): CustomRecord {
  const { account, user, body } = exchange
  if (!user.rights.canEditTicket) throw REFUSED.forbidden()
  const wanted = (body['custom_object_record'] ?? {}) as Json
  const now = new Date(account.now()).toISOString()
  const fields = { ...before?.custom_object_fields, ...Object(wanted['custom_object_fields']) }
  const record: CustomRecord = {
    id: before?.id ?? `01WORKSPACE${account.newId()}`,
    custom_object_key: partsOf(exchange).key,
    name: textOr(wanted['name'], before?.name),
    external_id: textOr(
      wanted['external_id'] ?? exchange.query.get('external_id'),
      before?.external_id,
    ),
    custom_object_fields: fields,
    created_at: before?.created_at ?? now,
    updated_at: now,
    created_by_user_id: before?.created_by_user_id ?? String(user.id),
    updated_by_user_id: String(user.id),
  }
  linesOf(account).set(record.id, record)
  return record
}

const textOr = (value: unknown, before: string | null = null): string | null =>
  value === undefined || value === null ? before : String(value)

export const postRecord = (exchange: Exchange): Reply =>
  ok({ custom_object_record: put(exchange, undefined) }, 201)

export const patchRecord = (exchange: Exchange): Reply =>
  ok({ custom_object_record: put(exchange, found(exchange)) })

/** `PATCH …/records?external_id=`: changed where it is known, else made. */
export function putRecord(exchange: Exchange): Reply {
  const externalId = exchange.query.get('external_id')
  const before = all(exchange).find((record) => record.external_id === externalId)
  return ok({ custom_object_record: put(exchange, before) }, before ? 200 : 201)
}

export function deleteRecord(exchange: Exchange): Reply {
  if (!exchange.user.rights.canEditTicket) throw REFUSED.forbidden()
  linesOf(exchange.account).delete(found(exchange).id)
  return { status: 204, body: null }
}

import { SaveRefused } from '../change'
import { type Exchange, ok, type Reply } from './exchange'
import { foundBy } from './lead-lists'
import { allOrganizations } from './organizations'
import { pageOf } from './paging'
import { listedUsers } from './people'
import { organizationTest, personTest, typesIn } from './search'
import { restOrganization, restTicket, restUser } from './shapes'

/** Zendesk gives no result beyond this one, whatever was found. */
const MOST = 1000

type Result = Readonly<Record<string, unknown>> & { readonly result_type: string }

/** `GET /search`: records of every kind, or of those that `type:` names; the newest first. */
export function search(exchange: Exchange): Reply {
  const { query } = exchange
  const page = Number(query.get('page') ?? 1) || 1
  const size = Math.min(100, Number(query.get('per_page') ?? 100) || 100)
  if (page * size > MOST) {
    throw new SaveRefused(422, {
      error: 'invalid',
      description: 'Requested response size was greater than Search Response Limits',
    })
  }
  const results = sorted(exchange, resultsOf(exchange))
  return ok({ ...pageOf(inOrder(exchange), 'results', results), facets: null })
}

/** `GET /search/count`. */
export const searchCount = (exchange: Exchange): Reply => ok({ count: resultsOf(exchange).length })

/** The results are sorted here: paging must not turn them again. */
function inOrder(exchange: Exchange): Exchange {
  const query = new URLSearchParams(exchange.query)
  query.delete('sort_order')
  return { ...exchange, query }
}

function resultsOf(exchange: Exchange): readonly Result[] {
  const { directory } = exchange.account
  const words = exchange.query.get('query') ?? ''
  const types = typesIn(words)
  const isWanted = (type: string) => types.length === 0 || types.includes(type)
  const result = (result_type: string) => (record: object) => ({ ...record, result_type })
  return [
    ...(isWanted('ticket')
      ? foundBy(exchange, words).map(restTicket(directory)).map(result('ticket'))
      : []),
    ...(isWanted('user')
      ? listedUsers(exchange)
          .filter(personTest(exchange, words))
          .map(restUser(directory))
          .map(result('user'))
      : []),
    ...(isWanted('organization')
      ? allOrganizations(exchange)
          .filter(organizationTest(exchange, words))
          .map(restOrganization(directory))
          .map(result('organization'))
      : []),
  ]
}

const SORTS = new Set(['created_at', 'updated_at', 'priority', 'status', 'ticket_type'])

function sorted({ query }: Exchange, results: readonly Result[]): readonly Result[] {
  const wanted = query.get('sort_by') ?? ''
  const key = SORTS.has(wanted) ? wanted.replace('ticket_type', 'type') : 'created_at'
  const sign = query.get('sort_order') === 'asc' ? 1 : -1
  const textIn = (result: Result) => String(result[key] ?? '')
  return [...results].sort((a, b) => sign * textIn(a).localeCompare(textIn(b)))
}

import type { RestCall, RestReply } from '../protocol/rest-request'
import type { UnsupportedCall } from '../zendesk/backend'
import { askOutside } from './account-api'

export interface SendRequestOptions {
  readonly account: string
  readonly userId: number
  readonly subdomain: string
  /** Answers from outside are recorded or given again: the page asks nobody itself. */
  readonly isTaped: boolean
  readonly report: (call: UnsupportedCall) => void
}

/**
 * Where a call of an app goes (zaf.md 1.8): to the account's REST as this agent, to others through the
 * server, which fills in settings, or straight from this page if the app says `cors: true`. A call that
 * was refused or reached nobody is answered all the same, and listed.
 */
export function requestSender(options: SendRequestOptions) {
  return async (call: RestCall, appId: number): Promise<RestReply> => {
    const list = () => options.report({ kind: 'rest', name: `${call.method} ${call.url}` })
    const own = ownPath(call.url, options.subdomain)
    if (own?.startsWith('/api/v2/')) return toReply(await askAccount(own, call, options))
    if (call.isDirect && own === undefined && !options.isTaped) return askDirectly(call, list)
    const { reply, isRefused } =
      own === undefined ? await askOutside(appId, call) : { reply: NOT_HERE, isRefused: true }
    if (isRefused) list()
    return reply
  }
}

/** Zendesk has more than its REST; this account has not, and the page's own files do not belong to it. */
const NOT_HERE: RestReply = {
  status: 404,
  statusText: 'Not Found',
  text: JSON.stringify({ error: 'InvalidEndpoint', description: 'Not found' }),
  headers: { 'content-type': 'application/json; charset=utf-8' },
}

async function askDirectly(call: RestCall, list: () => void): Promise<RestReply> {
  try {
    return toReply(await fetch(call.url, initOf(call)))
  } catch (error) {
    list()
    throw error
  }
}

/** Path and query at the account; undefined: an address of somebody else. */
function ownPath(url: string, subdomain: string): string | undefined {
  const base = `https://${subdomain}.zendesk.com`
  if (!URL.canParse(url, base)) return undefined // a placeholder in place of the host
  const { origin, pathname, search } = new URL(url, base)
  return origin === base || origin === location.origin ? `${pathname}${search}` : undefined
}

const askAccount = (path: string, call: RestCall, { account, userId }: SendRequestOptions) =>
  patientFetch(path, {
    ...initOf(call),
    headers: {
      ...call.headers,
      'x-workspace-account': account,
      'x-workspace-user': String(userId),
    },
  })

const initOf = ({ method, headers, body }: RestCall): RequestInit => ({
  method,
  headers,
  ...(body !== undefined && { body }),
})

const toReply = async (reply: Response): Promise<RestReply> => ({
  status: reply.status,
  statusText: reply.statusText,
  text: await reply.text(),
  headers: Object.fromEntries(reply.headers),
})

/**
 * A call that is never answered stays unanswered, but its connection is given back: a browser has six
 * for this page, and the page needs them too.
 */
async function patientFetch(url: string, init: RequestInit): Promise<Response> {
  const given = new AbortController()
  const timer = setTimeout(() => given.abort(), 20_000)
  try {
    // Chrome lets a second call for one address wait for the first, unless neither may be kept.
    return await fetch(url, { ...init, cache: 'no-store', signal: given.signal })
  } catch (error) {
    if (given.signal.aborted) return await new Promise<never>(() => {})
    throw error
  } finally {
    clearTimeout(timer)
  }
}

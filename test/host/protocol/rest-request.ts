import { toRecord } from './messages'

/** One call to the account's REST, as it leaves the page. */
export interface RestCall {
  readonly method: string
  readonly url: string
  readonly body?: string
  readonly headers: Readonly<Record<string, string>>
}

export interface RestReply {
  readonly status: number
  readonly statusText: string
  readonly text: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

export type SendRest = (call: RestCall) => Promise<RestReply>

/** The arguments jQuery would hand to a callback; the SDK's promise takes the first one. */
export type RequestResult =
  | { readonly kind: 'done'; readonly responseArgs: readonly [unknown, string, Xhr] }
  | { readonly kind: 'fail'; readonly responseArgs: readonly [Xhr, string, string] }

interface Xhr {
  readonly status: number
  readonly statusText: string
  readonly responseText: string
  readonly responseJSON?: unknown
  readonly readyState: number
}

const TRIES = 5
const NOT_REACHED: RestReply = { status: 0, statusText: 'error', text: '', headers: {} }

/**
 * Carries out one `client.request` and says what goes back. A 429 is waited for and tried again, as
 * Zendesk does unless `autoRetry` is false. Only the account's own addresses are reached.
 */
export async function carryOut(
  options: unknown,
  send: SendRest,
  wait: (ms: number) => Promise<void>,
): Promise<RequestResult> {
  const request = toRecord(options) ?? {}
  const call = toCall(request)
  if (!call) return failed(NOT_REACHED, 'error', request)
  const limit = Number(request['timeout'])
  const replied = sendPatiently(call, send, wait, request['autoRetry'] !== false)
  const reply = await (limit > 0 ? Promise.race([replied, wait(limit)]) : replied)
  if (!reply) return failed({ ...NOT_REACHED, statusText: 'timeout' }, 'timeout', request)
  return toResult(reply, request)
}

async function sendPatiently(
  call: RestCall,
  send: SendRest,
  wait: (ms: number) => Promise<void>,
  isRetried: boolean,
): Promise<RestReply> {
  for (let tries = 1; ; tries++) {
    const reply = await send(call).catch(() => NOT_REACHED)
    if (reply.status !== 429 || !isRetried || tries === TRIES) return reply
    await wait(1000 * (Number(reply.headers['retry-after']) || 1))
  }
}

function toCall(request: Readonly<Record<string, unknown>>): RestCall | undefined {
  const url = request['url']
  if (typeof url !== 'string') return undefined
  const method = String(request['type'] ?? request['method'] ?? 'GET').toUpperCase()
  const data = request['data']
  const headers = textsOf(request['headers'])
  if (method === 'GET') return { method, url: withQuery(url, data), headers }
  if (data === undefined || data === null) return { method, url, headers }
  // jQuery would form-encode an object; the account reads JSON only, with the same meaning.
  const body = typeof data === 'string' ? data : JSON.stringify(data)
  return { method, url, body, headers: { ...headers, 'content-type': 'application/json' } }
}

function withQuery(url: string, data: unknown): string {
  const pairs = typeof data === 'string' ? data : new URLSearchParams(textsOf(data)).toString()
  if (!pairs) return url
  return `${url}${url.includes('?') ? '&' : '?'}${pairs}`
}

const textsOf = (value: unknown): Record<string, string> =>
  Object.fromEntries(
    Object.entries(toRecord(value) ?? {}).map(([name, text]) => [name, String(text)]),
  )

function toResult(reply: RestReply, request: Readonly<Record<string, unknown>>): RequestResult {
  if (reply.status < 200 || reply.status >= 300) return failed(reply, 'error', request)
  const isJson =
    request['dataType'] === 'json' || /\bjson\b/.test(reply.headers['content-type'] ?? '')
  const json = isJson && reply.text ? parsed(reply.text) : undefined
  if (isJson && reply.text && !json) return failed(reply, 'parsererror', request)
  const body = isJson ? json?.value : reply.text
  const xhr = toXhr(reply)
  const complete = { ...xhr, responseHeaders: reply.headers }
  const given = request['httpCompleteResponse'] === true ? complete : body
  return { kind: 'done', responseArgs: [given, 'success', xhr] }
}

function failed(
  reply: RestReply,
  how: string,
  request: Readonly<Record<string, unknown>>,
): RequestResult {
  const isComplete = request['httpCompleteResponse'] === true
  const xhr = { ...toXhr(reply), ...(isComplete && { responseHeaders: reply.headers }) }
  return { kind: 'fail', responseArgs: [xhr, how, reply.statusText] }
}

function toXhr({ status, statusText, text }: RestReply): Xhr {
  const json = parsed(text)
  const readyState = status === 0 ? 0 : 4
  return {
    status,
    statusText,
    responseText: text,
    ...(json && { responseJSON: json.value }),
    readyState,
  }
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return undefined // not JSON: a page of HTML, an empty answer, or a broken one
  }
}

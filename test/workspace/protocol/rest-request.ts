import { toRecord } from './messages'
import { toRestCall } from './to-rest-call'

/** One call of an app, as it leaves the page: to the account's REST or to anybody else. */
export interface RestCall {
  readonly method: string
  /** May hold `{{setting.x}}`, as may the body and the headers. */
  readonly url: string
  readonly body?: string
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  /** `cors: true`: by the browser itself, not through Zendesk's proxy. */
  readonly isDirect?: boolean
  /** `secure: true`: secure settings may be filled in. */
  readonly isSecure?: boolean
  /** What `{{jwt.token}}` is signed from; texts may hold `{{setting.x}}`. */
  readonly jwt?: JwtOptions
  /** What `{{basic_auth.token}}` is made of. */
  readonly basicAuth?: { readonly username: string; readonly password: string }
}

export interface JwtOptions {
  /** `HS256`, `HS384` or `HS512`. */
  readonly algorithm: string
  readonly secretKey: string
  /** Seconds it is good for. */
  readonly expiry: number
  readonly claims: Readonly<Record<string, unknown>>
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
 * Zendesk does unless `autoRetry` is false.
 */
export async function carryOut(
  options: unknown,
  send: SendRest,
  wait: (ms: number) => Promise<void>,
): Promise<RequestResult> {
  const request = toRecord(options) ?? {}
  const call = toRestCall(request)
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

function toResult(reply: RestReply, request: Readonly<Record<string, unknown>>): RequestResult {
  if (reply.status < 200 || reply.status >= 300) return failed(reply, 'error', request)
  const isJson = isReadAsJson(request['dataType'], reply)
  const json = isJson && reply.text ? parsed(reply.text) : undefined
  if (isJson && reply.text && !json) return failed(reply, 'parsererror', request)
  const body = isJson ? json?.value : reply.text
  const xhr = toXhr(reply)
  const complete = { ...xhr, responseHeaders: reply.headers }
  const given = request['httpCompleteResponse'] === true ? complete : body
  return { kind: 'done', responseArgs: [given, 'success', xhr] }
}

/** As the app asked for it; without a word, as the answer says it is written. */
function isReadAsJson(dataType: unknown, { headers }: RestReply): boolean {
  if (dataType === 'json') return true
  return dataType === undefined && /\bjson\b/.test(headers['content-type'] ?? '')
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

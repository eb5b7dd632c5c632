import { jqueryParam } from './jquery-param'
import { toRecord } from './messages'
import type { RestCall } from './rest-request'

const FORM = 'application/x-www-form-urlencoded; charset=UTF-8'

const ACCEPTS: Readonly<Record<string, string>> = {
  json: 'application/json, text/javascript, */*; q=0.01',
  text: 'text/plain, */*; q=0.01',
}

/**
 * One `client.request` as it leaves the page, with jQuery's meaning (zaf.md 1.8): a GET by default,
 * an object is written as a form unless it is text already. Undefined: no address.
 */
export function toRestCall(request: Readonly<Record<string, unknown>>): RestCall | undefined {
  const { url, data, cors, secure } = request
  if (typeof url !== 'string') return undefined
  const method = String(request['type'] ?? request['method'] ?? 'GET').toUpperCase()
  const hasBody = method !== 'GET' && method !== 'HEAD'
  const written = writtenData(data, request['traditional'] === true)
  return {
    method,
    url: hasBody || written === undefined ? url : withQuery(url, written),
    headers: headersOf(request, hasBody && written !== undefined),
    ...(hasBody && written !== undefined && { body: written }),
    ...(cors === true && { isDirect: true }),
    ...(secure === true && { isSecure: true }),
    ...jwtOf(request['jwt']),
    ...basicAuthOf(request['basic_auth']),
  }
}

const HOUR = 3600

function jwtOf(written: unknown): Pick<RestCall, 'jwt'> {
  const jwt = toRecord(written)
  if (!jwt) return {}
  const { algorithm, secret_key, expiry, claims } = jwt
  return {
    jwt: {
      algorithm: String(algorithm ?? 'HS256'),
      secretKey: String(secret_key ?? ''),
      expiry: Number(expiry ?? HOUR) || HOUR,
      claims: toRecord(claims) ?? {},
    },
  }
}

function basicAuthOf(written: unknown): Pick<RestCall, 'basicAuth'> {
  const auth = toRecord(written)
  if (!auth) return {}
  const { username, password } = auth
  return { basicAuth: { username: String(username ?? ''), password: String(password ?? '') } }
}

function writtenData(data: unknown, isTraditional: boolean): string | undefined {
  if (data === undefined || data === null || data === '') return undefined
  return typeof data === 'string' ? data : jqueryParam(data, isTraditional)
}

/** Names in lower case; what the app says itself wins. */
function headersOf(
  request: Readonly<Record<string, unknown>>,
  isWithBody: boolean,
): Record<string, string> {
  const { contentType, dataType } = request
  const type = contentType ?? (isWithBody ? FORM : undefined)
  const accept = ACCEPTS[String(dataType)]
  const own = Object.entries(toRecord(request['headers']) ?? {})
  return {
    ...(accept && { accept }),
    ...(typeof type === 'string' && { 'content-type': type }),
    ...Object.fromEntries(own.map(([name, text]) => [name.toLowerCase(), String(text)])),
  }
}

const withQuery = (url: string, pairs: string): string =>
  pairs === '' ? url : `${url}${url.includes('?') ? '&' : '?'}${pairs}`

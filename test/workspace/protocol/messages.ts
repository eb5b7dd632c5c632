/** What an app's frame says, already believed; `other` is legal and means nothing to us. */
export type Incoming =
  | { readonly kind: 'handshake'; readonly version: string }
  | {
      readonly kind: 'ask'
      readonly id: number
      readonly request: 'get' | 'set' | 'invoke'
      readonly params: unknown
      readonly target: string | undefined
    }
  | {
      readonly kind: 'subscription'
      readonly event: string
      readonly count: number
      readonly target: string | undefined
    }
  | {
      readonly kind: 'trigger'
      readonly event: string
      readonly message: unknown
      readonly target: string | undefined
    }
  | { readonly kind: 'request'; readonly key: string; readonly options: unknown }
  | { readonly kind: 'reply'; readonly hook: string; readonly error: { msg?: unknown } | undefined }
  | { readonly kind: 'other'; readonly key: string }

/** The SDKs send JSON strings, and objects as hook replies. Undefined: no JSON. */
export function decode(data: unknown): unknown {
  return typeof data === 'string' ? parsed(data) : data
}

/** Reads a decoded message; undefined if it is not one. Never throws, whatever arrives. */
export function readMessage(data: unknown): Incoming | undefined {
  const message = toRecord(data)
  if (!message) return undefined
  const target = typeof message['instanceGuid'] === 'string' ? message['instanceGuid'] : undefined
  const { id, request, key } = message
  if (typeof id === 'number' && isAskable(request)) {
    return { kind: 'ask', id, request, params: message['params'], target }
  }
  return typeof key === 'string' ? readKeyed(key, message, target) : undefined
}

function readKeyed(
  key: string,
  message: Readonly<Record<string, unknown>>,
  target: string | undefined,
): Incoming {
  const body = message['message']
  if (key === 'iframe.handshake') {
    return { kind: 'handshake', version: String(toRecord(body)?.['version'] ?? '') }
  }
  const [, verb, event] = /^iframe\.(on|off|trigger|reply):(.+)$/s.exec(key) ?? []
  if (event === undefined) {
    return /^request:\d+$/.test(key)
      ? { kind: 'request', key, options: body }
      : { kind: 'other', key }
  }
  if (verb === 'trigger') return { kind: 'trigger', event, message: body, target }
  if (verb === 'reply') return { kind: 'reply', hook: event, error: toRecord(message['error']) }
  const count = Number(toRecord(body)?.['subscriberCount'])
  return { kind: 'subscription', event, count: Number.isFinite(count) ? count : 0, target }
}

export function toRecord(value: unknown): Record<string, unknown> | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined
}

const isAskable = (request: unknown): request is 'get' | 'set' | 'invoke' =>
  request === 'get' || request === 'set' || request === 'invoke'

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined // other scripts post text of their own to the same window
  }
}

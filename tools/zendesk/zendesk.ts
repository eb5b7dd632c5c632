import { failure } from '../failure'
import type { Account } from './account'
import { type Authorization, createAuthorization } from './authorization'
import { type Body, type Reply, send } from './send'
import { API_TOKENS_END } from './sign-in'
import { loginRefusal, scopeRefusal } from './token-refusal'

/** An account that is spoken to for one purpose. */
export interface Zendesk {
  readonly host: string
  readonly authorization: Authorization
  /** Any answer but 401 and 403, which reject with a Failure that says what to do. */
  readonly call: (method: string, path: string, body?: Body) => Promise<Reply>
}

export interface Purpose {
  /** OAuth's scopes, the least that do. */
  readonly scopes: readonly string[]
  /** What only admins may do: "install apps". */
  readonly move: string
  /** Seconds that one token must last, where it cannot be replaced; Zendesk's half hour if left out. */
  readonly seconds?: number
  /** Everything stops when it says so. */
  readonly signal: AbortSignal
}

/**
 * A token that ends is asked for again, and a call that was refused for it is sent a second time: it
 * did nothing the first time.
 */
export function createZendesk(account: Account, purpose: Purpose): Zendesk {
  const { host, signIn } = account
  const authorization = createAuthorization(account, purpose)
  const sent = (method: string, path: string, body: Body | undefined, header: string) =>
    send(host, { method, path, body, authorization: header }, purpose.signal)

  async function call(method: string, path: string, body?: Body): Promise<Reply> {
    const header = await authorization.header()
    const first = await sent(method, path, body, header)
    const other = first.status === 401 ? await authorization.insteadOf(header) : undefined
    const reply = other === undefined ? first : await sent(method, path, body, other)
    if (reply.status === 401) throw loginRefusal(host, signIn, reasonIn(reply.body))
    if (reply.status === 403) throw refusalOf(reply)
    return reply
  }

  function refusalOf({ body }: Reply) {
    const missing = scopesIn(reasonIn(body))
    if (missing.length > 0 && signIn.kind === 'client') return scopeRefusal(signIn.id, missing)
    if (missing.length > 0) {
      return failure(`ZENDESK_OAUTH_TOKEN lacks the scope ${missing.join(' and ')}.`)
    }
    return failure(
      `${host} lets only admins ${purpose.move}: this user is not one.`,
      reasonIn(body),
    )
  }

  return { host, authorization, call }
}

/** What Zendesk gives as the reason of a refusal; empty where it gives none. */
export function reasonIn({ description, error_description, message, error }: Body): string {
  const reason = description ?? error_description ?? message ?? error ?? ''
  return typeof reason === 'string' ? reason : JSON.stringify(reason)
}

/** "You are missing the following required scopes: apps:write" */
const scopesIn = (reason: string): readonly string[] =>
  /required scopes?: *([\w:, ]+)/.exec(reason)?.[1]?.match(/[\w:]+/g) ?? []

/** What a person who signs in this way should know. */
export const warningFor = ({ signIn }: Account): string | undefined =>
  signIn.kind === 'api-token' ? API_TOKENS_END : undefined

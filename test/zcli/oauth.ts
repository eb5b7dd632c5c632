import type { Answer } from './apps-account'
import { jsonOf } from './call-bodies'
import type { Switches } from './switches'

/** The OAuth client of the account, as an admin has it from Admin Center. */
export const CLIENT = { id: 'roteiro_commands', secret: 'secret-of-a-test' }

export interface Oauth {
  /** `POST /oauth/tokens`. */
  readonly grant: (body: Buffer) => Answer
  /** Why a call with this header is refused; undefined where it is not. */
  readonly refusal: (call: {
    readonly method: string
    readonly path: string
    readonly authorization: string
  }) => Answer | undefined
  /** Every token that was given, in order. */
  readonly tokens: readonly string[]
  /** As if an admin had ended all of them. */
  readonly revokeAll: () => void
}

interface Token {
  readonly scopes: readonly string[]
  readonly endsAt: number
  calls: number
}

const HALF_AN_HOUR = 1800
/** A token that an admin made by hand: it may all, and does not end. */
export const READY_TOKEN = 'ready-token-of-a-test'

/** Zendesk's OAuth for confidential clients, as documented; what its refusals say is our guess. */
export function createOauth(switches: () => Switches): Oauth {
  const live = new Map<string, Token>()

  function grant(raw: Buffer): Answer {
    const { grant_type, client_id, client_secret, scope, expires_in } = jsonOf(raw)
    const { client, clientScopes, tokenLife } = switches()
    if (client_id !== CLIENT.id || client === 'none') {
      return refused(401, 'invalid_client', 'Unknown client')
    }
    if (client_secret !== CLIENT.secret) {
      return refused(401, 'invalid_client', 'The client secret is not valid')
    }
    if (client === 'switched off') return refused(401, 'invalid_client', 'The client is disabled')
    if (client === 'public' || grant_type !== 'client_credentials') {
      return refused(400, 'unauthorized_client', 'Not for public clients')
    }
    const scopes = String(scope).split(' ')
    if (clientScopes && scopes.some((one) => !clientScopes.includes(one))) {
      return refused(400, 'invalid_scope', 'The requested scope is invalid')
    }
    const seconds = Number(expires_in ?? HALF_AN_HOUR)
    if (!(seconds > 300 && seconds < 172_800)) return refused(400, 'invalid_request', 'expires_in')
    const life = tokenLife ?? seconds
    const token = `oauth-token-${live.size + 1}-of-a-test`
    live.set(token, { scopes, endsAt: Date.now() + life * 1000, calls: 0 })
    const body = { access_token: token, token_type: 'bearer', scope, expires_in: life }
    return { status: 200, body }
  }

  function refused(status: number, error: string, description: string): Answer {
    return { status, body: switches().refusesTersely ? { error } : { error, description } }
  }

  function bearerRefusal(token: string, needed: string): Answer | undefined {
    if (token === READY_TOKEN) return undefined
    const known = live.get(token)
    const { callsPerToken = Infinity, forgetsScope } = switches()
    if (
      !known ||
      known.endsAt <= Date.now() ||
      known.calls >= callsPerToken ||
      known.calls === Infinity
    ) {
      return refused(401, 'invalid_token', 'The access token provided is expired or revoked')
    }
    known.calls += 1
    const [, access = needed] = needed.split(':')
    const isAllowed = known.scopes.includes(needed) || known.scopes.includes(access)
    if (isAllowed && needed !== forgetsScope) return undefined
    const description = `You are missing the following required scopes: ${needed}`
    return { status: 403, body: { error: 'Forbidden', description } }
  }

  return {
    grant,
    refusal: ({ method, path, authorization }) => {
      if (switches().isUnauthorized) return couldNot("Couldn't authenticate you")
      const [, token] = /^Bearer (.+)$/.exec(authorization) ?? []
      if (token !== undefined) return bearerRefusal(token, scopeFor(method, path))
      if (!authorization.startsWith('Basic ')) return couldNot("Couldn't authenticate you")
      return switches().apiTokensOff ? couldNot('API token access is disabled') : undefined
    },
    get tokens() {
      return [...live.keys()]
    },
    revokeAll: () => {
      for (const token of live.values()) token.calls = Infinity
    },
  }
}

const couldNot = (error: string): Answer => ({ status: 401, body: { error } })

/** What a call needs by itself; audits need the global one. */
function scopeFor(method: string, path: string): string {
  const access = method === 'GET' ? 'read' : 'write'
  return /\/apps(\/|\.json|$)/.test(path) ? `apps:${access}` : access
}

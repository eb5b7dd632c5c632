import { send } from './send'
import type { SignIn } from './sign-in'
import { type TokenLife, tokenLife } from './token-life'
import { scopeRefusal, type TokenRefusal, tokenRefusal } from './token-refusal'

export interface TokenWish {
  readonly host: string
  readonly client: Extract<SignIn, { readonly kind: 'client' }>
  /** What the command does, and no more. */
  readonly scopes: readonly string[]
  /** Seconds it should live, if longer than Zendesk's half hour. */
  readonly seconds?: number | undefined
  readonly signal: AbortSignal
}

/**
 * A token by the client's own credentials. Rejects with a Failure that says why there is none: of a
 * scope that is missing, which.
 */
export async function askToken(wish: TokenWish): Promise<TokenLife> {
  const askedAt = Date.now()
  const answer = await ask(wish, wish.scopes)
  if ('error' in answer) {
    if (answer.error !== 'invalid_scope') throw tokenRefusal(wish.host, wish.client.id, answer)
    throw scopeRefusal(wish.client.id, await refusedScopes(wish))
  }
  const missing = wish.scopes.filter((scope) => !answer.scopes.includes(scope))
  if (missing.length > 0) throw scopeRefusal(wish.client.id, missing)
  return tokenLife(answer.token, askedAt, answer.seconds)
}

interface Granted {
  readonly token: string
  readonly scopes: readonly string[]
  readonly seconds: number | undefined
}

async function ask(
  { host, client, seconds, signal }: TokenWish,
  scopes: readonly string[],
): Promise<Granted | TokenRefusal> {
  const body = {
    grant_type: 'client_credentials',
    client_id: client.id,
    client_secret: client.secret,
    scope: scopes.join(' '),
    ...(seconds !== undefined && { expires_in: seconds }),
  }
  const reply = await send(host, { method: 'POST', path: '/oauth/tokens', body }, signal)
  const { access_token: token, scope, expires_in } = reply.body
  if (reply.status >= 300 || typeof token !== 'string') {
    const { error = '', error_description, description = error_description } = reply.body
    return { status: reply.status, error: wordIn(error), description: wordIn(description) }
  }
  return {
    token,
    scopes: typeof scope === 'string' ? scope.split(' ') : scopes,
    seconds: typeof expires_in === 'number' ? expires_in : undefined,
  }
}

/** Zendesk need not say which one it is: each is asked for by itself. */
async function refusedScopes(wish: TokenWish): Promise<readonly string[]> {
  if (wish.scopes.length === 1) return wish.scopes
  const refused: string[] = []
  for (const scope of wish.scopes) if ('error' in (await ask(wish, [scope]))) refused.push(scope)
  return refused.length > 0 ? refused : wish.scopes
}

const wordIn = (value: unknown): string => (typeof value === 'string' ? value : '')

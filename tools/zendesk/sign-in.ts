import type { Environment } from '../account-address'
import { failure } from '../failure'

/** As whom a command speaks to Zendesk. */
export type SignIn =
  /** An OAuth client: whenever a token is needed, it is given one. */
  | { readonly kind: 'client'; readonly id: string; readonly secret: string }
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'api-token'; readonly email: string; readonly token: string }

export const GUIDE = 'docs/admin.md, "Sign in for commands", says how to make an OAuth client.'

/** For those who sign in by e-mail and API token. */
export const API_TOKENS_END =
  'API tokens end on 30 April 2027, and one that is not used for 30 days before. docs/admin.md, "Sign in for commands", says how to move to OAuth.'

/** Undefined where nothing is set. The best that is set counts: a client, a ready token, an API token. */
export function readSignIn(env: Environment): SignIn | undefined {
  const { ZENDESK_OAUTH_CLIENT_ID: id, ZENDESK_OAUTH_CLIENT_SECRET: secret } = env
  if (id && secret) return { kind: 'client', id, secret }
  if (id) throw failure(`Set ZENDESK_OAUTH_CLIENT_SECRET, too. ${GUIDE}`)
  if (secret) throw failure(`Set ZENDESK_OAUTH_CLIENT_ID, too: the client's identifier. ${GUIDE}`)
  const { ZENDESK_OAUTH_TOKEN: token, ZENDESK_EMAIL: email, ZENDESK_API_TOKEN: apiToken } = env
  if (token) return { kind: 'token', token }
  if (email && apiToken) return { kind: 'api-token', email, token: apiToken }
  return undefined
}

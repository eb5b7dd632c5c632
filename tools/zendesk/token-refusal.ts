import { type Failure, failure } from '../failure'
import { GUIDE, type SignIn } from './sign-in'

/** Zendesk's answer that holds no token. */
export interface TokenRefusal {
  readonly status: number
  /** By OAuth's names: `invalid_client`, `invalid_scope`, … */
  readonly error: string
  readonly description: string
}

const WHERE = 'Admin Center, Apps and integrations, APIs, OAuth clients'

/**
 * Why there is no token, and what to do. Zendesk need not say whether identifier or secret is wrong:
 * then both are named.
 */
export function tokenRefusal(
  host: string,
  id: string,
  { status, error, description }: TokenRefusal,
): Failure {
  if (error === 'unauthorized_client' || error === 'unsupported_grant_type') {
    return failure(
      `The OAuth client ${id} may not sign in by itself: its kind must be Confidential. ${GUIDE}`,
      description,
    )
  }
  if (error !== 'invalid_client') {
    return failure(`${host} gave no token (${[status, error].join(' ').trim()}).`, description)
  }
  if (/disabled|deactivated|inactive|suspended|switched off/i.test(description)) {
    return failure(`The OAuth client ${id} is switched off: ${WHERE}.`, description)
  }
  if (/secret/i.test(description)) {
    return failure(
      `ZENDESK_OAUTH_CLIENT_SECRET is not the secret of the OAuth client ${id}. It is shown once, when it is made: make another one under ${WHERE}.`,
      description,
    )
  }
  if (/unknown|not found|no such|does not exist/i.test(description)) {
    return failure(`${host} has no OAuth client ${id}. ${GUIDE}`, description)
  }
  return failure(
    `${host} refused the OAuth client ${id}: there is none of that identifier, its secret is another, or it is switched off. Look under ${WHERE}.`,
    description,
  )
}

/** A token that may do less than the command needs. */
export const scopeRefusal = (id: string, missing: readonly string[]): Failure =>
  failure(
    `The OAuth client ${id} does not allow the scope ${missing.join(' and ')}: add it under ${WHERE}, Allowed scopes.`,
  )

/** Why a call is answered 401 although what was to be had of logins was tried. */
export function loginRefusal(host: string, { kind }: SignIn, said: string): Failure {
  if (kind === 'client') {
    return failure(
      `${host} refused the login: it gave a token and does not take it. Is the owner of the OAuth client still an admin?`,
      said,
    )
  }
  if (kind === 'token') {
    return failure(
      `${host} refused the login: ZENDESK_OAUTH_TOKEN has ended, or is of another account. With ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET a token is asked for whenever one is needed. ${GUIDE}`,
      said,
    )
  }
  if (/api token/i.test(said)) {
    return failure(`${host} takes no API tokens any more, only OAuth. ${GUIDE}`, said)
  }
  return failure(
    `${host} refused the login: e-mail and token are wrong, the token was switched off, or the account takes OAuth only. ${GUIDE}`,
    said,
  )
}

import { addressFault, type Environment } from '../account-address'
import { failure } from './failure'

/** Which Zendesk, and as whom. */
export interface Account {
  /** `acme.zendesk.com` */
  readonly host: string
  readonly authorization: string
}

/**
 * Reads the account from the variables that zcli reads. Stored logins are no use: without these
 * variables zcli would first try to fetch another package.
 */
export function readAccount(env: Environment): Account {
  const subdomain = env['ZENDESK_SUBDOMAIN']
  if (!subdomain) throw failure('Set ZENDESK_SUBDOMAIN: acme, if your address is acme.zendesk.com.')
  const fault = addressFault(env)
  if (fault !== undefined) throw failure(fault)
  return {
    host: `${subdomain}.${env['ZENDESK_DOMAIN'] || 'zendesk.com'}`,
    authorization: authorizationOf(env),
  }
}

function authorizationOf(env: Environment): string {
  const { ZENDESK_OAUTH_TOKEN: oauth, ZENDESK_EMAIL: email, ZENDESK_API_TOKEN: token } = env
  if (oauth) return `Bearer ${oauth}`
  if (email && token) return `Basic ${Buffer.from(`${email}/token:${token}`).toString('base64')}`
  throw failure(
    'Set ZENDESK_EMAIL and ZENDESK_API_TOKEN, or ZENDESK_OAUTH_TOKEN. Passwords are not taken any more.',
  )
}

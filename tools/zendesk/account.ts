import { addressFault, type Environment } from '../account-address'
import { failure } from '../failure'
import { GUIDE, readSignIn, type SignIn } from './sign-in'

/** Which Zendesk, and as whom. */
export interface Account {
  /** `acme.zendesk.com` */
  readonly host: string
  readonly signIn: SignIn
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
  const signIn = readSignIn(env)
  if (!signIn) {
    throw failure(
      `Set ZENDESK_OAUTH_CLIENT_ID and ZENDESK_OAUTH_CLIENT_SECRET, or ZENDESK_OAUTH_TOKEN if you have one. ${GUIDE}`,
    )
  }
  return { host: `${subdomain}.${env['ZENDESK_DOMAIN'] || 'zendesk.com'}`, signIn }
}

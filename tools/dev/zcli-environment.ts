import { addressFault, type Environment } from '../account-address'
import { failure } from '../failure'
import { readAccount } from '../zendesk/account'
import { createAuthorization } from '../zendesk/authorization'
import { readSignIn } from '../zendesk/sign-in'
import { zcliSignIn } from '../zendesk/zcli-sign-in'
import { warningFor } from '../zendesk/zendesk'

/** The apps server reads nothing in the account and changes nothing: the least there is. */
const SCOPES = ['apps:read']
const LIMIT_MS = 60_000

/**
 * What zcli's server is told of the account, if these variables name one. Rejects with a Failure where
 * they are wrong, or no token is to be had.
 */
export async function zcliEnvironment(
  env: Environment,
  say: (line: string) => void,
): Promise<Environment> {
  const fault = addressFault(env)
  if (fault !== undefined) throw failure(fault)
  if (!readSignIn(env)) return env
  const account = readAccount(env)
  const warning = warningFor(account)
  if (warning !== undefined) say(warning)
  const signal = AbortSignal.timeout(LIMIT_MS)
  const authorization = createAuthorization(account, { scopes: SCOPES, signal })
  return { ...env, ...zcliSignIn(await authorization.header()) }
}

import type { Environment } from '../account-address'

/**
 * How zcli signs in with this header: by a token that ends, never by what tokens are made of. A login
 * by API token it reads by itself.
 */
export function zcliSignIn(header: string): Environment {
  const [, token] = /^Bearer (.+)$/.exec(header) ?? []
  return {
    ZENDESK_OAUTH_CLIENT_ID: undefined,
    ZENDESK_OAUTH_CLIENT_SECRET: undefined,
    ...(token !== undefined && {
      ZENDESK_OAUTH_TOKEN: token,
      ZENDESK_EMAIL: undefined,
      ZENDESK_API_TOKEN: undefined,
    }),
  }
}

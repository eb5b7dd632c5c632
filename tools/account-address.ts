export type Environment = Readonly<Record<string, string | undefined>>

/** One part of a host's name; a dot, a slash or an `@` in it would name another host. */
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i
/** Further parts and a port, as zcli takes them for an account that is not at zendesk.com. */
const DOMAIN = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*(?::\d{1,5})?$/i
const WHOLE = /^(?:https?:\/\/)?([a-z0-9-]+)\.zendesk\.com(?:[/?#]|$)/i

/**
 * What is wrong with the address that these variables name, as a sentence; undefined where nothing is,
 * or none is named. It is asked before anything is sent: the login goes to that address.
 */
export function addressFault({
  ZENDESK_SUBDOMAIN: subdomain,
  ZENDESK_DOMAIN: domain,
}: Environment): string | undefined {
  if (subdomain && !NAME.test(subdomain)) {
    const name = WHOLE.exec(subdomain)?.[1]
    return name === undefined
      ? 'ZENDESK_SUBDOMAIN has letters, digits and hyphens only: acme, if your address is acme.zendesk.com.'
      : `Set ZENDESK_SUBDOMAIN=${name}: only this part of the address.`
  }
  if (domain && !DOMAIN.test(domain)) {
    return 'ZENDESK_DOMAIN is a domain such as zendesk.com, without https:// and path. Leave it out for zendesk.com.'
  }
  return undefined
}

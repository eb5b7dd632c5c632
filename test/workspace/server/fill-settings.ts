import type { RestCall } from '../protocol/rest-request'
import { SaveRefused } from '../zendesk/change'
import { type AppParameter, type FoundApp, parametersOf, settingOf } from './found-app'

type Scope = 'url' | 'header' | 'body'

/** What the proxy knows how to fill, and what else apps may write that it does not. */
const PLACEHOLDER = /\{\{\s*(setting|jwt|basic_auth)\.([^{}\s]+)\s*\}\}/g

/**
 * The call with each `{{setting.x}}` filled in (zaf.md 1.8). Throws SaveRefused, with a sentence, for a
 * setting without a value, a secure one where it may not be, or an address that may not have it.
 */
export function fillSettings(app: FoundApp, call: RestCall): RestCall {
  const fill = (text: string, scope: Scope) => filled(text, scope, app, call.isSecure === true)
  const url = fill(call.url, 'url')
  if (call.isSecure) refuseUnlisted(app, url)
  const headers = Object.entries(call.headers).map(([name, value]) => {
    if (name.includes('_')) throw refused('HeaderRefused', `${name}: no underscore in a header`)
    return [name, fill(value, 'header')]
  })
  return {
    ...call,
    url,
    headers: Object.fromEntries(headers),
    ...(call.body !== undefined && { body: fill(call.body, 'body') }),
  }
}

function filled(text: string, scope: Scope, app: FoundApp, isSecure: boolean): string {
  return text.replace(PLACEHOLDER, (written, kind: string, name: string) => {
    if (kind !== 'setting') throw refused('NotImitated', `${written} is not imitated`, 501)
    const parameter = parametersOf(app.manifest).find((known) => known.name === name)
    const value = parameter && settingOf(app, parameter)
    if (!parameter || value === undefined) {
      throw refused('SettingMissing', `the setting ${name} has no value`)
    }
    if (parameter.isSecure) refuseOutOfScope(parameter, scope, isSecure)
    return String(value)
  })
}

function refuseOutOfScope({ name, scopes }: AppParameter, scope: Scope, isSecure: boolean): void {
  if (!isSecure) throw refused('SecureSetting', `${name} is secure: say secure: true`)
  if (scopes && !scopes.includes(scope)) {
    throw refused('ScopeRefused', `${name} may not be in the ${scope}: ${scopes.join(', ')}`)
  }
}

/** Only a request that may carry secure settings is held to the list. */
function refuseUnlisted(app: FoundApp, url: string): void {
  if (!URL.canParse(url)) throw refused('AddressRefused', 'no address of a site')
  const { host, hostname } = new URL(url)
  const isMatch = (domain: string) =>
    domain.startsWith('*.') ? hostname.endsWith(domain.slice(1)) : [host, hostname].includes(domain)
  const domains = app.domains?.map((domain) => filled(domain, 'url', app, true))
  if (!domains || domains.map(hostOf).some(isMatch)) return
  throw refused('DomainRefused', `${hostname} is not in domainWhitelist`, 403)
}

/** `https://api.example.com/v1` as `api.example.com`. */
const hostOf = (domain: string): string => domain.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

const refused = (error: string, description: string, status = 400): SaveRefused =>
  new SaveRefused(status, { error, description })

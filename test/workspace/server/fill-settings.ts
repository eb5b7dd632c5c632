import type { JwtOptions, RestCall } from '../protocol/rest-request'
import { SaveRefused } from '../zendesk/change'
import { basicToken, jwtToken } from './call-tokens'
import { type AppParameter, type FoundApp, parametersOf, settingOf } from './found-app'

type Scope =
  | 'url'
  | 'header'
  | 'body'
  | 'jwt_secret_key'
  | 'jwt_claim'
  | 'basic_auth_username'
  | 'basic_auth_password'

/** What the proxy fills in. */
const PLACEHOLDER = /\{\{\s*(setting|jwt|basic_auth)\.([^{}\s]+)\s*\}\}/g

/**
 * The call with each `{{setting.x}}` filled in (zaf.md 1.8). Throws SaveRefused, with a sentence, for a
 * setting without a value, a secure one where it may not be, or an address that may not have it.
 */
export function fillSettings(app: FoundApp, call: RestCall): RestCall {
  const tokens = tokensOf(app, call)
  const fill = (text: string, scope: Scope) =>
    withTokens(filled(text, scope, app, call.isSecure === true), tokens)
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
    if (kind !== 'setting') return written
    const parameter = parametersOf(app.manifest).find((known) => known.name === name)
    const value = parameter && settingOf(app, parameter)
    if (!parameter || value === undefined) {
      throw refused('SettingMissing', `the setting ${name} has no value`)
    }
    if (parameter.isSecure) refuseOutOfScope(parameter, scope, isSecure)
    return String(value)
  })
}

/** Those that the call says how to make. */
interface Tokens {
  readonly jwt: string | undefined
  readonly basic_auth: string | undefined
}

function tokensOf(app: FoundApp, { jwt, basicAuth, isSecure }: RestCall): Tokens {
  const fill = (text: string, scope: Scope) => filled(text, scope, app, isSecure === true)
  return {
    jwt: jwt && signed(jwt, fill),
    basic_auth:
      basicAuth &&
      basicToken(
        fill(basicAuth.username, 'basic_auth_username'),
        fill(basicAuth.password, 'basic_auth_password'),
      ),
  }
}

function signed(jwt: JwtOptions, fill: (text: string, scope: Scope) => string): string {
  const claims = Object.entries(jwt.claims).map(([name, value]) => [
    name,
    typeof value === 'string' ? fill(value, 'jwt_claim') : value,
  ])
  const secretKey = fill(jwt.secretKey, 'jwt_secret_key')
  const token = jwtToken({ ...jwt, secretKey, claims: Object.fromEntries(claims) }, Date.now())
  if (token === undefined) {
    throw refused('NotImitated', `${jwt.algorithm} is not imitated: HS256, HS384 or HS512`, 501)
  }
  return token
}

function withTokens(text: string, tokens: Tokens): string {
  return text.replace(PLACEHOLDER, (written, kind: string, name: string) => {
    const token = name === 'token' ? tokens[kind as keyof Tokens] : undefined
    if (token === undefined) {
      throw refused('TokenMissing', `${written}: the request has no ${kind} to make it of`)
    }
    return token
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
  const domains = app.domains?.flatMap((domain) => filledDomain(domain, app))
  if (!domains || domains.map(hostOf).some(isMatch)) return
  throw refused('DomainRefused', `${hostname} is not in domainWhitelist`, 403)
}

/** An entry that names a setting without a value lists nothing, and forbids nothing else. */
function filledDomain(domain: string, app: FoundApp): readonly string[] {
  const hasAll = [...domain.matchAll(PLACEHOLDER)].every(([, , name]) => {
    const parameter = parametersOf(app.manifest).find((known) => known.name === name)
    return parameter !== undefined && settingOf(app, parameter) !== undefined
  })
  return hasAll ? [filled(domain, 'url', app, true)] : []
}

/** `https://api.example.com/v1` as `api.example.com`. */
const hostOf = (domain: string): string => domain.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

const refused = (error: string, description: string, status = 400): SaveRefused =>
  new SaveRefused(status, { error, description })

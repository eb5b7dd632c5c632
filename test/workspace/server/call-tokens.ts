import { createHmac } from 'node:crypto'

import type { JwtOptions } from '../protocol/rest-request'

/** What the proxy signs for a call, so that no frame ever holds the secret. */

const HASH: Readonly<Record<string, string>> = { HS256: 'sha256', HS384: 'sha384', HS512: 'sha512' }

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/**
 * A JSON Web Token (RFC 7519) with its own `iat` and `exp` where the claims have none. Undefined for
 * an algorithm that no shared secret can sign. `now` in milliseconds.
 */
export function jwtToken(
  { algorithm, secretKey, expiry, claims }: JwtOptions,
  now: number,
): string | undefined {
  const hash = HASH[algorithm]
  if (hash === undefined) return undefined
  const iat = Math.floor(now / 1000)
  const signed = `${part({ alg: algorithm, typ: 'JWT' })}.${part({ iat, exp: iat + expiry, ...claims })}`
  return `${signed}.${createHmac(hash, secretKey).update(signed).digest('base64url')}`
}

/** `name:password` as HTTP's Basic scheme writes it (RFC 7617). */
export const basicToken = (username: string, password: string): string =>
  Buffer.from(`${username}:${password}`).toString('base64')

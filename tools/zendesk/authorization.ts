import type { Account } from './account'
import { askToken } from './ask-token'
import { lasts, type TokenLife } from './token-life'

/** What the header `authorization` says; kept in memory only. */
export interface Authorization {
  /** A token that ends before then is replaced first; `leastMs` is how long it must still be good. */
  readonly header: (leastMs?: number) => Promise<string>
  /** Another one in place of this, which Zendesk refused; undefined where there is no other. */
  readonly insteadOf: (refused: string) => Promise<string | undefined>
}

interface Wish {
  readonly scopes: readonly string[]
  readonly seconds?: number
  readonly signal: AbortSignal
}

/** Calls that need a new token at the same time are given the same one. */
export function createAuthorization({ host, signIn }: Account, wish: Wish): Authorization {
  if (signIn.kind === 'token') return fixed(`Bearer ${signIn.token}`)
  if (signIn.kind === 'api-token') {
    const login = `${signIn.email}/token:${signIn.token}`
    return fixed(`Basic ${Buffer.from(login).toString('base64')}`)
  }
  let current: TokenLife | undefined
  let asked: Promise<TokenLife> | undefined
  const again = async (): Promise<string> => {
    asked ??= askToken({ host, client: signIn, ...wish })
      .then((life) => {
        current = life
        return life
      })
      .finally(() => {
        asked = undefined
      })
    return headerOf(await asked)
  }
  return {
    header: async (leastMs) =>
      current && lasts(current, Date.now(), leastMs) ? headerOf(current) : again(),
    insteadOf: async (refused) =>
      current && headerOf(current) !== refused ? headerOf(current) : again(),
  }
}

const headerOf = ({ token }: TokenLife): string => `Bearer ${token}`

const fixed = (header: string): Authorization => ({
  header: async () => header,
  insteadOf: async () => undefined,
})

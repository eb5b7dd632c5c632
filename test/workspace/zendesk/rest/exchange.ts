import type { Account } from '../account'
import { SaveRefused } from '../change'
import { userOf } from '../directory'
import type { SettingsStore } from '../faults'
import type { User } from '../model'
import { REFUSED } from '../refusals'

/** One REST call as it arrives; the address may be relative or the account's absolute one. */
export interface RestRequest {
  readonly method: string
  readonly url: string
  /** JSON, or a form as jQuery writes it. */
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
}

export interface RestResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: unknown
}

/** A call being answered: who asks, on whose account, with what. */
export interface Exchange {
  readonly account: Account
  readonly user: User
  readonly method: string
  /** Without `/api/v2` and `.json`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly body: Readonly<Record<string, unknown>>
  /** How settings are kept, where it is not as they are written. */
  readonly store?: SettingsStore
}

export interface Reply {
  readonly status: number
  readonly body: unknown
}

export const ok = (body: unknown, status = 200): Reply => ({ status, body })

export const currentUser = (account: Account, userId: number): User => {
  const user = userOf(account.directory, userId)
  if (!user) throw new SaveRefused(401, { error: "Couldn't authenticate you" })
  return user
}

export const ticketOf = ({ account }: Exchange, id: string | undefined) => {
  const ticket = account.ticket(Number(id))
  if (!ticket) throw REFUSED.notFound()
  return ticket
}

/** The ids of `?ids=1,2,3`, at most a hundred. */
export const idsOf = ({ query }: Exchange): number[] =>
  (query.get('ids') ?? '').split(',').map(Number).filter(Number.isFinite).slice(0, 100)

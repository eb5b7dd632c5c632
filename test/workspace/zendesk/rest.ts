import type { Account } from './account'
import { edited } from './answer-edits'
import type { Faults } from './faults'
import type { RestRequest } from './rest/exchange'
import { handle } from './rest/handle'

/** A call as it comes over the wire: text, whatever it is meant to be. */
export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string
}

/** The REST of an account as one user reaches it, with the faults that are switched on. */
export function createTransport(
  account: Account,
  userId: number,
  faults?: Faults,
): (request: RestRequest) => Promise<WireResponse> {
  return async (request) => {
    const spoilt = faults?.spoil(request.method, request.url)
    if (spoilt?.kind === 'answer') return spoilt
    if (spoilt?.kind === 'never') return new Promise<never>(() => {})
    if (spoilt?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, spoilt.ms))
    const { status, headers, body } = handle(account, userId, request, faults?.store())
    if (spoilt?.kind === 'lost') return new Promise<never>(() => {})
    const isEdited = spoilt?.kind === 'edited' && spoilt.edit && status === 200
    return { status, headers, text: JSON.stringify(isEdited ? edited(spoilt.edit, body) : body) }
  }
}

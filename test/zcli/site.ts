import { type Answer, type AppsAccount, createAppsAccount } from './apps-account'
import { createOauth, type Oauth } from './oauth'
import type { Switches } from './switches'
import type { TicketsAccount } from './tickets-account'

export interface Wire {
  readonly method: string
  readonly path: string
  readonly authorization: string
  readonly body: Buffer
}

/** What answers at an account's address, without the network. */
export interface Site {
  readonly account: AppsAccount
  readonly oauth: Oauth
  /** Every request, in order. */
  readonly wire: readonly Wire[]
  readonly answer: (call: Wire) => Answer
}

export function createSite(switches: Switches, tickets?: TicketsAccount): Site {
  const account = createAppsAccount(switches)
  const oauth = createOauth(() => account.switches)
  const wire: Wire[] = []
  return {
    ...{ account, oauth, wire },
    answer: (call) => {
      wire.push(call)
      if (call.method === 'POST' && call.path === '/oauth/tokens') return oauth.grant(call.body)
      const { method, path } = call
      return oauth.refusal(call) ?? tickets?.answer(method, path) ?? account.answer(call)
    },
  }
}

/** A `fetch` that reaches this site and no other. */
export function fetchFrom({ answer }: Pick<Site, 'answer'>, host: string): typeof fetch {
  return async (input, { method = 'GET', headers, body, signal } = {}) => {
    signal?.throwIfAborted()
    const url = new URL(String(input))
    if (url.host !== host) throw new Error(`nobody is at ${url.host}`)
    const {
      status,
      body: said,
      headers: more,
    } = answer({
      ...{ method, path: url.pathname + url.search },
      authorization: new Headers(headers).get('authorization') ?? '',
      body: Buffer.from(typeof body === 'string' ? body : ''),
    })
    return new Response(JSON.stringify(said), { status, headers: { ...more } })
  }
}

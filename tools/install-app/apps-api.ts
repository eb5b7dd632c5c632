import type { Account } from './account'
import { failure } from './failure'
import type { SettingValues } from './settings'

export interface Installation {
  readonly id: number
  readonly appId: number
  readonly isEnabled: boolean
  /** What else is being made with it: macros, views, triggers. Undefined when all is there. */
  readonly pendingJob: string | undefined
  readonly settings: SettingValues
}

export type JobState =
  | { readonly kind: 'running' | 'completed' }
  | { readonly kind: 'failed'; readonly message: string }

/** As it was made, whatever an installation of it is called. */
export interface App {
  readonly name: unknown
  readonly version: unknown
}

/** The part of Zendesk's apps API that tells whether what zcli did is true, and mends it. */
export interface AppsApi {
  readonly installations: () => Promise<readonly Installation[]>
  /** Undefined when the account has no such app. */
  readonly app: (appId: number) => Promise<App | undefined>
  readonly install: (appId: number, settings: SettingValues) => Promise<void>
  readonly changeSettings: (installation: number, settings: SettingValues) => Promise<void>
  readonly requirementsJob: (job: string) => Promise<JobState>
}

type Body = Readonly<Record<string, unknown>>

interface Reply {
  readonly status: number
  readonly body: Body
}

const INSTALLATIONS = '/api/support/apps/installations'

/** Everything stops when the signal says so. Refusals are told in words, with Zendesk's reason. */
export function createAppsApi(account: Account, signal: AbortSignal): AppsApi {
  async function call(method: string, path: string, body?: Body): Promise<Reply> {
    const reply = await fetch(`https://${account.host}${path}`, {
      method,
      signal,
      headers: { authorization: account.authorization, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    }).catch((error: unknown) => {
      if (signal.aborted) throw signal.reason
      throw failure(`${account.host} does not answer. Is ZENDESK_SUBDOMAIN right?`, causeOf(error))
    })
    const text = await reply.text()
    refuseStranger(reply.status, account.host)
    if (reply.status >= 500) throw failure(`${account.host} is in trouble (${reply.status}).`, text)
    return { status: reply.status, body: jsonOf(text) }
  }

  async function done(what: string, asked: Promise<Reply>): Promise<Reply> {
    const reply = await asked
    if (reply.status >= 300) {
      throw failure(`Zendesk refused ${what} (${reply.status}).`, reasonIn(reply.body))
    }
    return reply
  }

  return {
    installations: async () => {
      const { body } = await done('to list what is installed', call('GET', `${INSTALLATIONS}.json`))
      return listOf(body['installations']).map(toInstallation)
    },
    app: async (appId) => {
      const { status, body } = await call('GET', `/api/v2/apps/${appId}.json`)
      return status === 404 ? undefined : { name: body['name'], version: body['version'] }
    },
    install: async (appId, settings) => {
      const body = { app_id: String(appId), settings }
      await done('to install the app', call('POST', `${INSTALLATIONS}.json`, body))
    },
    changeSettings: async (installation, settings) => {
      const path = `${INSTALLATIONS}/${installation}.json`
      await done('the settings', call('PUT', path, { settings }))
    },
    requirementsJob: async (job) => {
      const { status, body } = await call('GET', `/api/v2/apps/installations/job_statuses/${job}`)
      return toJobState(status, body)
    },
  }
}

function refuseStranger(status: number, host: string): void {
  if (status === 401) {
    throw failure(
      `${host} refused the login. Check e-mail and token, and that Admin Center allows API tokens.`,
    )
  }
  if (status === 403) throw failure(`${host} lets only admins install apps: this user is none.`)
}

const toInstallation = (body: Body): Installation => ({
  id: Number(body['id']),
  appId: Number(body['app_id']),
  isEnabled: body['enabled'] === true,
  pendingJob:
    body['pending_installation'] === true && typeof body['pending_job_id'] === 'string'
      ? body['pending_job_id']
      : undefined,
  settings: { ...(body['settings'] as Body | undefined) },
})

/** A job that failed is a 404 with a message; so the status code alone tells nothing. */
function toJobState(status: number, body: Body): JobState {
  if (body['status'] === 'completed') return { kind: 'completed' }
  if (body['status'] === 'failed' || status >= 400) {
    return { kind: 'failed', message: String(body['message'] ?? reasonIn(body)) }
  }
  return { kind: 'running' }
}

const listOf = (value: unknown): readonly Body[] => (Array.isArray(value) ? (value as Body[]) : [])

const reasonIn = (body: Body): string => String(body['description'] ?? body['error'] ?? '')

function jsonOf(text: string): Body {
  try {
    return { ...(JSON.parse(text) as Body) }
  } catch {
    return {} // some refusals come as a page; their status says enough
  }
}

/** `fetch failed` says nothing; its cause does. */
function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error
  return cause instanceof Error ? cause.message : String(cause)
}

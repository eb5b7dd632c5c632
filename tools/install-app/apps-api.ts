import { failure } from '../failure'
import type { Body, Reply } from '../zendesk/send'
import { reasonIn, type Zendesk } from '../zendesk/zendesk'
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

/** The part of Zendesk's apps API that tells whether what zcli did is true, and fixes it. */
export interface AppsApi {
  readonly installations: () => Promise<readonly Installation[]>
  /** Undefined when the account has no such app. */
  readonly app: (appId: number) => Promise<App | undefined>
  readonly install: (appId: number, settings: SettingValues) => Promise<void>
  readonly changeSettings: (installation: number, settings: SettingValues) => Promise<void>
  readonly requirementsJob: (job: string) => Promise<JobState>
}

const INSTALLATIONS = '/api/support/apps/installations'

/** Refusals are told in words, with Zendesk's reason. */
export function createAppsApi({ host, call: sent }: Zendesk): AppsApi {
  async function call(method: string, path: string, body?: Body): Promise<Reply> {
    const reply = await sent(method, path, body)
    if (reply.status >= 500) throw failure(`${host} is in trouble (${reply.status}).`, reply.text)
    return reply
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

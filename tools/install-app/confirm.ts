import { setTimeout as sleep } from 'node:timers/promises'

import { failure } from '../failure'
import type { AppsApi, Installation } from './apps-api'
import type { AppManifest } from './manifest'
import { differing, type SettingValues } from './settings'

interface Installing {
  readonly api: AppsApi
  readonly manifest: AppManifest
  readonly signal: AbortSignal
}

const POLL_MS = 1000
/** A list may lag a little behind what was just installed. */
const LOOKS = 3

/** Brings about what zcli only claims: installed, with these settings, complete, on, this version. */
export async function confirm(
  job: Installing,
  appId: number,
  found: Installation | undefined,
  settings: SettingValues,
): Promise<Installation> {
  const { api, manifest } = job
  if (!found) await api.install(appId, { name: manifest.name, ...settings })
  else if (differing(settings, found.settings).length > 0) {
    await api.changeSettings(found.id, { ...found.settings, ...settings })
  }
  const done = await complete(job, appId)
  const wrong = differing(settings, done.settings)
  if (wrong.length > 0) {
    throw failure(`Installed, but these settings are not as they were: ${wrong.join(', ')}.`)
  }
  if (!done.isEnabled) {
    throw failure(`App ${appId} is installed, but switched off. Admin Center, Apps: switch it on.`)
  }
  const { version } = { ...(await api.app(appId)) }
  if (version !== undefined && version !== manifest.version) {
    throw failure(`App ${appId} is still version ${version}, not ${manifest.version}.`)
  }
  return done
}

/** Waits until macros, views and triggers are made as well: Zendesk does that after it has answered. */
async function complete(job: Installing, appId: number): Promise<Installation> {
  for (;;) {
    const found = await installed(job, appId)
    if (!found) throw failure(`App ${appId} was made, but is not installed.`)
    if (found.pendingJob === undefined) return found
    const state = await job.api.requirementsJob(found.pendingJob)
    if (state.kind === 'failed') {
      throw failure(
        'The app is there, but its macros, views and triggers could not be made.',
        state.message,
      )
    }
    await pause(job)
  }
}

/** What zcli just installed, or undefined: it says the same in either case. */
export async function appearing(job: Installing, appId: number): Promise<Installation | undefined> {
  for (let look = 1; look < LOOKS; look++) {
    const found = await installed(job, appId)
    if (found) return found
    await pause(job)
  }
  return installed(job, appId)
}

/** The first of the app's installations in the account. */
export const installed = async (
  { api }: Installing,
  appId: number,
): Promise<Installation | undefined> =>
  (await api.installations()).find((one) => one.appId === appId)

/** Rejects with the signal's reason, as everything else that is waited for here. */
const pause = ({ signal }: Installing): Promise<void> =>
  sleep(POLL_MS, undefined, { signal }).catch(() => {
    throw signal.reason
  })

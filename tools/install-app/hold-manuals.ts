import { setTimeout as sleep } from 'node:timers/promises'

import { CLAIM_NAME, POINTER_NAMES, readStore } from '../../src/domain/manual/settings-store'
import { failure } from '../failure'
import type { AppsApi, Installation } from './apps-api'
import type { SettingValues } from './settings'

/** What holds published manuals among the settings. */
const isOfManuals = (name: string): boolean =>
  /^manuais_\d+$/.test(name) || POINTER_NAMES.some((one) => one === name)

const ofManuals = (settings: SettingValues): SettingValues =>
  Object.fromEntries(Object.entries(settings).filter(([name]) => isOfManuals(name)))

/** A page that publishes takes a claim of this age for one that was left behind. */
const CLAIM_MS = 60_000
/** Dated ahead, a claim holds nearly twice as long: zcli takes its time. */
const AHEAD_MS = 55_000
/** A page that had looked before has written its own claim by then. */
const SETTLE_MS = 1000

interface Holding {
  readonly api: AppsApi
  readonly say: (line: string) => void
  readonly signal: AbortSignal
  /** The installation as it is by now. */
  readonly look: () => Promise<Installation>
}

/**
 * The installation with a claim of ours on its manuals: until it is given back nobody's page publishes, for what
 * zcli writes are the settings of this moment. One that has no such settings yet is as it was.
 */
export async function holdManuals({ api, say, signal, look }: Holding): Promise<Installation> {
  const claim = `installer-${process.pid}`
  const until = Date.now() + 3 * CLAIM_MS
  let hasSaid = false
  for (let found = await look(); ; found = await look()) {
    const held = String(found.settings[CLAIM_NAME] ?? '')
    if (!Object.hasOwn(found.settings, CLAIM_NAME) || held.endsWith(claim)) return found
    if (Date.now() > until)
      throw failure('Somebody publishes manuals without an end. Try again later.')
    if (isFresh(held)) {
      if (!hasSaid) say('Somebody is publishing a manual. Waiting …')
      hasSaid = true
    } else {
      const ours = `${Date.now() + AHEAD_MS};${claim}`
      await api.changeSettings(found.id, { ...found.settings, [CLAIM_NAME]: ours })
    }
    await sleep(SETTLE_MS, undefined, { signal }).catch(() => {
      throw signal.reason
    })
  }
}

function isFresh(claim: string): boolean {
  const at = Number(claim.split(';')[0])
  return at > 0 && Math.abs(Date.now() - at) < CLAIM_MS
}

/**
 * The settings that an update should end with: those that were sent, the claim given back, and where a manual
 * was published all the same, what Zendesk has of it now.
 */
export function withNewestManuals(sent: SettingValues, found: SettingValues): SettingValues {
  const given = Object.hasOwn(sent, CLAIM_NAME) ? { ...sent, [CLAIM_NAME]: '' } : sent
  return isNewer(found, sent) ? { ...given, ...ofManuals(found) } : given
}

export const isNewer = (settings: SettingValues, before: SettingValues): boolean =>
  readStore(settings).turn > readStore(before).turn

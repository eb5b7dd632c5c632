import type { FrameMetadata } from '../protocol/frame'
import { frameAddress } from '../protocol/frame-address'
import {
  type AppLocation,
  locationOf,
  nameOf,
  parametersOf,
  settingsOf,
  versionOf,
} from '../protocol/manifest'
import type { InstalledApp, MissingSetting } from '../server/api'
import type { ColorScheme } from '../zendesk/desk-types'
import type { LocationName } from '../zendesk/zaf-surface'

/** An installed app as this window meets it. */
export interface App {
  readonly id: number
  readonly name: string
  /** The address of its sign; undefined: it has none. */
  readonly icon: string | undefined
  /** The address of the drawing of its sign in the top bar, with a symbol for each state it may show. */
  readonly topIcon: string | undefined
  /** Where its pages come from. */
  readonly origin: string
  readonly locationOf: (name: LocationName) => AppLocation | undefined
  /** The address of one of its pages in the frame of an instance. */
  readonly addressOf: (guid: string, url: string) => string
  readonly assetUrl: (file: string) => string
  readonly metadata: () => FrameMetadata
  /** Required settings without a value. */
  readonly missing: readonly MissingSetting[]
}

interface AppOptions {
  readonly colorScheme: () => ColorScheme
  /** How far the machine's clock is from the real one. */
  readonly clockOffsetMs: () => number
  readonly isWithoutSdk: () => boolean
  /** What situations and the address lay over the settings of every app that has one of that name. */
  readonly settings: () => Readonly<Record<string, unknown>>
  /** What was saved by REST before this page was opened. */
  readonly saved: Readonly<Record<string, unknown>>
}

export function toApp(installed: InstalledApp, options: AppOptions): App {
  const { appId, installationId, assetsUrl, manifest } = installed
  const name = nameOf(manifest)
  const known = new Set(parametersOf(manifest))
  return {
    id: appId,
    name,
    icon: installed.icon,
    topIcon: installed.topIcon,
    missing: installed.missing ?? [],
    origin: new URL(assetsUrl).origin,
    locationOf: (location) => locationOf(manifest, location),
    addressOf: (guid, url) =>
      frameAddress({
        assetsUrl,
        location: url,
        origin: window.location.origin,
        guid,
        colorScheme: options.colorScheme(),
        clockOffsetMs: options.clockOffsetMs(),
        isWithoutSdk: options.isWithoutSdk(),
      }),
    assetUrl: (file) => new URL(file, `${assetsUrl.replace(/\/$/, '')}/`).href,
    metadata: () => {
      const changed = Object.entries({ ...options.saved, ...options.settings() }).filter(([name]) =>
        known.has(name),
      )
      const chosen = { ...installed.settings, ...Object.fromEntries(changed) }
      const settings = settingsOf(manifest, chosen)
      return { appId, name, installationId, version: versionOf(manifest), settings }
    },
  }
}

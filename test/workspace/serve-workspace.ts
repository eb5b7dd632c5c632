import { resolve } from 'node:path'

import type { ManualChoice } from '../../tools/playbooks/manuals'
import type { AccountPlan } from './account-file/plan'
import { nameOf, versionOf } from './protocol/manifest'
import type { RestCall } from './protocol/rest-request'
import { type AccountServer, startAccountServer } from './server/account-server'
import { createAccounts, type RunningAccount } from './server/accounts'
import type { AskOutside, ChooseSettings, InstalledApp } from './server/api'
import { storyPlan } from './server/app-account'
import { type AssetServerOptions, startAssetServer } from './server/asset-server'
import { findApps } from './server/find-apps'
import { installForeign } from './server/foreign-requirements'
import { type FoundApp, missingSettings, openManifest, openSettings } from './server/found-app'
import type { RunningServer } from './server/http'
import { bundleSdk } from './server/sdk-bundle'
import type { StaticFile } from './server/static-files'
import type { Tape } from './server/tape'
import { createThirdParty } from './server/third-party'
import { REFUSED } from './zendesk/refusals'

export interface ServeOptions {
  /** The built app: `manifest.json` and `assets/`, as it would be packaged; or as in `beside`. */
  readonly appDir: string
  /** Further apps: folders like `appDir`, or addresses of a running `zcli apps:server`. */
  readonly beside?: readonly string[]
  /** The built page of the workspace. */
  readonly pageDir: string
  /** Free ones, if not named. */
  readonly ports?: { readonly page?: number; readonly assets?: number }
  /** Settings laid over the manifests' defaults, by manifest name; each app takes those it names. */
  readonly settings?: Readonly<Record<string, unknown>>
  /** How accounts begin; without it with this app's situations. */
  readonly account?: AccountPlan
  /** Of the app's package: its rules are in every account; ours without. */
  readonly manuals?: ManualChoice
  /** Answers of addresses outside the account: kept in a file, or given again out of it. */
  readonly tape?: Tape
  /** Asks a CDN itself for a library that is not installed; without it nobody is asked. */
  readonly fetchLibrary?: AssetServerOptions['fetchLibrary']
  /** A script in the place of the SDK's npm build. */
  readonly sdk?: string
  /** How long browsers may keep the apps' files; not at all without it. */
  readonly cacheControl?: string
  /** Told what of an app's manifest is passed over. */
  readonly onNotice?: (sentence: string) => void
  /** Told when a page wants a library that is not installed: the package, the address. */
  readonly onMissing?: (packageName: string, address: string) => void
}

export interface ServedWorkspace {
  /** Where to open the page. */
  readonly url: string
  /** Where the first app's files are served: another origin, as in Zendesk. */
  readonly assetsUrl: string
  /** After a new build: open windows load the app's frames again. Its manifest is read only once. */
  readonly appChanged: () => void
  /** One more account, which any page may name in its address; without `startAt` somebody is at work. */
  readonly begin: (startAt?: number) => RunningAccount
  readonly close: () => Promise<void>
}

/** Starts the servers of the local workspace, on this machine only. Prints nothing. */
export async function serveWorkspace(options: ServeOptions): Promise<ServedWorkspace> {
  const { appDir, beside = [], pageDir, ports = {}, tape, manuals } = options
  const plan = options.account ?? storyPlan(manuals)
  const settings = { ...plan.settings, ...options.settings }
  const found = await Promise.all([appDir, ...beside].map((place) => findApps(place, settings)))
  const apps = found.flat()
  for (const { notices = [] } of apps) for (const notice of notices) options.onNotice?.(notice)
  const askOutside = outsideOf(apps, tape)
  const accounts = createAccounts(withApps(plan, apps))
  const running: RunningServer[] = []
  const close = async () => void (await Promise.all(running.map((server) => server.close())))
  try {
    let account: AccountServer | undefined
    const installed = await serveAll(apps, running, options, (packageName, address) => {
      account?.report({ kind: 'library', name: `npm install ${packageName} (${address})` })
      options.onMissing?.(packageName, address)
    })
    account = await startAccountServer({
      pageDir: resolve(pageDir),
      config: { apps: installed, ...(tape && { isTaped: true }) },
      accounts,
      askOutside,
      chooseSettings: settingChooser(apps, installed),
      ...(ports.page !== undefined && { port: ports.page }),
    })
    running.push(account)
    const { url, appChanged } = account
    return {
      url,
      assetsUrl: installed[0]?.assetsUrl ?? '',
      appChanged,
      begin: accounts.create,
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/** The account with what the apps' packages bring; the situations have those of the first one already. */
function withApps(plan: AccountPlan, apps: readonly FoundApp[]): AccountPlan {
  const brought = apps.reduce((directory, { requirements }, index) => {
    const isThere = requirements === undefined || (plan.hasScenarios && index === 0)
    return isThere ? directory : installForeign(directory, requirements, index + 1)
  }, plan.directory)
  const named = apps.map(({ manifest }, index) => ({
    ...{ id: index + 1, name: nameOf(manifest), version: versionOf(manifest) },
  }))
  return { ...plan, directory: { ...brought, apps: named } }
}

/** Each app on an origin of its own; ids by their order. `running`: what is to be closed. */
async function serveAll(
  apps: readonly FoundApp[],
  running: RunningServer[],
  { ports = {}, sdk: ownSdk, cacheControl, fetchLibrary }: ServeOptions,
  onMissing: (packageName: string, address: string) => void,
): Promise<InstalledApp[]> {
  const sdk = ownSdk ?? (await bundleSdk())
  const serve = async (app: FoundApp, index: number): Promise<InstalledApp> => {
    const server = await startAssetServer({
      file: app.file,
      sdk,
      packageFolders: [...(app.folder ? [app.folder] : []), resolve('.')],
      onMissing,
      ...(fetchLibrary && { fetchLibrary }),
      ...(cacheControl !== undefined && { cacheControl }),
      ...(index === 0 && ports.assets !== undefined && { port: ports.assets }),
    })
    running.push(server)
    const ids = { appId: index + 1, installationId: index + 1 }
    const known = { manifest: openManifest(app), ...settingsOf(app) }
    const [icon, topIcon] = await Promise.all([
      app.file('/icon_nav_bar.svg'),
      app.file('/icon_top_bar.svg'),
    ])
    return {
      ...{ ...ids, ...known, assetsUrl: server.url },
      ...(app.notices && { notices: app.notices }),
      ...(icon && { icon: dataAddress(icon) }),
      ...(topIcon && { topIcon: dataAddress(topIcon) }),
    }
  }
  return Promise.all(apps.map(serve))
}

const dataAddress = ({ content }: StaticFile): string =>
  `data:image/svg+xml;base64,${content.toString('base64')}`

/** What the page knows of an app's settings. */
function settingsOf(app: FoundApp): Pick<InstalledApp, 'settings' | 'missing'> {
  const missing = missingSettings(app)
  return { settings: openSettings(app), ...(missing.length > 0 && { missing }) }
}

/** Settings that are chosen on the page are the app's for calls outside, too. */
const settingChooser =
  (apps: FoundApp[], installed: InstalledApp[]): ChooseSettings =>
  (appId, chosen) => {
    const [app, shown] = [apps[appId - 1], installed[appId - 1]]
    if (!app || !shown) throw REFUSED.notFound()
    const changed = { ...app, settings: { ...app.settings, ...chosen } }
    const { missing: _before, ...rest } = shown
    apps[appId - 1] = changed
    installed[appId - 1] = { ...rest, ...settingsOf(changed) }
    return { ...rest, ...settingsOf(changed) }
  }

function outsideOf(apps: readonly FoundApp[], tape: Tape | undefined): AskOutside {
  const answer = createThirdParty(tape)
  return async (appId, call) => {
    const app = apps[appId - 1]
    if (!app) throw REFUSED.notFound()
    // Sent by our own page, which made it of what the app said.
    return answer(app, call as unknown as RestCall)
  }
}

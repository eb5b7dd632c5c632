import type { Environment } from '../account-address'
import { failure } from '../failure'
import { runZcli, type ZcliRun } from '../zcli'
import { type Account, readAccount } from '../zendesk/account'
import { zcliSignIn } from '../zendesk/zcli-sign-in'
import { createZendesk, warningFor, type Zendesk } from '../zendesk/zendesk'
import { type AppsApi, createAppsApi, type Installation } from './apps-api'
import { appearing, confirm, installed } from './confirm'
import { holdManuals, isNewer, withNewestManuals } from './hold-manuals'
import { readAppId, readLocalSettings, rememberAppId, settingsFile } from './local-files'
import { type AppManifest, readAppManifest } from './manifest'
import { firstSettings, keptSettings, namesIn, type SettingValues } from './settings'
import { stagePackage } from './staged-package'

export interface InstallOptions {
  readonly packageDir: string
  /** Where app ids and settings are kept on this machine. */
  readonly localFolder: string
  readonly env: Environment
  /** For everything together. */
  readonly limitMs: number
  readonly say: (line: string) => void
}

interface Job {
  readonly options: InstallOptions
  readonly account: Account
  readonly zendesk: Zendesk
  readonly api: AppsApi
  readonly manifest: AppManifest
  readonly signal: AbortSignal
}

const PURPOSE = { scopes: ['apps:read', 'apps:write'], move: 'install apps' }

/** zcli cannot be given another token: one must last for the whole time, within what Zendesk gives. */
const lifeFor = ({ limitMs }: InstallOptions): number =>
  Math.min(Math.max(limitMs / 1000 + 300, 1800), 172_799)

/**
 * Installs the package, or updates what is installed, through zcli, and believes only what Zendesk says
 * afterwards. Rejects with an Failure when the app is not there, not switched on, not of this
 * version, or when its settings could not be kept.
 */
export async function installApp(options: InstallOptions): Promise<void> {
  const account = readAccount(options.env)
  const signal = AbortSignal.timeout(options.limitMs)
  const manifest = await readAppManifest(options.packageDir)
  const zendesk = createZendesk(account, { ...PURPOSE, seconds: lifeFor(options), signal })
  const job = { options, account, zendesk, manifest, signal, api: createAppsApi(zendesk) }
  const warning = warningFor(account)
  if (warning !== undefined) options.say(warning)
  try {
    const appId = await knownAppId(job)
    const done = appId === undefined ? await create(job) : await update(job, appId)
    options.say(
      `Installed: ${manifest.name} ${manifest.version} in ${account.host}, app ${done.appId}, installation ${done.id}.`,
    )
  } catch (error) {
    if (error !== signal.reason || !signal.aborted) throw error
    throw failure(
      `Zendesk was not done within ${options.limitMs / 1000} s, so nothing is certain. Look in Admin Center under Apps before you try again.`,
    )
  }
}

async function knownAppId({ options, account }: Job): Promise<number | undefined> {
  const named = options.env['ZENDESK_APP_ID']
  if (!named) return readAppId(options.localFolder, account.host)
  if (!/^\d+$/.test(named)) throw failure(`ZENDESK_APP_ID is not a number: ${named}`)
  return Number(named)
}

async function create(job: Job): Promise<Installation> {
  const { options, account, manifest } = job
  const settings = await settingsOfFirst(job)
  const twin = await twinOf(job)
  if (twin) {
    throw failure(
      `${manifest.name} is installed already. To update it, set ZENDESK_APP_ID=${twin.appId}.`,
    )
  }
  options.say(`Making a new app in ${account.host} …`)
  const { appId, output } = await zcli(job, 'apps:create', settings)
  if (appId === undefined) throw failure('Zendesk did not make the app.', output)
  // At once: whatever comes, the next try must find this app and not make another.
  await rememberAppId(options.localFolder, account.host, appId)
  return confirm(job, appId, await appearing(job, appId), settings)
}

/** This app, installed from elsewhere. An admin may have given the installation another name. */
async function twinOf({ api, manifest }: Job): Promise<Installation | undefined> {
  const hasOurs = ({ settings }: Installation) =>
    manifest.parameters.some(({ name }) => Object.hasOwn(settings, name))
  for (const one of await api.installations()) {
    if (one.settings['name'] === manifest.name) return one
    if (hasOurs(one) && (await api.app(one.appId))?.name === manifest.name) return one
  }
  return undefined
}

async function update(job: Job, appId: number): Promise<Installation> {
  const { options, account, api, manifest } = job
  // zcli would ask forever how an app is doing that is not there.
  if (!(await api.app(appId))) {
    throw failure(
      `${account.host} has no app ${appId}. Take ZENDESK_APP_ID away, and the line in ${options.localFolder}/install.json.`,
    )
  }
  const first = await installed(job, appId)
  const look = async () => (await installed(job, appId)) ?? gone(appId)
  const live = first && (await holdManuals({ ...job, say: options.say, look }))
  const settings = live ? keptSettings(manifest, live.settings) : await settingsOfFirst(job)
  options.say(`Updating app ${appId} in ${account.host} …`)
  const { code, output } = await zcli(job, 'apps:update', settings, String(appId))
  if (code !== 0) throw failure(`Zendesk did not update app ${appId}.`, output)
  await rememberAppId(options.localFolder, account.host, appId)
  const found = await installed(job, appId)
  const wanted = live ? { ...settings, ...namesIn(live.settings) } : settings
  if (!found) return confirm(job, appId, found, wanted)
  if (isNewer(found.settings, wanted)) options.say('A manual was published meanwhile. It stays.')
  return confirm(job, appId, found, withNewestManuals(wanted, found.settings))
}

function gone(appId: number): never {
  throw failure(`App ${appId} is not installed any more.`)
}

async function settingsOfFirst({ options, manifest }: Job): Promise<SettingValues> {
  const { localFolder } = options
  return firstSettings(manifest, await readLocalSettings(localFolder), settingsFile(localFolder))
}

async function zcli(
  { options, zendesk, signal }: Job,
  command: 'apps:create' | 'apps:update',
  settings: SettingValues,
  appId?: string,
): Promise<ZcliRun & { readonly appId: number | undefined }> {
  const staged = await stagePackage(options.packageDir, settings)
  try {
    const header = await zendesk.authorization.header(options.limitMs)
    const env = { ...options.env, ...zcliSignIn(header), ZENDESK_APP_ID: appId }
    const run = await runZcli([command, staged.folder], { env, signal })
    return { ...run, appId: await staged.appId() }
  } finally {
    await staged.remove()
  }
}

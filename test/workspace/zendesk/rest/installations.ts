import { SaveRefused } from '../change'
import type { SettingsStore } from '../faults'
import type { InstalledName } from '../model'
import { REFUSED } from '../refusals'
import { type Exchange, ok, type Reply } from './exchange'
import { pageOf } from './paging'

/** The apps that are installed, under the numbers their frames are told. */

// Before every ticket of the workspace.
const INSTALLED_AT = '2019-03-11T13:00:00Z'
const ALONE: readonly InstalledName[] = [{ id: 1, name: '', version: '1.0.0' }]

const appsOf = ({ account }: Exchange) => account.directory.apps ?? ALONE

/** The settings an app was installed with are told to its frame, not kept here. */
const restInstallation = ({ id, name, settings }: InstalledName) => ({
  ...{ id, app_id: id, product: 'support', enabled: true, created_at: INSTALLED_AT },
  settings: { ...(name !== '' && { title: name, name }), ...settings },
})

/** For admins only. */
export function installations(exchange: Exchange): Reply {
  refuseOthers(exchange)
  return ok(pageOf(exchange, 'installations', appsOf(exchange).map(restInstallation)))
}

const found = (exchange: Exchange, id: string | undefined) => {
  const app = appsOf(exchange).find((known) => known.id === Number(id))
  if (!app) throw REFUSED.notFound()
  return app
}

/** One of them, without a wrapper around it. */
export function oneInstallation(exchange: Exchange, id: string | undefined): Reply {
  refuseOthers(exchange)
  return ok(restInstallation(found(exchange, id)))
}

/** `PUT` of `settings`: those that are named are kept, `null` clears one, all others stay as they are. */
export function putInstallation(exchange: Exchange, id: string | undefined): Reply {
  refuseOthers(exchange)
  const before = found(exchange, id)
  const { store } = exchange
  const named = Object.entries(Object(exchange.body['settings']) as object)
  if (named.some(([, value]) => isRefused(value, store)))
    throw REFUSED.invalid('settings', 'is too long')
  const isStopped = store?.kind === 'stops' && named.length > store.after
  const written = isStopped ? named.slice(0, store.after) : named
  const stored = written.map(([name, value]) => [name, storedAs(value, store)] as const)
  const kept = Object.entries({ ...before.settings, ...Object.fromEntries(stored) }).filter(
    ([, value]) => value !== null,
  )
  const after = { ...before, settings: Object.fromEntries(kept) }
  const apps = appsOf(exchange).map((app) => (app === before ? after : app))
  exchange.account.arrange((directory) => ({ ...directory, apps }))
  if (isStopped) throw new SaveRefused(500, { error: 'InternalError' })
  return ok(restInstallation(after))
}

const isRefused = (value: unknown, store: SettingsStore | undefined): boolean =>
  store?.kind === 'refuses' && String(value).length > store.chars

function storedAs(value: unknown, store: SettingsStore | undefined): unknown {
  if (typeof value !== 'string') return value
  if (store?.kind === 'cuts') return value.slice(0, store.chars)
  return store?.kind === 'recodes' ? value.replaceAll('"', '&quot;') : value
}

/** The app itself, without a wrapper around it. */
export function oneApp(exchange: Exchange, id: string | undefined): Reply {
  refuseOthers(exchange)
  const { id: app, name, version } = found(exchange, id)
  return ok({ id: app, name, version, state: 'active', installable: true, visibility: 'private' })
}

/** What an app's package created in the account, by the names the package has for it. */
export function installedRequirements(exchange: Exchange, id: string | undefined): Reply {
  refuseOthers(exchange)
  const app = found(exchange, id)
  const requirements = exchange.account.directory.requirements
    .filter(({ appId }) => appId === app.id)
    .map(({ identifier, type, id: requirement_id }) => ({
      ...{ identifier, requirement_id, requirement_type: type },
    }))
  return ok(pageOf(exchange, 'requirements', requirements))
}

function refuseOthers({ user }: Exchange): void {
  if (!user.rights.isAdmin) throw REFUSED.forbidden()
}

import { REFUSED } from '../refusals'
import { type Exchange, ok, type Reply } from './exchange'
import { pageOf } from './paging'

/** The one app that is installed, under the numbers its frame is told. */
const INSTALLATION = {
  ...{ id: 1, app_id: 1, product: 'support', enabled: true },
  // Before every ticket of the workspace.
  created_at: '2019-03-11T13:00:00Z',
} as const

/** For admins only. The settings an app runs with are told to its frame, not kept here. */
export function installations(exchange: Exchange): Reply {
  refuseOthers(exchange)
  return ok(pageOf(exchange, 'installations', [{ ...INSTALLATION, settings: {} }]))
}

/** One of them, without a wrapper around it. */
export function oneInstallation(exchange: Exchange, id: string | undefined): Reply {
  refuseOthers(exchange)
  if (Number(id) !== INSTALLATION.id) throw REFUSED.notFound()
  return ok({ ...INSTALLATION, settings: {} })
}

/** What the app's package created in the account, by the names the package has for it. */
export function installedRequirements(exchange: Exchange, id: string | undefined): Reply {
  refuseOthers(exchange)
  if (Number(id) !== INSTALLATION.id) throw REFUSED.notFound()
  const requirements = exchange.account.directory.requirements.map(
    ({ identifier, type, id: requirement_id }) => ({
      ...{ identifier, requirement_id },
      requirement_type: type,
    }),
  )
  return ok(pageOf(exchange, 'requirements', requirements))
}

function refuseOthers({ user }: Exchange): void {
  if (!user.rights.isAdmin) throw REFUSED.forbidden()
}

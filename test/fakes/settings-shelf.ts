import type { OwnManual } from '../../src/adapters/manuals/plan-publication'
import { createSettingsApi } from '../../src/adapters/manuals/settings-api'
import { createSettingsShelf } from '../../src/adapters/manuals/settings-shelf'
import type { ManualShelf } from '../../src/ports/manual-shelf'
import { USER, type Workspace } from '../workspace'
import { restClient } from './rest-client'

/** The number of the app's installation in a workspace. */
export const INSTALLATION = 1

/** What the installation's settings are, as an admin reads them. */
export function settingsIn(account: Workspace): Readonly<Record<string, unknown>> {
  const url = `/api/v2/apps/installations/${INSTALLATION}.json`
  const { body } = account.answer(USER.fabio, { method: 'GET', url })
  return (body as { readonly settings: Readonly<Record<string, unknown>> }).settings
}

/** The real shelf over a workspace's REST, as this person reaches it. */
export function openShelf(
  account: Workspace,
  own: readonly OwnManual[],
  name = 'Fábio',
  userId: number = USER.fabio,
): ManualShelf {
  let drawn = 0
  return createSettingsShelf({
    api: createSettingsApi(restClient(account, userId), INSTALLATION),
    settings: {},
    own,
    by: { id: userId, name },
    now: account.now,
    draw: () => {
      drawn += 1
      return ((drawn * 37 + name.length * 11) % 97) / 97
    },
  })
}

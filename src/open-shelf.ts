import { ask } from './adapters/ask'
import { createSettingsApi } from './adapters/manuals/settings-api'
import { createSettingsShelf } from './adapters/manuals/settings-shelf'
import { fieldsOf, textOf } from './adapters/zaf/read-value'
import type { ZafClient } from './adapters/zaf-client'
import type { StoredSettings } from './domain/manual/is-stored'
import type { Visitor } from './domain/setup/account'
import type { ManualShelf } from './ports/manual-shelf'
import { DOCUMENTS } from 'virtual:documents'

/** The manuals of this installation, as this visitor reaches them. Rejects with HostError. */
export async function openShelf(
  client: ZafClient,
  settings: StoredSettings,
  { id, isAdmin }: Pick<Visitor, 'id' | 'isAdmin'>,
  now: () => number,
): Promise<ManualShelf> {
  const [{ installationId }, { currentUser }] = await Promise.all([
    ask(client.metadata()),
    ask(client.get(['currentUser'])),
  ])
  return createSettingsShelf({
    ...(isAdmin && { api: createSettingsApi(client, installationId) }),
    settings,
    own: DOCUMENTS,
    now,
    draw: Math.random,
    by: { id, name: textOf(fieldsOf(currentUser)['name']) },
  })
}

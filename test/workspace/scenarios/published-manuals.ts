import { planPublication } from '../../../src/adapters/manuals/plan-publication'
import { readDocument } from '../../../src/adapters/manuals/read-document'
import { readStore } from '../../../src/domain/manual/settings-store'
import type { WrittenManual } from '../../../src/ports/manual-shelf'
import type { Account } from '../zendesk/account'
import { USER, userOf } from '../zendesk/directory'
import type { InstalledName } from '../zendesk/model'

/** The only app of the account is installed under this number. */
const INSTALLED: InstalledName = { id: 1, name: '', version: '1.0.0' }

/** Put in force by the admin at that moment, over what is in force. Throws where it is no manual. */
export function publish(
  account: Account,
  written: WrittenManual,
  { at, sentence }: { readonly at: number; readonly sentence: string },
): void {
  const { apps = [INSTALLED] } = account.directory
  const [app = INSTALLED, ...others] = apps
  const settings = app.settings ?? {}
  const store = readStore(settings)
  const { document } = readDocument(written)
  if (!document) throw new Error(`${written['id']} has errors`)
  const seen = store.entries.find(({ id }) => id === document.id)?.inForce?.publication.version ?? 0
  const { change } = planPublication(
    { document: written, sentence, seen },
    document,
    store,
    settings,
    {
      own: [],
      by: { id: USER.fabio, name: userOf(account.directory, USER.fabio)?.name ?? '' },
      now: () => at,
      from: 0,
    },
  )
  const kept = { ...settings, ...change?.pieces, ...change?.pointer }
  account.arrange((directory) => ({ ...directory, apps: [{ ...app, settings: kept }, ...others] }))
}

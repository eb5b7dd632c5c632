import { checkSetup, type Found } from './actions/setup/check-setup'
import { createRestAccountApi } from './adapters/setup/rest-account-api'
import type { ZafClient } from './adapters/zaf-client'
import type { Day } from './domain/calendar/day'
import type { StoredSettings } from './domain/manual/is-stored'
import type { Visitor } from './domain/setup/account'
import type { Language } from './domain/text/name'
import { manualGroups } from './nav-manual-groups'
import { needsOf } from './nav-needs'
import { HostError } from './ports/host-error'
import type { Shelf } from './ports/manual-shelf'

interface CheckPlace {
  readonly settings: StoredSettings
  readonly visitor: Visitor
  readonly language: Language
  readonly now: () => number
  readonly today: Day
}

/** One look of Configuração into this account, as `checkSetup` tells it. */
export async function checkAccount(
  client: ZafClient,
  place: CheckPlace,
  tell?: (found: Found) => void,
): Promise<Found> {
  const { settings, visitor, language, today } = place
  const needs = needsOf(settings, visitor)
  const groups = [...needs.groups, ...(await manualGroups(language))]
  const manuals = () => readManuals(client, place)
  const whole = { ...needs, groups, manuals, language }
  return checkSetup(createRestAccountApi(client), visitor, whole, today, tell)
}

/** What reads the shelf weighs more than all other checks: the others do not wait for it. */
async function readManuals(
  client: ZafClient,
  { settings, visitor, now }: CheckPlace,
): Promise<Shelf> {
  const file = await import('./open-shelf').catch(() => undefined)
  if (!file) throw new HostError('late', 'what reads published manuals did not come')
  return (await file.openShelf(client, settings, visitor, now)).read()
}

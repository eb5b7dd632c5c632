import type { Given } from '../../domain/playbook/values'
import { SETTINGS, type SettingKey, type Settings } from '../../ports/settings'

/** Settings of these kinds are a manual's to name: what they say is the account's, not the app's. */
const KINDS: readonly string[] = ['group', 'line', 'place', 'link']

/** What manuals may take from the settings, by their names in the manifest. */
export const toGiven = (settings: Settings): Given =>
  Object.fromEntries(
    Object.entries(SETTINGS).flatMap(([key, { name, kind }]) =>
      KINDS.includes(kind) ? [[name, settings[key as SettingKey] as string | number | null]] : [],
    ),
  )

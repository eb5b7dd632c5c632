import { SETTINGS, type Setting, type SettingFault, type Settings } from '../../ports/settings'
import { type Named, readSetting } from './read-setting'

interface ReadSettings {
  readonly settings: Settings
  readonly faults: readonly SettingFault[]
}

/**
 * The settings as an admin left them, from the installation's metadata; never throws. An admin's
 * mistake is an outcome to show: the setting is named, its default is used. Of a list only the wrong
 * entries are left out.
 */
export function toSettings(raw: unknown, named: Named): ReadSettings {
  const faults: SettingFault[] = []
  const values = Object.entries(SETTINGS).map(([key, setting]) => {
    const written = writtenIn(raw, setting)
    if (written === undefined) return [key, usualOf(setting)]
    const reading = readSetting(setting, written, named)
    faults.push(...reading.faults.map((fault) => faultIn(setting, fault)))
    return [key, reading.value ?? usualOf(setting)]
  })
  return withWorkingDay(Object.fromEntries(values) as Settings, faults, raw)
}

type WorkingDay = Pick<Settings, 'startOfDay' | 'endOfDay'>

/** A day that ends before it begins does not count: both hours go back to their defaults. */
function withWorkingDay(
  settings: Settings,
  faults: readonly SettingFault[],
  raw: unknown,
): ReadSettings {
  if (settings.startOfDay < settings.endOfDay) return { settings, faults }
  const { startOfDay, endOfDay } = SETTINGS
  const wrong = settings.endOfDay === usualOf(endOfDay) ? startOfDay : endOfDay
  const hours = { startOfDay: usualOf(startOfDay), endOfDay: usualOf(endOfDay) } as WorkingDay
  return {
    settings: { ...settings, ...hours },
    faults: [...faults, faultIn(wrong, writtenIn(raw, wrong))],
  }
}

/** What holds where nothing is written. */
const usualOf = (setting: Setting): unknown => readSetting(setting, setting.usual ?? '').value

/** What is under the setting's name; a field left empty is no value. */
function writtenIn(raw: unknown, { name }: Setting): unknown {
  if (typeof raw !== 'object' || raw === null || !Object.hasOwn(raw, name)) return undefined
  const value: unknown = Reflect.get(raw, name)
  const isEmpty = value === null || (typeof value === 'string' && value.trim() === '')
  return isEmpty ? undefined : value
}

const LONGEST = 200

const faultIn = ({ name }: Setting, written: unknown): SettingFault => ({
  setting: name,
  written: asText(written).slice(0, LONGEST),
})

const asText = (written: unknown): string =>
  typeof written === 'string' ? written : (JSON.stringify(written) ?? '')

import { SETTINGS, type Setting, type SettingFault, type SettingKind } from '../../ports/settings'
import type { Say } from './say'
import type { TextKey } from './text'

/** What is said of a setting that cannot be read, by how it is read. */
const FAULT: Readonly<Record<SettingKind, TextKey>> = {
  choice: 'fault_choice',
  hour: 'fault_hour',
  zone: 'fault_zone',
  day: 'fault_day',
  holidays: 'fault_line',
  checkbox: 'fault_other',
  'section-fields': 'fault_line',
  group: 'fault_number',
  groups: 'fault_line',
  line: 'fault_long',
  place: 'fault_link',
  link: 'fault_link',
  'macro-titles': 'fault_line',
  offers: 'fault_line',
}

/** An hour like any other is refused where the working day would end before it begins. */
const HOUR = /^([01]?\d|2[0-3]):[0-5]\d$/

/** What is wrong with a setting, and what is used in its place. */
export function faultWords({ setting, written }: SettingFault, { text, label }: Say): string {
  const known = Object.values<Setting>(SETTINGS).find(({ name }) => name === setting)
  const name = label(setting)
  if (!known) return text('fault_other', { name, written })
  if (known.kind === 'hour' && HOUR.test(written.trim())) {
    return text('fault_order', { name, written: written.trim() })
  }
  const example = exampleOf(known)
  return text(FAULT[known.kind], { name, written, example, used: known.usual ?? '' })
}

function exampleOf(setting: Setting): string | number {
  if (setting.kind === 'choice') return setting.choices.join(', ')
  return setting.kind === 'line' ? setting.longest : (setting.example ?? '')
}

import type { Line } from './line'

/** One setting as the installation has it. */
export interface SettingRead {
  /** Its name in the manifest. */
  readonly name: string
  /** As it is in the form; empty if nothing is. */
  readonly written: string
  /** What holds where nothing is written; empty if nothing does. */
  readonly usual: string
  /** What it names is looked up in the account: told there, unless it cannot be read. */
  readonly isLookedUp?: boolean
}

/** Every setting read back, in the order given; each fault is a line of its own. */
export function checkSettings(
  settings: readonly SettingRead[],
  faults: readonly { readonly setting: string; readonly written: string }[],
): Line[] {
  return settings.flatMap((setting) => {
    const own = faults.filter((fault) => fault.setting === setting.name)
    if (own.length > 0) return own.map(faultLine)
    return setting.isLookedUp ? [] : [settingLine(setting)]
  })
}

function settingLine({ name, written, usual }: SettingRead): Line {
  const value = written || usual
  const isUsual = value === usual
  const key = value === '' ? 'setting_empty' : isUsual ? 'setting_default' : 'setting_value'
  const values = { setting: name, value }
  return { id: `setting ${name}`, part: 'settings', state: 'green', what: { key, values } }
}

const faultLine = (
  { setting, written }: { readonly setting: string; readonly written: string },
  index: number,
): Line => ({
  id: `setting ${setting} ${index}`,
  part: 'settings',
  state: 'red',
  what: { key: 'setting_fault', values: { setting, written } },
  fix: 'fix_setting',
})

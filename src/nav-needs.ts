import { parameters } from '../manifest.json'
import type { Needs } from './actions/setup/check-setup'
import { SETTING_NAMES } from './adapters/settings/setting-names'
import { toSettings } from './adapters/settings/to-settings'
import { toWorkingTime } from './adapters/settings/to-working-time'
import type { Visitor } from './domain/setup/account-facts'
import type { GroupSetting } from './domain/setup/check-groups'
import type { MacroNeed } from './domain/setup/check-macros'
import type { SettingRead } from './domain/setup/check-settings'
import { CONTACT_TEXTS } from './playbooks/contact-texts'
import { MACRO_BLANKS } from './playbooks/macro-blanks'
import { MACRO_TITLES } from './playbooks/macro-titles'
import { AUTOMATION_TITLES, TRIGGER_TITLES, VIEW_TITLES } from './playbooks/rule-titles'
import type { Settings } from './ports/settings'

/** What the app counts on: its settings as the installation has them, and what its package brings. */
export function needsOf(raw: Readonly<Record<string, unknown>>, visitor: Visitor): Needs {
  const { settings, faults } = toSettings(raw)
  return {
    settings: parameters.map((parameter) => settingRead(parameter, raw)),
    faults,
    zone: settings.zone,
    time: toWorkingTime(settings, { account: visitor.account.zone, agent: visitor.zone }),
    groups: groupsIn(settings),
    fields: settings.sectionFields,
    macros: CONTACT_TEXTS.map(({ id, text }): MacroNeed => {
      const title = settings.macroTitles.get(id) ?? MACRO_TITLES[id]
      return { title, blanks: blanksIn(text) }
    }),
    views: Object.values(VIEW_TITLES),
    triggers: Object.values(TRIGGER_TITLES),
    automations: Object.values(AUTOMATION_TITLES),
  }
}

function settingRead(
  parameter: (typeof parameters)[number],
  raw: Readonly<Record<string, unknown>>,
): SettingRead {
  const asText = (value: unknown) => String(value ?? '').trim()
  const usual = 'default' in parameter ? asText(parameter.default) : ''
  return { name: parameter.name, written: asText(raw[parameter.name]), usual }
}

const groupsIn = (settings: Settings): readonly GroupSetting[] => [
  ...(
    ['escalationGroup', 'commercialGroup', 'n1Group', 'levelTwoGroup', 'levelThreeGroup'] as const
  ).map((key) => ({
    setting: SETTING_NAMES[key],
    ids: settings[key] === null ? [] : [settings[key]],
  })),
  { setting: SETTING_NAMES.leadGroups, ids: settings.leadGroups },
]

const blanksIn = (text: string): readonly string[] =>
  Object.entries(MACRO_BLANKS)
    .filter(([slot]) => text.includes(`{{${slot}}}`))
    .map(([, blank]) => blank)

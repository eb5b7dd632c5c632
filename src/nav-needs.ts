import type { Needs } from './actions/setup/check-setup'
import { toMacroRules } from './adapters/settings/to-macro-rules'
import { toSettings } from './adapters/settings/to-settings'
import { toWorkingTime } from './adapters/settings/to-working-time'
import { queuesIn } from './domain/playbook/playbook-head'
import type { Visitor } from './domain/setup/account'
import type { GroupSetting } from './domain/setup/check-groups'
import type { SettingRead } from './domain/setup/check-settings'
import type { EmptyGroup } from './domain/setup/line'
import { CONTACT_TEXTS } from './playbooks/contact-texts'
import { PLAYBOOK_HEADS } from './playbooks/heads'
import { MACRO_BLANKS } from './playbooks/macro-blanks'
import { MACRO_TITLES } from './playbooks/macro-titles'
import { NAMED } from './playbooks/named'
import { NOTES } from './playbooks/notes'
import { AUTOMATION_TITLES, TRIGGER_TITLES, VIEW_TITLES } from './playbooks/rule-titles'
import { SETTINGS, type Setting, type Settings } from './ports/settings'

/** What the app counts on: its settings as the installation has them, and what its package brings. */
export function needsOf(
  raw: Readonly<Record<string, unknown>>,
  visitor: Visitor,
): Omit<Needs, 'manuals' | 'language'> {
  const { settings, faults } = toSettings(raw, NAMED)
  return {
    settings: Object.values(SETTINGS).map((setting) => settingRead(setting, raw)),
    faults,
    zone: settings.zone,
    time: toWorkingTime(settings, { account: visitor.account.zone, agent: visitor.zone }),
    groups: groupsIn(settings),
    fields: settings.sectionFields,
    notes: NOTES,
    offers: settings.offers,
    macros: {
      rules: toMacroRules(settings, { macroTitles: MACRO_TITLES, macroBlanks: MACRO_BLANKS }),
      texts: CONTACT_TEXTS,
    },
    views: [...Object.values(VIEW_TITLES), ...queuesIn(PLAYBOOK_HEADS).map(({ view }) => view)],
    triggers: Object.values(TRIGGER_TITLES),
    automations: Object.values(AUTOMATION_TITLES),
  }
}

function settingRead(
  { name, kind, usual = '' }: Setting,
  raw: Readonly<Record<string, unknown>>,
): SettingRead {
  return {
    name,
    written: String(raw[name] ?? '').trim(),
    usual,
    isLookedUp: LOOKED_UP.includes(kind),
  }
}

/** Their numbers are told with the names that the account has for them. */
const LOOKED_UP: readonly Setting['kind'][] = ['group', 'groups', 'section-fields']

function groupsIn(settings: Settings): readonly GroupSetting[] {
  const one = (key: GroupKey, whenEmpty: EmptyGroup): GroupSetting => ({
    setting: SETTINGS[key].name,
    whenEmpty,
    ids: settings[key] === null ? [] : [settings[key]],
  })
  return [
    one('escalationGroup', 'group_empty_check'),
    ...MOVED_TO.map((key) => one(key, 'group_empty_move')),
    {
      setting: SETTINGS.leadGroups.name,
      ids: settings.leadGroups,
      whenEmpty: 'group_empty_leads',
    },
  ]
}

const MOVED_TO = ['commercialGroup', 'n1Group', 'levelTwoGroup', 'levelThreeGroup'] as const
type GroupKey = 'escalationGroup' | (typeof MOVED_TO)[number]

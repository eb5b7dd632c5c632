import type { Day, Weekday } from '../calendar/day'

/** `yellow`: it works, and somebody should look at it. `red`: something of the app does not work. */
export type LineState = 'green' | 'yellow' | 'red'

/** The parts of the Configuração page, in its order. */
export const PARTS = [
  'account',
  'tags',
  'groups',
  'fields',
  'macros',
  'views',
  'triggers',
  'automations',
  'calendar',
  'languages',
  'manuals',
  'settings',
] as const

export type Part = (typeof PARTS)[number]

/** What one look into the account found, and what to do about it. The words themselves are the UI's. */
export interface Line {
  /** Unique on the page. */
  readonly id: string
  readonly part: Part
  readonly state: LineState
  readonly what: LineWords<Finding>
  /** On every red line. */
  readonly fix?: Fix
  /** What the line is about, one by one: titles, days, hours. */
  readonly items?: readonly Item[]
}

export interface LineWords<Key extends string> {
  readonly key: Key
  readonly values?: Values
}

/** `setting` and `written` are a setting's name in the manifest and what is in it. */
export type Values = Readonly<Record<string, string | number>>

export interface Item {
  readonly name: string
  /** A setting by its name in the manifest; it goes by its label, and `name` is empty. */
  readonly setting?: string
  readonly day?: Day
  readonly weekday?: Weekday
  readonly note?: ItemNote
  /** The ticket it is about, and the characters that its tags take; then `name` is the subject. */
  readonly ticket?: { readonly id: number; readonly used: number }
}

export type ItemNote = 'only_app' | 'only_zendesk' | 'blank_missing' | 'blank_unknown' | EmptyGroup

export type Finding =
  | 'plan'
  | 'plan_trial'
  | 'role_admin'
  | 'zone_setting'
  | 'zone_account'
  | 'zone_agent'
  | 'setting_value'
  | 'setting_default'
  | 'setting_empty'
  | 'setting_fault'
  | 'tags_on'
  | 'tags_off'
  | 'roles_able'
  | 'roles_unable'
  | 'room_free'
  | 'room_free_so_far'
  | 'room_short'
  | 'room_short_so_far'
  | 'group_found'
  | 'group_gone'
  | 'groups_empty'
  | 'form_gone'
  | 'fields_none'
  | 'field_found'
  | 'field_gone'
  | 'field_inactive'
  | 'field_wrong'
  | 'macro_found'
  | 'macro_missing'
  | 'macro_inactive'
  | 'macro_twice'
  | 'macro_blanks'
  | 'macro_unlike'
  | 'macro_ours'
  | 'rule_found'
  | 'rule_missing'
  | 'rule_inactive'
  | 'foreign_none'
  | 'foreign_tags'
  | 'foreign_replaces'
  | 'schedules_none'
  | 'schedule_zone'
  | 'hours_same'
  | 'hours_differ'
  | 'holidays_same'
  | 'holidays_differ'
  | 'languages_spoken'
  | 'languages_unspoken'
  | 'languages_no_portuguese'
  | 'manuals_none'
  | 'manuals_published'
  | 'manuals_uninstall'
  | 'manual_incomplete'
  | 'manual_newer-format'
  | 'manual_unsound'
  | 'manual_hides'
  | 'package_same'
  | 'package_differs'
  | 'unread'

/** What an empty setting of a group means: for the note's check, for moving tickets, for leads. */
export type EmptyGroup = 'group_empty_check' | 'group_empty_move' | 'group_empty_leads'

export type Fix =
  | 'fix_trial'
  | 'fix_zone'
  | 'fix_setting'
  | 'fix_tags'
  | 'fix_roles'
  | 'fix_room'
  | 'fix_room_unread'
  | 'fix_group_empty'
  | 'fix_group'
  | 'fix_group_manual'
  | 'fix_form'
  | 'fix_field'
  | 'fix_field_gone'
  | 'fix_macro_missing'
  | 'fix_macro_inactive'
  | 'fix_macro_twice'
  | 'fix_macro_blanks'
  | 'fix_macro_unlike'
  | 'fix_macro_ours'
  | 'fix_rule_missing'
  | 'fix_rule_inactive'
  | 'fix_view_inactive'
  | 'fix_foreign'
  | 'fix_foreign_macro'
  | 'fix_replaces'
  | 'fix_schedule_zone'
  | 'fix_hours'
  | 'fix_holidays'
  | 'fix_languages'
  | 'fix_portuguese'
  | 'fix_manual_incomplete'
  | 'fix_manual_newer'
  | 'fix_manual_unsound'
  | 'fix_manual_hides'
  | 'fix_package'
  | 'fix_unread'
  | 'fix_unread_plan'

/** How many lines of each state. */
export const countStates = (lines: readonly Line[]): Readonly<Record<LineState, number>> => {
  const count = (wanted: LineState) => lines.filter(({ state }) => state === wanted).length
  return { green: count('green'), yellow: count('yellow'), red: count('red') }
}

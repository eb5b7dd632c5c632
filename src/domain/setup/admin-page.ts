import type { Fix, Line, Part } from './line'

/** The pages of Zendesk's Admin Center where something of the app is fixed. */
export type AdminPage =
  | 'apps'
  | 'subscription'
  | 'roles'
  | 'fields'
  | 'macros'
  | 'views'
  | 'triggers'
  | 'automations'
  | 'schedules'
  | 'ticket_settings'
  | 'localization'

/** Nothing in Admin Center helps, or a page of the line's own part does. */
type Where = AdminPage | 'nowhere' | 'own part'

const WHERE: Readonly<Record<Fix, Where>> = {
  fix_trial: 'subscription',
  fix_zone: 'apps',
  fix_setting: 'apps',
  fix_tags: 'ticket_settings',
  fix_roles: 'roles',
  fix_room: 'nowhere',
  fix_room_unread: 'nowhere',
  fix_group_empty: 'apps',
  fix_group: 'apps',
  fix_group_manual: 'nowhere',
  fix_form: 'apps',
  fix_field: 'fields',
  fix_field_gone: 'apps',
  fix_macro_missing: 'macros',
  fix_macro_inactive: 'macros',
  fix_macro_twice: 'macros',
  fix_macro_blanks: 'macros',
  fix_macro_unlike: 'macros',
  fix_macro_ours: 'macros',
  fix_rule_missing: 'own part',
  fix_rule_inactive: 'own part',
  fix_view_inactive: 'views',
  fix_foreign: 'own part',
  fix_foreign_macro: 'macros',
  fix_replaces: 'own part',
  fix_schedule_zone: 'schedules',
  fix_hours: 'schedules',
  fix_holidays: 'schedules',
  fix_languages: 'nowhere',
  fix_portuguese: 'localization',
  fix_manual_incomplete: 'nowhere',
  fix_manual_newer: 'apps',
  fix_manual_unsound: 'nowhere',
  fix_manual_hides: 'nowhere',
  fix_package: 'apps',
  fix_unread: 'nowhere',
  fix_unread_plan: 'nowhere',
}

const OF_PART: Partial<Readonly<Record<Part, AdminPage>>> = {
  fields: 'fields',
  views: 'views',
  triggers: 'triggers',
  automations: 'automations',
}

/** Where an admin fixes what a line found; undefined where no page does. */
export function adminPageOf({ fix, part }: Line): AdminPage | undefined {
  const where = fix ? WHERE[fix] : 'nowhere'
  if (where === 'own part') return OF_PART[part]
  return where === 'nowhere' ? undefined : where
}

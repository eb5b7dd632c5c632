import type { Line, Mend, Part } from './line'

/** The pages of Zendesk's Admin Center where something of the app is mended. */
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

const WHERE: Readonly<Record<Mend, Where>> = {
  mend_trial: 'subscription',
  mend_zone: 'apps',
  mend_setting: 'apps',
  mend_tags: 'ticket_settings',
  mend_roles: 'roles',
  mend_room: 'nowhere',
  mend_room_unread: 'nowhere',
  mend_group_empty: 'apps',
  mend_group: 'apps',
  mend_group_manual: 'nowhere',
  mend_form: 'apps',
  mend_field: 'fields',
  mend_field_gone: 'apps',
  mend_macro_missing: 'macros',
  mend_macro_inactive: 'macros',
  mend_macro_twice: 'macros',
  mend_macro_blanks: 'macros',
  mend_macro_unlike: 'macros',
  mend_macro_ours: 'macros',
  mend_rule_missing: 'own part',
  mend_rule_inactive: 'own part',
  mend_view_inactive: 'views',
  mend_foreign: 'own part',
  mend_foreign_macro: 'macros',
  mend_replaces: 'own part',
  mend_schedule_zone: 'schedules',
  mend_hours: 'schedules',
  mend_holidays: 'schedules',
  mend_languages: 'nowhere',
  mend_portuguese: 'localization',
  mend_unread: 'nowhere',
  mend_unread_plan: 'nowhere',
}

const OF_PART: Partial<Readonly<Record<Part, AdminPage>>> = {
  fields: 'fields',
  views: 'views',
  triggers: 'triggers',
  automations: 'automations',
}

/** Where an admin mends what a line found; undefined where no page does. */
export function adminPageOf({ mend, part }: Line): AdminPage | undefined {
  const where = mend ? WHERE[mend] : 'nowhere'
  if (where === 'own part') return OF_PART[part]
  return where === 'nowhere' ? undefined : where
}

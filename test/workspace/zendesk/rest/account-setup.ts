import { nationalHolidays } from '../../../../src/domain/calendar/national-holidays'
import type { User } from '../model'
import { REFUSED } from '../refusals'
import { statusesOf } from '../statuses'
import { type Exchange, ok, type Reply } from './exchange'

/** How the account is set up, for admins to look up. */

const DAY = 1440
const SCHEDULE = { id: 360000000801, name: 'Atendimento' } as const
const LOCALES = ['pt-BR', 'en-US', 'es'] as const

/** Monday to Friday, 08:00 to 17:00, in minutes since Sunday. */
const INTERVALS = [1, 2, 3, 4, 5].map((weekday) => ({
  start_time: weekday * DAY + 8 * 60,
  end_time: weekday * DAY + 17 * 60,
}))

const onlyAdmins = ({ user }: Exchange): void => {
  if (!user.rights.isAdmin) throw REFUSED.forbidden()
}

export const accountSettings = ({ account }: Exchange): Reply => {
  const { timeZone, ianaTimeZone } = account.directory
  return ok({
    settings: {
      tickets: { tagging: true, collaboration: true, rich_text_comments: true },
      localization: { time_zone: timeZone, iana_time_zone: ianaTimeZone, locale_ids: [19, 1, 2] },
    },
  })
}

/** One for each role that a user of the account plays. */
export const customRoles = ({ account }: Exchange): Reply => {
  const users = account.directory.users.filter(({ customRoleId }) => customRoleId !== null)
  const roles = users.map(({ customRoleId, rights }) => ({
    id: customRoleId,
    name: roleName(rights),
    team_member_count: 1,
    configuration: {
      ticket_access: 'all',
      ticket_comment_access: rights.canReplyPublicly ? 'public' : 'private',
      ticket_editing: rights.canEditTicket,
      ticket_tag_editing: rights.canEditTags,
    },
  }))
  return ok({ custom_roles: roles, count: roles.length, next_page: null, previous_page: null })
}

const roleName = ({ canReplyPublicly }: User['rights']): string =>
  canReplyPublicly ? 'Agente sem tags' : 'Agente light'

export const schedules = (exchange: Exchange): Reply => {
  onlyAdmins(exchange)
  const { timeZone } = exchange.account.directory
  return ok({ schedules: [{ ...SCHEDULE, time_zone: timeZone, intervals: INTERVALS }] })
}

/** The national ones of this year and the next. */
export const scheduleHolidays = (exchange: Exchange, id: string | undefined): Reply => {
  onlyAdmins(exchange)
  if (Number(id) !== SCHEDULE.id) throw REFUSED.notFound()
  const year = new Date(exchange.account.now()).getUTCFullYear()
  const days = [year, year + 1].flatMap((one) => [
    ...nationalHolidays(one, { carnival: false, corpusChristi: false }),
  ])
  const holidays = days.map(([day, name], index) => ({
    id: 360000000900 + index,
    name,
    start_date: day,
    end_date: day,
  }))
  return ok({ holidays })
}

/** Not in pages; by category and whether they are switched on, or their category's default. */
export function customStatuses({ account, user, query }: Exchange): Reply {
  const categories = query.get('status_categories')?.split(',')
  const isWanted = (name: string, value: boolean): boolean =>
    query.get(name) === null || query.get(name) === String(value)
  const found = statusesOf(account.directory, user.locale).filter(
    ({ category, isActive, isDefault }) =>
      (categories?.includes(category) ?? true) &&
      isWanted('active', isActive) &&
      isWanted('default', isDefault),
  )
  const custom_statuses = found.map(({ id, category, label, isActive, isDefault }) => ({
    ...{ id, status_category: category, active: isActive, default: isDefault },
    ...{ agent_label: label, raw_agent_label: label, end_user_label: label, description: '' },
  }))
  return ok({ custom_statuses })
}

export const locales = (): Reply =>
  ok({ locales: LOCALES.map((locale, index) => ({ id: index + 1, locale, name: locale })) })

import { nationalHolidays } from '../../../../src/domain/calendar/national-holidays'
import type { CustomStatus, User } from '../model'
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

export const oneSchedule = (exchange: Exchange, id: string | undefined): Reply => {
  onlyAdmins(exchange)
  if (Number(id) !== SCHEDULE.id) throw REFUSED.notFound()
  const { timeZone } = exchange.account.directory
  return ok({ schedule: { ...SCHEDULE, time_zone: timeZone, intervals: INTERVALS } })
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
  return ok({ custom_statuses: found.map(restStatus) })
}

const restStatus = ({ id, category, label, isActive, isDefault }: CustomStatus) => ({
  ...{ id, status_category: category, active: isActive, default: isDefault },
  ...{ agent_label: label, raw_agent_label: label, end_user_label: label, description: '' },
})

export function customStatus({ account, user }: Exchange, id: string | undefined): Reply {
  const found = statusesOf(account.directory, user.locale).find((one) => one.id === Number(id))
  if (!found) throw REFUSED.notFound()
  return ok({ custom_status: restStatus(found) })
}

const restLocale = (locale: string, index: number) => ({
  ...{ id: index + 1, locale, name: locale, native_name: locale, rtl: false },
})

export const locales = (): Reply => ok({ locales: LOCALES.map(restLocale) })

/** By number or name; `current` is the language of the person who asks. */
export function oneLocale({ user }: Exchange, wanted = ''): Reply {
  const name = wanted === 'current' ? user.locale : wanted
  const found = LOCALES.map(restLocale).find(
    ({ id, locale }) => String(id) === name || locale.toLowerCase() === name.toLowerCase(),
  )
  if (!found) throw REFUSED.notFound()
  return ok({ locale: found })
}

/** Rails names, as people and accounts have them, with the offset of today. */
export const timeZones = ({ account }: Exchange): Reply =>
  ok({
    time_zones: TIME_ZONES.map(([name, iana]) => {
      const offset = offsetMinutes(iana, account.now())
      return {
        name,
        translated_name: name,
        iana_name: iana,
        offset,
        formatted_offset: words(offset),
      }
    }),
  })

const words = (minutes: number): string => {
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  const size = Math.abs(minutes)
  return `GMT${minutes < 0 ? '-' : '+'}${two(size / 60)}:${two(size % 60)}`
}

function offsetMinutes(timeZone: string, at: number): number {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName')
  const [, sign = '+', hours = '0', minutes = '0'] =
    /^GMT([+-])(\d\d):(\d\d)$/.exec(parts?.value ?? '') ?? []
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes))
}

const TIME_ZONES = [
  ['Pacific Time (US & Canada)', 'America/Los_Angeles'],
  ['Central Time (US & Canada)', 'America/Chicago'],
  ['Eastern Time (US & Canada)', 'America/New_York'],
  ['Bogota', 'America/Bogota'],
  ['Santiago', 'America/Santiago'],
  ['Brasilia', 'America/Sao_Paulo'],
  ['Buenos Aires', 'America/Argentina/Buenos_Aires'],
  ['UTC', 'Etc/UTC'],
  ['London', 'Europe/London'],
  ['Madrid', 'Europe/Madrid'],
  ['Berlin', 'Europe/Berlin'],
  ['Copenhagen', 'Europe/Copenhagen'],
  ['Mumbai', 'Asia/Kolkata'],
  ['Tokyo', 'Asia/Tokyo'],
  ['Sydney', 'Australia/Sydney'],
] as const

import * as z from 'zod/mini'

import { type Day, toDay } from '../../domain/calendar/day'
import type {
  AccountField,
  AccountForm,
  AccountGroup,
  CustomRole,
  MarkedTicket,
  Schedule,
  ScheduleHoliday,
} from '../../domain/setup/account'
import { isTrue, type Page, read, readPage, words } from './read-answer'

const group = z.object({ id: z.number(), name: words, deleted: z.catch(z.boolean(), false) })
const form = z.object({ id: z.number(), name: words, active: isTrue })
const option = z.object({ value: z.string() })
const field = z.object({
  id: z.number(),
  title: words,
  type: words,
  active: isTrue,
  tag: z.catch(z.nullish(z.string()), undefined),
  custom_field_options: z.catch(z.array(option), []),
})
const role = z.object({
  name: words,
  configuration: z.object({
    ticket_comment_access: words,
    ticket_tag_editing: isTrue,
  }),
})
const marked = z.object({ id: z.number(), subject: words, tags: z.array(z.string()) })
const schedule = z.object({
  id: z.number(),
  name: words,
  time_zone: words,
  intervals: z.array(z.object({ start_time: z.number(), end_time: z.number() })),
})
const day = z.pipe(
  z.pipe(
    z.string(),
    z.transform((written) => toDay(written.slice(0, 10))),
  ),
  z.custom<Day>((found) => found !== undefined),
)
const holiday = z.object({ name: words, start_date: day, end_date: day })

/** A page of `GET /groups`. */
export const toGroups = (answer: unknown): Page<AccountGroup> =>
  readPage('groups', group, answer, ({ id, name, deleted }) => ({ id, name, isDeleted: deleted }))

/** `GET /ticket_forms`, all on one page; nothing was answered where the plan has none. */
export const toForms = (answer: unknown): AccountForm[] =>
  answer === undefined
    ? []
    : read(z.object({ ticket_forms: z.array(form) }), answer).ticket_forms.map(
        ({ id, name, active }) => ({ id, name, isActive: active }),
      )

/** `GET /ticket_fields`, all on one page. */
export const toFields = (answer: unknown): AccountField[] =>
  read(z.object({ ticket_fields: z.array(field) }), answer).ticket_fields.map(
    ({ id, title, type, active, tag, custom_field_options }) => ({
      id,
      title,
      type,
      isActive: active,
      tags: [...(tag ? [tag] : []), ...custom_field_options.map(({ value }) => value)],
    }),
  )

/** `GET /custom_roles`; nothing was answered where the plan has no roles of its own. */
export const toCustomRoles = (answer: unknown): CustomRole[] =>
  answer === undefined
    ? []
    : read(z.object({ custom_roles: z.array(role) }), answer).custom_roles.map(
        ({ name, configuration }) => ({
          name,
          canReplyPublicly: configuration.ticket_comment_access === 'public',
          canEditTags: configuration.ticket_tag_editing,
        }),
      )

/** Of `GET /account/settings`, whether tickets can have tags. */
export function toHasTags(answer: unknown): boolean {
  const shape = z.object({
    settings: z.object({ tickets: z.object({ tagging: z.boolean() }) }),
  })
  return read(shape, answer).settings.tickets.tagging
}

/** `GET /business_hours/schedules`; their holidays are asked for by their numbers. */
export const toSchedules = (
  answer: unknown,
): (Omit<Schedule, 'holidays'> & { readonly id: number })[] =>
  read(z.object({ schedules: z.array(schedule) }), answer).schedules.map(
    ({ id, name, time_zone, intervals }) => ({
      id,
      name,
      zone: time_zone,
      intervals: intervals.map(({ start_time, end_time }) => ({ from: start_time, to: end_time })),
    }),
  )

/** The holidays of one schedule; a day that does not exist makes it an answer we do not know. */
export const toHolidays = (answer: unknown): ScheduleHoliday[] =>
  read(z.object({ holidays: z.array(holiday) }), answer).holidays.map(
    ({ name, start_date, end_date }) => ({ name, from: start_date, to: end_date }),
  )

/** `GET /locales`. */
export const toLocales = (answer: unknown): string[] =>
  read(z.object({ locales: z.array(z.object({ locale: z.string() })) }), answer).locales.map(
    ({ locale }) => locale,
  )

/** A page of `GET /search/export`. */
export const toMarkedTickets = (answer: unknown): Page<MarkedTicket> =>
  readPage('results', marked, answer, (ticket) => ticket)

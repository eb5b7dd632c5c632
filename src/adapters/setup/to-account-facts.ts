import * as z from 'zod/mini'

import { type Day, toDay } from '../../domain/calendar/day'
import type {
  AccountField,
  AccountGroup,
  AccountMacro,
  AccountRule,
  AccountView,
  CustomRole,
  Schedule,
  ScheduleHoliday,
} from '../../domain/setup/account-facts'
import { HostError } from '../../ports/host-error'
import { toTagActions } from './to-tag-actions'

/** One page of a list; `after` is the cursor of the next, if there is one. */
export interface Page<T> {
  readonly items: T[]
  readonly after: string | undefined
}

const isTrue = z.catch(z.boolean(), true)
const words = z.catch(z.string(), '')

const meta = z.catch(
  z.optional(z.object({ has_more: z.boolean(), after_cursor: z.nullish(z.string()) })),
  undefined,
)
const action = z.object({ field: z.string(), value: z.catch(z.unknown(), '') })
const condition = z.object({
  field: z.catch(z.string(), ''),
  operator: z.catch(z.string(), ''),
  value: z.catch(z.unknown(), ''),
})
const group = z.object({ id: z.number(), name: words, deleted: z.catch(z.boolean(), false) })
const macro = z.object({ title: z.string(), active: isTrue, actions: z.array(action) })
const view = z.object({ title: z.string(), active: isTrue })
const rule = z.object({
  title: z.string(),
  active: isTrue,
  actions: z.array(action),
  conditions: z.catch(z.object({ all: z.array(condition) }), { all: [] }),
})
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

/** Reads the answer, or refuses it; nothing past here checks again. */
function read<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path }) => path.join('.'))
  throw new HostError('unexpected', wrong.join(', '))
}

function readPage<T, U>(
  name: string,
  item: z.ZodMiniType<T>,
  answer: unknown,
  toItem: (found: T) => U,
): Page<U> {
  const list = read(z.object({ [name]: z.array(item) }), answer)[name] ?? []
  const next = read(z.object({ meta }), answer).meta
  return {
    items: list.map(toItem),
    after: next?.has_more ? (next.after_cursor ?? undefined) : undefined,
  }
}

export const toGroups = (answer: unknown): Page<AccountGroup> =>
  readPage('groups', group, answer, ({ id, name, deleted }) => ({ id, name, isDeleted: deleted }))

export const toMacros = (answer: unknown): Page<AccountMacro> =>
  readPage('macros', macro, answer, ({ title, active, actions }) => ({
    title,
    isActive: active,
    text: actions
      .filter((one) => /^comment_value(_html)?$/.test(one.field))
      .map(({ value }) => (Array.isArray(value) ? String(value.at(-1)) : String(value)))
      .join('\n'),
    ...toTagActions(actions),
  }))

export const toViews = (answer: unknown): Page<AccountView> =>
  readPage('views', view, answer, ({ title, active }) => ({ title, isActive: active }))

export const toTriggers = (answer: unknown): Page<AccountRule> =>
  readPage('triggers', rule, answer, toRule)

export const toAutomations = (answer: unknown): Page<AccountRule> =>
  readPage('automations', rule, answer, toRule)

const toRule = ({ title, active, actions, conditions }: z.infer<typeof rule>): AccountRule => ({
  title,
  isActive: active,
  isForNewTickets: conditions.all.some(
    ({ field: name, operator, value }) =>
      name === 'update_type' && operator !== 'is_not' && value === 'Create',
  ),
  ...toTagActions(actions),
})

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

/** Nothing was answered: the plan has no roles of its own. */
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

export function toHasTags(answer: unknown): boolean {
  const shape = z.object({
    settings: z.object({ tickets: z.object({ tagging: z.boolean() }) }),
  })
  return read(shape, answer).settings.tickets.tagging
}

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

export const toHolidays = (answer: unknown): ScheduleHoliday[] =>
  read(z.object({ holidays: z.array(holiday) }), answer).holidays.map(
    ({ name, start_date, end_date }) => ({ name, from: start_date, to: end_date }),
  )

export const toLocales = (answer: unknown): string[] =>
  read(z.object({ locales: z.array(z.object({ locale: z.string() })) }), answer).locales.map(
    ({ locale }) => locale,
  )

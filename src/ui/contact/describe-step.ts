import type { RestDay } from '../../domain/calendar/business-days'
import type { Day } from '../../domain/calendar/day'
import type { MadeAttempt } from '../../domain/contact/chain'
import type { NextStep } from '../../domain/sidebar/next-step'
import { ATTEMPT_NUMBERS, type AttemptNumber } from '../../domain/tags'
import type { SidebarSay } from '../text/sidebar-say'
import { held, sentMeanwhile, staged } from './describe-staged'
import { type Of, type StepWords, words } from './step-words'

export interface StepContext {
  readonly today: Day
  readonly restDays?: readonly RestDay[]
}

/** The words of every step; a step without words does not compile. */
export function describeStep(next: NextStep, context: StepContext, say: SidebarSay): StepWords {
  const { text, attempt, dates } = say
  switch (next.kind) {
    case 'idle':
    case 'loading':
      return words(text('next_step'))
    case 'new-ticket':
      return words(text('new_ticket_heading'), text('new_ticket_reason'))
    case 'ended':
      return words(text('ended_heading'), text('ended_reason'))
    case 'times-unknown':
      return words(nextHeading(next.made, say), text('times_unknown_reason', { made: next.made }))
    case 'follow-up':
      return followUp(next, say)
    case 'paused':
      return next.until === undefined
        ? words(text('paused_levels_heading'), text('paused_levels_reason'))
        : words(
            text('paused_heading', { moment: dates.shortMoment(next.until) }),
            text('paused_reason'),
          )
    case 'replied':
      return replied(next, say)
    case 'disagreement':
      return words(text('disagreement_heading'), disagreement(next, say))
    case 'due':
      return words(
        text('due_heading', { attempt: attempt(next.n) }),
        next.last ? dueReason(next.last, say) : firstReason(next, say),
      )
    case 'waiting':
      return waiting(next, context, say)
    case 'rest-day':
      return words(text('rest_day_heading'), ...holidayToday(context, say), nextDay(next.next, say))
    case 'final-day':
      return finalDay(next, context, say)
    case 'cancel-due':
      return words(
        text('cancel_due_heading'),
        text('cancel_due_reason', { days: madeDays(next.made, say) }),
      )
    case 'cancel-unassigned':
      return words(
        text('cancel_due_heading'),
        text('cancel_due_reason', { days: madeDays(next.made, say) }),
        text('stop_cancel_unassigned'),
      )
    case 'staged':
      return staged(next, say)
    case 'held':
      return held(next, say)
    case 'already-sent':
      return sentMeanwhile(next, 'already_sent_reason', say)
    case 'sent-not-counted':
      return words(text('not_counted_heading'), text('not_counted_reason'))
    case 'undeliverable':
      return words(text('undeliverable_heading'), text('undeliverable_reason'))
  }
}

function nextHeading(made: number, { text, attempt }: SidebarSay): string {
  const next = ATTEMPT_NUMBERS.find((n) => n === made + 1)
  return next ? attempt(next) : text('cancel_due_heading')
}

function followUp({ of, from }: Of<'follow-up'>, { text }: SidebarSay): StepWords {
  const [known, unknown, reason] =
    from === 'merge'
      ? (['merge_heading', 'merge_unknown', 'merge_reason'] as const)
      : (['follow_up_heading', 'follow_up_unknown', 'follow_up_reason'] as const)
  return words(of === null ? text(unknown) : text(known, { ticket: of }), text(reason))
}

function replied({ reply }: Of<'replied'>, { text, dates }: SidebarSay): StepWords {
  if (!reply) return words(text('replied_heading'), text('replied_unknown'))
  const heading = text('replied_heading_at', { moment: dates.onMoment(reply.at) })
  const quote = excerpt(reply.text)
  return { ...words(heading, text('replied_reason')), ...(quote && { quote }) }
}

function firstReason({ answered }: Of<'due'>, { text, dates }: SidebarSay): string {
  if (!answered) return text('due_first')
  return answered.at === undefined
    ? text('due_after_reply')
    : text('due_after_reply_of', { day: dates.day(dates.dayOf(answered.at)) })
}

const EXCERPT = 120

/** The beginning of what somebody wrote, in one line, cut at a word. */
export function excerpt(said: string): string {
  const line = said.replace(/\s+/gu, ' ').trim()
  if (line.length <= EXCERPT) return line
  return `${line.slice(0, EXCERPT).replace(/\s+\S*$/u, '')}…`
}

function disagreement({ tagged, made }: Of<'disagreement'>, say: SidebarSay): string {
  const { text, dates } = say
  const days = made.map(({ at }) => dates.short(dates.dayOf(at))).join(', ')
  const numbers = made.map(({ n }) => n)
  return text('disagreement_reason', {
    tagged: countOf(tagged, say),
    made: made.length > 0 ? `${countOf(numbers, say)} (${days})` : countOf(numbers, say),
  })
}

/** How many; which ones, where the row has a gap. */
function countOf(numbers: readonly AttemptNumber[], { text, list }: SidebarSay): string {
  if (numbers.length === 0) return text('none')
  const isRow = numbers.every((n, index) => n === index + 1)
  return isRow ? String(numbers.length) : list(numbers.map(String))
}

function dueReason(last: MadeAttempt, { text, nth, dates, channel }: SidebarSay): string {
  return text(last.how === 'recorded' ? 'due_reason_recorded' : 'due_reason', {
    nth: nth(last.n),
    on: dates.on(dates.dayOf(last.at)),
    who: last.by.name,
    channel: channel(last.channel),
  })
}

function waiting(
  { n, on, last, isAfterHours }: Of<'waiting'>,
  { today, restDays = [] }: StepContext,
  say: SidebarSay,
): StepWords {
  const { text, attempt, nth, dates, channel } = say
  const holidays = restDays.flatMap((rest) => holidayWords(rest, say)).join('; ')
  const values = {
    nth: nth(last.n),
    on: dates.on(dates.dayOf(last.at)),
    channel: channel(last.channel),
    holidays,
  }
  const recorded = last.how === 'recorded' ? '_recorded' : ''
  const sent = text(`waiting_reason${recorded}${holidays ? '_holiday' : ''}`, values)
  const isFromToday = dates.dayOf(last.at) === today
  return words(
    text('waiting_heading', { attempt: attempt(n), on: dates.on(on) }),
    sent,
    ...(isAfterHours ? [text('after_hours')] : []),
    ...(isFromToday && !isAfterHours ? [text('one_a_day')] : []),
  )
}

const holidayWords = (rest: RestDay, { text, dates }: SidebarSay): string[] =>
  rest.kind === 'holiday'
    ? [text('is_holiday', { date: dates.short(rest.day), name: rest.name })]
    : []

function holidayToday({ today, restDays = [] }: StepContext, { text }: SidebarSay): string[] {
  const rest = restDays.find(({ day }) => day === today)
  return rest?.kind === 'holiday' ? [text('rest_day_holiday', { name: rest.name })] : []
}

const nextDay = (day: Day, { text, dates }: SidebarSay): string =>
  text('rest_day_reason', { day: dates.day(day) })

function finalDay(
  { until, last }: Of<'final-day'>,
  { today }: StepContext,
  say: SidebarSay,
): StepWords {
  const { text, dates, channel } = say
  const isToday = dates.dayOf(until) === today
  const isSentToday = dates.dayOf(last.at) === today
  return words(
    isToday
      ? text('final_today_heading', { clock: dates.clock(until) })
      : text('final_heading', { moment: dates.moment(until) }),
    text(last.how === 'recorded' ? 'final_reason_recorded' : 'final_reason', {
      when: isSentToday ? dates.at(last.at) : dates.onMoment(last.at),
      who: last.by.name,
      channel: channel(last.channel),
    }),
  )
}

const madeDays = (made: readonly MadeAttempt[], { dates }: SidebarSay): string =>
  made.map(({ at }) => dates.short(dates.dayOf(at))).join(', ')

import { nonBusinessDaysBetween, type RestDay } from '../calendar/business-days'
import { type Day, shiftDay } from '../calendar/day'
import { localTime } from '../calendar/zone'
import { cancellationDueAt } from '../contact/cancellation'
import { fillMessage } from '../contact/messages'
import type { CarriedMessage } from '../contact/save-plan'
import { dayAfter, dayOf, type WorkingTime } from '../contact/working-time'
import { mentionsAttachment } from '../escalation/attachment-reminder'
import { isComplete } from '../escalation/check-note'
import { checkStyle } from '../style/check-style'
import { ATTEMPT_NUMBERS, type AttemptNumber, TAG } from '../tags'
import { draftStep } from './draft-step'
import { historyView } from './history-view'
import type { Model } from './model'
import { MESSAGE_OF, type Reading } from './read-model'
import type { CostView, NoteView, Notice, Preview, SidebarView, Step, TrackStop } from './view'

/** What the sidebar shows for this model: every state of the screen is decided here, in no words. */
export function viewOf(model: Model, reading: Reading): SidebarView {
  const { rules, now, draft, isBusy } = model
  const step = draftStep(model, reading)
  const preview = previewOf(step, model)
  const today = dayOf(now, rules.time)
  return {
    step,
    ...(preview && { preview }),
    note: noteView(model, reading),
    notices: [...standingNotices(model, reading), ...model.notices],
    writing: draft.isPublic ? writingProblems(model, reading) : [],
    remindsOfAttachment: remindsOfAttachment(model, reading),
    cost: costView(model, reading),
    track: trackOf(reading, rules.time, today),
    history: historyView(model, reading),
    can: abilities(model, reading, step),
    busy: isBusy,
    zone: rules.time.zone,
    today,
    restDays: restDaysOf(step, rules.time, today),
  }
}

/** `#4821`, or the customer's own address of the request; never an agent's address. */
export function ticketName({ ticket, rules }: Model): string {
  if (ticket.id === undefined) return ''
  const { helpCenterUrl } = ticket
  return rules.ticketAs === 'link' && helpCenterUrl
    ? `${helpCenterUrl.replace(/\/$/, '')}/hc/requests/${ticket.id}`
    : `#${ticket.id}`
}

export function renderFor(message: CarriedMessage, model: Model) {
  const text = model.rules.texts.find(({ id }) => id === MESSAGE_OF[message])?.text ?? ''
  return fillMessage(text, { ticket: ticketName(model), now: model.now, time: model.rules.time })
}

function previewOf(step: Step, model: Model): Preview | undefined {
  const message = messageOf(step)
  if (message === undefined) return undefined
  return { message, rendered: renderFor(message, model), channel: model.draft.channel }
}

/** What the step's button would insert; an attempt to be anticipated can be read before too. */
function messageOf(step: Step): CarriedMessage | undefined {
  switch (step.kind) {
    case 'due':
    case 'undeliverable':
      return step.n
    case 'cancel-due':
      return 'farewell'
    default:
      return undefined
  }
}

/** The days without work between the last attempt, or today, and the day that comes next (C13). */
function restDaysOf(step: Step, time: WorkingTime, today: Day): RestDay[] {
  if (step.kind === 'waiting') {
    return nonBusinessDaysBetween(dayOf(step.last.at, time), step.on, time.calendar)
  }
  if (step.kind !== 'rest-day') return []
  return nonBusinessDaysBetween(shiftDay(today, -1), step.next, time.calendar)
}

function noteView({ draft }: Model, { note }: Reading): NoteView {
  if (!note) return { kind: 'none' }
  const { source, verdicts } = note
  return {
    kind: 'read',
    source,
    verdicts,
    isComplete: isComplete(verdicts),
    isPublic: note.source === 'draft' && draft.isPublic,
  }
}

function standingNotices({ saved }: Model, { record }: Reading): Notice[] {
  const { made, automatic } = record
  return [
    ...(saved.tags.includes(TAG.notChecked) ? [{ kind: 'saved-unchecked' as const }] : []),
    ...automatic.slice(-1).map((reply) => ({ kind: 'automatic-reply' as const, reply })),
    ...made
      .filter(({ again }) => again.length > 0)
      .map((attempt) => ({ kind: 'sent-twice' as const, attempt })),
    ...made
      .filter(({ how }) => how === 'recorded')
      .slice(-1)
      .map((attempt) => ({ kind: 'recorded-outside' as const, attempt })),
  ]
}

const writingProblems = ({ now, rules }: Model, { ownText }: Reading) =>
  ownText.trim() === ''
    ? []
    : checkStyle(ownText, { minutes: localTime(now, rules.time.zone).minutes })

function remindsOfAttachment({ draft }: Model, { ownText, updates }: Reading): boolean {
  const hasFile =
    draft.attachments.length > 0 || updates.some(({ comment }) => comment?.hasFile === true)
  return !hasFile && mentionsAttachment(ownText)
}

const costView = ({ draft }: Model, { carried, cost }: Reading): CostView =>
  carried === 'cost' && draft.isPublic ? { kind: 'staged' } : cost

function abilities({ agent, work, draft, ticket }: Model, { step }: Reading, shown: Step) {
  const isOpen = step.kind !== 'ended' && ticket.id !== undefined
  const canReply = agent.mayReplyPublicly
  const attempt = isOpen && canReply && work.refusedTag === undefined && step.kind !== 'paused'
  const isStaged = shown !== step || draft.channel.sendsAtOnce
  return {
    reply: canReply,
    attempt,
    recordContact: attempt && !isStaged && step.kind !== 'loading',
    start: attempt && (step.kind === 'idle' || step.kind === 'follow-up' || step.kind === 'replied'),
  }
}

/** The three attempts and the cancellation, each with its day as far as it is known. */
function trackOf({ record, step }: Reading, time: WorkingTime, today: Day): TrackStop[] {
  if (record.made.length === 0) return []
  const days: (Day | undefined)[] = []
  const stops = ATTEMPT_NUMBERS.map((n): TrackStop => {
    const made = record.made.find((attempt) => attempt.n === n)
    const previous = days.at(-1)
    const expected = expectedDay(n, previous, today, time)
    const day = made ? dayOf(made.at, time) : expected
    days.push(day)
    const state = made ? 'done' : isNow(step, n) ? 'now' : 'later'
    return { stop: n, state, ...(day && { day }) }
  })
  return [...stops, cancellationStop(record.made, step, days.at(-1), time)]
}

const isNow = (step: Reading['step'], n: AttemptNumber): boolean =>
  step.kind === 'due' && step.n === n

function expectedDay(
  n: AttemptNumber,
  previous: Day | undefined,
  today: Day,
  time: WorkingTime,
): Day | undefined {
  if (n === 1 || !previous) return undefined
  const next = dayAfter(previous, time)
  return next < today ? today : next
}

function cancellationStop(
  made: Reading['record']['made'],
  step: Reading['step'],
  third: Day | undefined,
  time: WorkingTime,
): TrackStop {
  const dueAt = cancellationDueAt(made, time)
  const due = dueAt === undefined ? undefined : localTime(dueAt, time.zone)
  const day = due?.day ?? third
  return {
    stop: 'cancellation',
    state: step.kind === 'cancel-due' ? 'now' : 'later',
    ...(day && { day, minutes: time.endOfDay }),
  }
}

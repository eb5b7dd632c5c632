import { nonBusinessDaysBetween, type RestDay } from '../calendar/business-days'
import { type Day, shiftDay } from '../calendar/day'
import { localTime } from '../calendar/zone'
import { fillMessage, type MessageFacts } from '../contact/messages'
import { planSave } from '../contact/save-plan'
import type { CarriedMessage } from '../contact/submit'
import { dayOf, type WorkingTime } from '../contact/working-time'
import { mentionsAttachment } from '../escalation/attachment-reminder'
import type { Rendered } from '../messages/render-message'
import { playbooksView } from '../playbook/view-of'
import { checkStyle } from '../style/check-style'
import { TAG } from '../tags'
import { draftStep } from './draft-step'
import { historyView } from './history-view'
import type { Model } from './model'
import { noteView } from './note-view'
import { MESSAGE_OF, type Reading } from './read-model'
import { saveFacts } from './save-facts'
import { trackOf } from './track'
import type { CostView, Notice, Preview, SidebarView, Step } from './view'
import { textInForce, wordingView } from './wording-of'

/** What the sidebar shows for this model: every state of the screen is decided here, in no words. */
export function viewOf(model: Model, reading: Reading): SidebarView {
  const { rules, now, draft, ticket, isBusy } = model
  const phone = ticket.requester?.phone
  const step = draftStep(model, reading)
  const preview = model.agent.mayReplyPublicly ? previewOf(step, model) : undefined
  const today = dayOf(now, rules.time)
  return {
    step,
    ...(preview && { preview }),
    note: noteView(reading.note, draft),
    notices: [...standingNotices(reading), ...stillTrue(model, reading)],
    writing: draft.isPublic ? writingProblems(model, reading) : [],
    remindsOfAttachment: remindsOfAttachment(model, reading),
    cost: costView(model, reading),
    playbooks: playbooksView(model, {
      ...reading,
      ticketName: ticketName(model),
      isDraftTaken: isDraftTaken(model, reading),
    }),
    track: trackOf(reading.record, reading.step, rules.time, today),
    history: historyView(model, reading),
    can: abilities(model, reading, step),
    busy: isBusy,
    zone: rules.time.zone,
    today,
    restDays: restDaysOf(step, rules.time, today),
    ...(phone && { customerPhone: phone }),
    ...(ticket.id !== undefined && { ticketId: ticket.id }),
  }
}

/** One staged step a draft: an attempt, its record, a farewell or a playbook's text. */
export const isDraftTaken = ({ draft }: Model, { carried, recorded }: Reading): boolean =>
  recorded !== undefined || (carried !== undefined && draft.isPublic)

/** `#4821`, or the customer's own address of the request; never an agent's address. */
export function ticketName({ ticket, rules }: Model): string {
  if (ticket.id === undefined) return ''
  const { helpCenterUrl } = ticket
  return rules.ticketAs === 'link' && helpCenterUrl
    ? `${helpCenterUrl.replace(/\/$/, '')}/hc/requests/${ticket.id}`
    : `#${ticket.id}`
}

/** The message as it would be inserted now, in the words in force. */
export const renderFor = (message: CarriedMessage, model: Model): Rendered =>
  fillMessage(textInForce(MESSAGE_OF[message], model), messageFacts(model))

export const messageFacts = (model: Model): MessageFacts => ({
  ticket: ticketName(model),
  now: model.now,
  time: model.rules.time,
})

function previewOf(step: Step, model: Model): Preview | undefined {
  const message = messageOf(step)
  if (message === undefined) return undefined
  return {
    message,
    rendered: renderFor(message, model),
    channel: model.draft.channel,
    wording: wordingView(MESSAGE_OF[message], model),
  }
}

/** What the step's button would insert; where WhatsApp does not deliver it, what can be copied. */
function messageOf(step: Step): CarriedMessage | undefined {
  switch (step.kind) {
    case 'due':
    case 'undeliverable':
      return step.n
    case 'cancel-due':
    case 'cancel-unassigned':
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

function standingNotices({ record, tags }: Reading): Notice[] {
  const { made, automatic } = record
  return [
    ...(tags.includes(TAG.notChecked) ? [{ kind: 'saved-unchecked' as const }] : []),
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

/** A stop that the draft no longer deserves is no longer said. */
function stillTrue(model: Model, reading: Reading): readonly Notice[] {
  if (!model.notices.some(({ kind }) => kind === 'stopped')) return model.notices
  const stops = planSave(saveFacts(model, reading, true)).stops.map(({ kind }) => kind)
  return model.notices.filter(
    (notice) => notice.kind !== 'stopped' || !notice.rule || stops.includes(notice.stop.kind),
  )
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

function abilities({ agent, work, ticket }: Model, reading: Reading, shown: Step) {
  const { step, carriedStep } = reading
  const isOpen = step.kind !== 'ended' && ticket.id !== undefined
  const canReply = agent.mayReplyPublicly
  // One staged step a draft: a playbook's goes out first.
  const isFree = carriedStep === undefined && step.kind !== 'paused'
  const attempt = isOpen && canReply && work.refusedTag === undefined && isFree
  const isStaged = shown !== step && shown.kind !== 'undeliverable'
  return {
    reply: canReply,
    attempt,
    recordContact: attempt && !isStaged && step.kind !== 'loading',
    start:
      attempt &&
      !isStaged &&
      (step.kind === 'idle' || step.kind === 'follow-up' || step.kind === 'replied'),
  }
}

import { nonBusinessDaysBetween, type RestDay } from '../calendar/business-days'
import { type Day, shiftDay } from '../calendar/day'
import { dayAfter, dayOf, type WorkingTime } from '../calendar/working-time'
import { localTime } from '../calendar/zone'
import { type CarriedMessage, MESSAGE_OF } from '../contact/carried-message'
import { isByTagAlone } from '../contact/chain'
import type { ContactPhase } from '../contact/contact-phase'
import { deliveryNoticeAt } from '../contact/deliverability'
import type { Reply } from '../conversation/reply'
import { mentionsAttachment } from '../note/attachment-reminder'
import { byTemplateOfThen } from '../note/earlier-template'
import { noteOf, trueVerdict } from '../note/note-verdict'
import { holderOf } from '../reading/draft-holder'
import { messageInForce, ticketName } from '../reading/message-in-force'
import type { Model } from '../reading/model'
import type { Notice } from '../reading/notice'
import type { Reading } from '../reading/read-model'
import { roomStop } from '../reading/tag-room-left'
import { checkStyle } from '../style/check-style'
import { saveInput } from '../submit/save-input'
import { planSave } from '../submit/save-plan'
import { attemptTag, TAG } from '../tags'
import type { Instant } from '../ticket/ticket'
import { draftStep } from './draft-step'
import { historyView } from './history-view'
import type { NextStep } from './next-step'
import { noteView } from './note-view'
import { playbooksView } from './playbook-view-of'
import { trackOf } from './track'
import type { Preview, SidebarView } from './view'
import { wordingView } from './wording-of'

/** What the sidebar shows for this model: every state of the screen is decided here, in no words. */
export function viewOf(model: Model, reading: Reading): SidebarView {
  const { rules, now, draft, ticket, isBusy } = model
  const phone = ticket.requester?.phone
  const next = draftStep(model, reading)
  const holder = holderOf(reading, draft)
  const isFull = isTagRoomUsedUp(model, reading)
  const preview = model.agent.mayReplyPublicly ? previewOf(next, model) : undefined
  const mayFix = model.agent.roleName === 'admin'
  return {
    next,
    contact: reading.phase,
    ...(preview && { preview }),
    notes: reading.notes.map((note) => noteView(note, draft, reading.tags)),
    absentNotes: rules.notes.filter((template) => !noteOf(reading.notes, template)),
    notices: [...currentNotices(model, reading), ...stillTrue(model, reading)].filter(
      (notice) => mayFix || !isSettingFault(notice),
    ),
    faultySettings: mayFix ? 0 : model.notices.filter(isSettingFault).length,
    writing: draft.isPublic ? writingProblems(model, reading) : [],
    remindsOfAttachment: remindsOfAttachment(model, reading),
    cost: reading.cost,
    playbooks: playbooksView(model, {
      ...reading,
      updates: reading.entries,
      ticketName: ticketName(model),
      isDraftTaken: holder !== undefined,
    }),
    track: trackOf(reading.chain, reading.phase, rules.time, now),
    history: historyView(model, reading),
    can: abilities(model, reading, next, isFull),
    isBegunHere: model.work.isStarted && next.kind === 'due' && next.n === 1,
    ...(holder && { holder }),
    isFull,
    ...deliversUntil(model, reading),
    busy: isBusy,
    ...(model.statusNames && { statusNames: model.statusNames }),
    zone: rules.time.zone,
    // Asked for only where a day is said: the browser's calendar takes long over its first answer.
    get today() {
      return dayOf(now, rules.time)
    },
    restDays: restDaysOf(next, rules.time, now),
    ...(phone && { customerPhone: phone }),
    ...(ticket.id !== undefined && { ticketId: ticket.id }),
  }
}

function previewOf(next: NextStep, model: Model): Preview | undefined {
  const message = messageOf(next)
  if (message === undefined) return undefined
  return {
    message,
    rendered: messageInForce(message, model),
    channel: model.draft.channel,
    wording: wordingView(MESSAGE_OF[message], model),
  }
}

/** What the step's button would insert; where WhatsApp does not deliver it, what can be copied. */
function messageOf(next: NextStep): CarriedMessage | undefined {
  switch (next.kind) {
    case 'due':
    case 'undeliverable':
      return next.n
    case 'cancel-due':
    case 'cancel-unassigned':
      return 'farewell'
    default:
      return undefined
  }
}

/** The days without work between the last attempt, or today, and the day that comes next (C13). */
function restDaysOf(next: NextStep, time: WorkingTime, now: Instant): RestDay[] {
  if (next.kind === 'waiting') {
    return nonBusinessDaysBetween(dayOf(next.last.at, time), next.on, time.calendar)
  }
  if (next.kind !== 'rest-day') return []
  return nonBusinessDaysBetween(shiftDay(dayOf(now, time), -1), next.next, time.calendar)
}

function currentNotices(model: Model, reading: Reading): Notice[] {
  const { chain, phase } = reading
  const { made, automatic } = chain
  // Until the account's own words are known, a message may be its attempt by those.
  const byTagAlone = model.wording.state === 'read' ? made.filter(isByTagAlone) : []
  return [
    ...noteNotices(model, reading),
    ...automatic.slice(-1).map((reply) => ({
      kind: 'automatic-reply' as const,
      reply,
      ...resumption(reply, phase, model),
    })),
    ...byTagAlone.map((attempt) => ({ kind: 'tag-alone' as const, attempt })),
    ...made
      .filter(({ again }) => again.length > 0)
      .map((attempt) => ({ kind: 'sent-twice' as const, attempt })),
    ...made
      .filter(({ how }) => how === 'recorded')
      .slice(-1)
      .map((attempt) => ({ kind: 'recorded-outside' as const, attempt })),
  ]
}

/** What is to be looked at again; a submit that was not checked is offered with the same way on. */
function noteNotices({ history, rules }: Model, { savedNotes, tags }: Reading): Notice[] {
  if (tags.includes(TAG.notChecked)) return [{ kind: 'saved-unchecked' }]
  if (history.kind !== 'known') return []
  return rules.notes.flatMap((template): Notice[] => {
    const saved = noteOf(savedNotes, template)
    const then = saved && byTemplateOfThen(saved, tags)
    const note = trueVerdict(then, template, tags, history.isComplete)
    return note ? [{ kind: 'verdict-differs', template, note }] : []
  })
}

/** An absence that names its end, while nothing else holds the attempts back (C7, C12). */
function resumption(
  { until }: Reply,
  { kind }: ContactPhase,
  { now, rules: { time } }: Model,
): { readonly resumesOn?: Day } {
  if (until === undefined || until < dayOf(now, time) || !RESTING.includes(kind)) return {}
  return { resumesOn: dayAfter(until, time) }
}

/** Where an attempt or the cancellation comes next. */
const RESTING: readonly ContactPhase['kind'][] = [
  'due',
  'waiting',
  'rest-day',
  'final-day',
  'cancel-due',
]

/** The tags of the step that comes next would not all be kept by Zendesk. */
function isTagRoomUsedUp(model: Model, { phase }: Reading): boolean {
  if (phase.kind === 'due') return roomStop(model, [attemptTag(phase.n)]) !== undefined
  return phase.kind === 'cancel-due' && roomStop(model, [TAG.cancelled]) !== undefined
}

function deliversUntil({ now, rules }: Model, { delivery }: Reading): { deliversUntil?: Instant } {
  const noticeAt = deliveryNoticeAt(delivery, rules.time)
  const isNear = delivery.kind === 'until' && noticeAt !== undefined && now >= noticeAt
  return isNear ? { deliversUntil: delivery.until } : {}
}

const isSettingFault = ({ kind }: Notice): boolean => kind === 'setting-fault'

/** A stop that the draft no longer deserves is no longer said. */
function stillTrue(model: Model, reading: Reading): readonly Notice[] {
  if (!model.notices.some(({ kind }) => kind === 'stopped')) return model.notices
  const stops = planSave(saveInput(model, reading, true)).stops.map(({ kind }) => kind)
  return model.notices.filter(
    (notice) => notice.kind !== 'stopped' || !notice.rule || stops.includes(notice.stop.kind),
  )
}

const writingProblems = ({ now, rules }: Model, { ownText }: Reading) =>
  ownText.trim() === ''
    ? []
    : checkStyle(ownText, { minutes: localTime(now, rules.time.zone).minutes })

function remindsOfAttachment({ draft, rules }: Model, { ownText, entries }: Reading): boolean {
  const hasFile =
    draft.attachments.length > 0 || entries.some(({ comment }) => comment?.hasFile === true)
  return !hasFile && mentionsAttachment(ownText, rules.notes)
}

function abilities(
  { agent, work, ticket, draft }: Model,
  reading: Reading,
  shown: NextStep,
  isFull: boolean,
) {
  const { phase } = reading
  const isOpen = phase.kind !== 'ended' && ticket.id !== undefined
  const canReply = agent.mayReplyPublicly
  // What is in the draft goes out first, unless it is what the step shown is about.
  const isEmpty = holderOf(reading, draft) === undefined
  const isFree = (isEmpty || isOnContact(shown)) && phase.kind !== 'paused'
  const attempt = isOpen && canReply && work.refusedTag === undefined && isFree && !isFull
  const isStaged = shown !== phase && shown.kind !== 'undeliverable'
  return {
    reply: canReply,
    charge: canReply && phase.kind !== 'ended' && isEmpty,
    attempt,
    recordContact: attempt && !isStaged && phase.kind !== 'loading',
    start:
      attempt &&
      !isStaged &&
      (phase.kind === 'idle' || phase.kind === 'follow-up' || phase.kind === 'replied'),
  }
}

/** What is in the draft belongs to the attempts. */
function isOnContact(next: NextStep): boolean {
  if (next.kind === 'undeliverable') return next.isInDraft
  const isInDraft = next.kind === 'staged' || next.kind === 'held'
  return isInDraft && ['attempt', 'record', 'cancellation'].includes(next.what.kind)
}

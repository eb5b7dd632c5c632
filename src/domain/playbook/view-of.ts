import { localTime } from '../calendar/zone'
import { isWorkingDay, type WorkingTime } from '../contact/working-time'
import { carriedMessage } from '../messages/carried'
import type { Model } from '../sidebar/model'
import type { Update } from '../ticket/history'
import type { Instant } from '../ticket/ticket'
import type { CarriedStep } from './carried-step'
import { doneLines } from './done-lines'
import { minutesOf } from './due'
import { fillText } from './fill-text'
import { offered } from './offers'
import type { ChecklistItem, Effects, MessageStep, Playbook, PlaybookStep, Way } from './playbook'
import { PLAYBOOK_IDS, type PlaybookId } from './playbook-id'
import type { DoneStep, Position } from './position'
import type { PlaybookReading } from './read-playbooks'
import { rotate, trueTexts } from './rotation'
import { saidAgain, saidUnmarked } from './said'
import { isBroughtAbout } from './step-save'
import { isRunning, tagOfFact, tagOfStep, tagOfWay, valueIn } from './step-tags'
import type {
  DoneView,
  EffectsView,
  ItemView,
  PlaybookState,
  PlaybooksView,
  PlaybookView,
  TextChoice,
  WayView,
} from './view'

/** What the playbooks' view is made from, besides the model. */
export interface PlaybookFacts {
  readonly playbooks: readonly PlaybookReading[]
  readonly carriedStep: CarriedStep | undefined
  readonly tags: readonly string[]
  readonly updates: readonly Update[]
  readonly ticketName: string
  /** An attempt or another message of the first manual stands in the draft. */
  readonly isDraftTaken: boolean
}

/** The playbooks on this ticket, what fits it, and what else could be begun. */
export function playbooksView(model: Model, facts: PlaybookFacts): PlaybooksView {
  const { ticket, draft, rules, playbooks, habits, saved, agent } = model
  // An ended ticket has its history, and who cannot reply sees what others did (C12, C14).
  const isOpen = ticket.id !== undefined && saved.status !== 'solved' && saved.status !== 'closed'
  const mayBegin = isOpen && agent.mayReplyPublicly
  const begun = playbooks.map(({ id }) => id)
  const free = NEIGHBOURS.filter((id) => mayBegin && !begun.includes(id))
  const { formId, brandId } = ticket
  const fitting = offered(rules.offers, {
    formId,
    brandId,
    groupId: draft.groupId,
    tags: draft.tags,
  })
  return {
    running: playbooks.map((known): PlaybookView => {
      const reading = facts.playbooks.find(({ playbook }) => playbook.id === known.id)
      if (!reading) return unreadView(known.id, known.kind === 'failed' ? 'failed' : 'loading')
      return playbookView(model, facts, reading)
    }),
    isDraftTaken: facts.isDraftTaken || facts.carriedStep !== undefined,
    offered: free.filter((id) => fitting.some((other) => other === id)),
    others: free,
    links: habits.links,
  }
}

/** Every playbook but the attempts. */
const NEIGHBOURS = PLAYBOOK_IDS.filter((id) => id !== 'contato')

/** Those whose marks stand on the ticket and that are not over. */
export const runningIn = (tags: readonly string[]): PlaybookId[] =>
  NEIGHBOURS.filter((id) => isRunning(tags, id))

const unreadView = (id: PlaybookId, kind: 'failed' | 'loading'): PlaybookView => ({
  ...{ id, n: 1, ways: [], reminders: [], facts: [], done: [], canGoBack: false },
  state: { kind },
})

function playbookView(model: Model, facts: PlaybookFacts, reading: PlaybookReading): PlaybookView {
  const { playbook, position } = reading
  const { id, reminders } = playbook
  const { step, done, reply } = position
  const isLoading = model.history.kind === 'loading'
  const unmarked = position.kind === 'at' ? saidUnmarked(playbook, step, facts.updates) : undefined
  return {
    id,
    state: isLoading ? { kind: 'loading' } : stateOf(model, facts, reading),
    step: step.id,
    n: position.kind === 'at' ? position.n : 1,
    ways: openWays(model, reading),
    manual: step.manual,
    reminders: [...(step.reminders ?? []), ...reminders],
    facts: playbook.facts.map((fact) => ({
      id: fact,
      isTicked: facts.tags.includes(tagOfFact(playbook, fact)),
    })),
    done: done.map((past) => doneView(playbook, past, facts.updates)),
    canGoBack: canGoBack(position),
    ...(reply && { reply }),
    ...(unmarked && { unmarked }),
  }
}

function doneView(playbook: Playbook, past: DoneStep, updates: readonly Update[]): DoneView {
  const { step, way, n, at, by } = past
  const isAside = playbook.asides.some((aside) => aside === way)
  return {
    ...{ step: step.id, n, again: saidAgain(playbook, past, updates) },
    ...(way && { way: { id: way.id, ...(!isAside && { step: step.id }) } }),
    ...(at !== undefined && { at }),
    ...(by && { by }),
  }
}

/** What was saved without a comment can be taken back; a message that went out cannot. */
export const canGoBack = ({ done }: Position): boolean => {
  const last = done.at(-1)
  if (!last) return false
  return last.way !== undefined || ['checklist', 'form'].includes(last.step.kind)
}

/** The answers and ways that are open now; asides come last, one that was taken not again. */
function openWays(model: Model, { playbook, position, marks }: PlaybookReading): WayView[] {
  if (position.kind === 'over') return []
  const { step } = position
  const isOpen = ({ when }: Way): boolean =>
    when?.outsideHours !== true || isOutsideHours(model.now, model.rules.time)
  const own = (step.ways ?? []).filter(isOpen)
  const isTaken = (way: Way): boolean => marks.tags.includes(tagOfWay(playbook, way))
  const asides = playbook.asides.filter((way) => isOpen(way) && !isTaken(way))
  return [
    ...own.map((way): WayView => ({ step: step.id, id: way.id, way })),
    ...asides.map((way): WayView => ({ id: way.id, way })),
  ]
}

function isOutsideHours(now: number, time: WorkingTime): boolean {
  const { day, minutes } = localTime(now, time.zone)
  return !isWorkingDay(day, time) || minutes < time.startOfDay || minutes >= time.endOfDay
}

function stateOf(model: Model, facts: PlaybookFacts, reading: PlaybookReading): PlaybookState {
  const { carriedStep } = facts
  if (carriedStep?.reading.playbook === reading.playbook) return carriedState(model, carriedStep)
  const { position, playbook, marks } = reading
  switch (position.kind) {
    case 'waiting': {
      const { step, until, since } = position
      const minutes =
        step.until.kind === 'minutes' && step.until.isAdjustable
          ? minutesOf(playbook, step, step.until.minutes, marks)
          : undefined
      return {
        ...{ kind: 'waiting', until },
        ...(since !== undefined && { since }),
        ...(minutes !== undefined && { adjustable: minutes }),
      }
    }
    case 'time-unknown':
      return { kind: 'time-unknown' }
    case 'closed':
      return { kind: 'closed', opens: position.opens }
    case 'over':
      return { kind: 'over' }
    case 'at':
      return stateAt(model, facts, reading, position.step)
  }
}

function carriedState(model: Model, { done, isOnRightSide, step }: CarriedStep): PlaybookState {
  if (done) {
    const { by, at } = done
    return { kind: 'done-meanwhile', ...(by && { by }), ...(at !== undefined && { at }) }
  }
  if (!isOnRightSide) {
    return { kind: 'wrong-composer', needs: step.kind === 'message' ? 'public' : 'internal' }
  }
  const { isPublic, channel } = model.draft
  return { kind: 'staged', isBySend: isPublic && channel.sendsAtOnce }
}

function stateAt(
  model: Model,
  facts: PlaybookFacts,
  reading: PlaybookReading,
  step: PlaybookStep,
): PlaybookState {
  const items = (list: readonly ChecklistItem[] = []) =>
    list.map((item) => itemView(model, facts, reading, item))
  switch (step.kind) {
    case 'message':
      return messageState(model, facts, reading, step)
    case 'note': {
      const effects = step.effects && effectsView(step.effects, model)
      return {
        kind: 'note',
        choice: choiceOf(step.text, model, facts, reading),
        ...(effects && { effects }),
      }
    }
    case 'question':
      return { kind: 'question', isCall: step.isCall === true, points: step.points ?? [] }
    case 'checklist':
      return { kind: 'checklist', items: items(step.items) }
    case 'form':
      return {
        ...{ kind: 'form', asks: step.asks, items: items(step.items) },
        time: model.rules.time,
      }
    case 'outcome':
      return {
        kind: 'outcome',
        effects: effectsView(step.effects ?? {}, model),
        isStaged: isBroughtAbout(step, model.draft, model.saved, model.rules.groups),
      }
    case 'wait':
      return { kind: 'time-unknown' }
  }
}

function messageState(
  model: Model,
  facts: PlaybookFacts,
  reading: PlaybookReading,
  step: MessageStep,
): PlaybookState {
  const { playbook, marks } = reading
  const { by, place, shortcut } = step
  const own = playbook.texts.filter(({ id }) => step.texts.includes(id))
  const texts = rotate(
    trueTexts(step, playbook, marks.tags),
    lastSaid(own, facts.updates),
    model.habits.texts[playbook.id],
  )
  return {
    ...{ kind: 'message', by, channel: model.draft.channel },
    choices: texts.map((id) => choiceOf(id, model, facts, reading)),
    ...(place && { place }),
    ...(shortcut !== undefined && { shortcut }),
    ...sendBy(reading),
    canInsert: by.includes('draft') && model.agent.mayReplyPublicly,
  }
}

/** The moment by which this message was promised in the one before it. */
function sendBy({ position }: PlaybookReading): { readonly sendBy?: Instant } {
  const { step, done } = position
  const said = done.findLast((past) => past.step.kind === 'message')?.at
  if (step.kind !== 'message' || step.within === undefined || said === undefined) return {}
  return { sendBy: said + step.within * MINUTE_MS }
}

const MINUTE_MS = 60_000

/** Which of these texts was said last on this ticket, in a message or in the line that tells of one. */
function lastSaid(texts: Playbook['texts'], updates: readonly Update[]): string | undefined {
  if (texts.length < 2) return undefined
  for (const { comment, author } of updates.toReversed()) {
    if (!comment || author.role !== 'agent') continue
    const said = carriedMessage(comment.text, undefined, texts)
    if (said !== undefined) return said
  }
  return undefined
}

function choiceOf(
  id: string,
  model: Model,
  facts: PlaybookFacts,
  reading: PlaybookReading,
): TextChoice {
  const text = reading.playbook.texts.find((known) => known.id === id)?.text ?? ''
  const known = textFacts(model, facts, reading)
  const rendered = fillText(text, known)
  if (rendered.kind === 'ready') return { id, rendered, open: rendered.text }
  const asked = Object.fromEntries(rendered.missing.map((slot) => [slot, `{{${slot}}}`]))
  const open = fillText(text, known, asked)
  return { id, rendered, open: open.kind === 'ready' ? open.text : text }
}

/** What this playbook's texts can say of this ticket. */
export function textFacts(
  { ticket, agent, now, rules }: Model,
  { ticketName }: Pick<PlaybookFacts, 'ticketName'>,
  { position, marks, playbook }: PlaybookReading,
) {
  const { phone, whatsapp } = rules.details
  const form = position.done.findLast(({ step }) => step.kind === 'form')
  return {
    ...{ ticket: ticketName, client: ticket.requester?.name ?? '', agent: agent.name },
    ...{ now, time: rules.time, phone, whatsapp },
    appointment: form && valueIn(marks.tags, tagOfStep(playbook, form.step))?.value,
    done: doneLines(position.done, rules.time.zone),
  }
}

function itemView(
  model: Model,
  facts: PlaybookFacts,
  reading: PlaybookReading,
  { id, words, copies, opens, shows }: ChecklistItem,
): ItemView {
  const { portal, sheet, onCall } = model.rules.details
  const line = copies === undefined ? undefined : choiceOf(copies, model, facts, reading).rendered
  return {
    ...{ id, words },
    ...(line?.kind === 'ready' && { copies: line.text }),
    ...(opens && portal && { opens: portal }),
    ...(shows && { shows: shows === 'sheet' ? sheet : onCall }),
  }
}

const effectsView = ({ status, group }: Effects, { rules }: Model): EffectsView => ({
  ...(status && { status }),
  ...(group && { group }),
  isGroupUnknown: group !== undefined && rules.groups[group] === null,
})

/** The moments at which a playbook's wait, or the time for a promised message, is up. */
export const endsOfWaits = (readings: readonly PlaybookReading[], now: Instant) =>
  readings.flatMap((reading) => {
    const { playbook, position } = reading
    const at = position.kind === 'waiting' ? position.until : sendBy(reading).sendBy
    return at !== undefined && at > now ? [{ playbook: playbook.id, at }] : []
  })

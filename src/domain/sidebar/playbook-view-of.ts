import { isBusinessDay } from '../calendar/business-days'
import type { WorkingTime } from '../calendar/working-time'
import { localTime } from '../calendar/zone'
import type { Entry } from '../conversation/entry'
import { offered } from '../playbook/offers'
import type { Playbook, Way } from '../playbook/playbook'
import type { PlaybookHead } from '../playbook/playbook-head'
import type { PlaybookId } from '../playbook/playbook-id'
import type { DoneStep, Position } from '../playbook/position'
import type { PlaybookReading } from '../playbook/read-playbooks'
import { sentAgain, sentUnmarked } from '../playbook/sendings'
import { isRunning, tagOfFact, tagOfWay } from '../playbook/step-tags'
import type { Model } from '../reading/model'
import { type StateInput, stateOf } from './playbook-state-of'
import type { DoneView, PlaybooksView, PlaybookView, WayView } from './playbook-view'

/** What the playbooks' view is made from, in addition to the model. */
export interface PlaybookInput extends StateInput {
  readonly playbooks: readonly PlaybookReading[]
  readonly tags: readonly string[]
  /** An attempt or another message of the first manual is in the draft. */
  readonly isDraftTaken: boolean
}

/** The playbooks on this ticket, what fits it, and what else could be begun. */
export function playbooksView(model: Model, input: PlaybookInput): PlaybooksView {
  const { ticket, draft, rules, playbooks, habits, saved, agent } = model
  // An ended ticket has its history, and who cannot reply sees what others did (C12, C14).
  const isOpen = ticket.id !== undefined && saved.status !== 'solved' && saved.status !== 'closed'
  const mayBegin = isOpen && agent.mayReplyPublicly
  const begun = playbooks.map(({ id }) => id)
  const free = rules.heads.flatMap(({ id, isOff }) =>
    mayBegin && !isOff && !begun.includes(id) ? [id] : [],
  )
  const { formId, brandId } = ticket
  const fitting = offered(rules.offers, {
    formId,
    brandId,
    groupId: draft.groupId,
    tags: draft.tags,
    channel: ticket.channel?.kind,
  })
  return {
    running: playbooks.map((known): PlaybookView => {
      const reading = input.playbooks.find(({ playbook }) => playbook.id === known.id)
      if (!reading) return unreadView(known.id, known.kind === 'failed' ? 'failed' : 'loading')
      return playbookView(model, input, reading)
    }),
    isDraftTaken: input.isDraftTaken || input.carriedStep !== undefined,
    offered: free.filter((id) => fitting.some((other) => other === id)),
    others: free,
    links: habits.links,
  }
}

/** Those whose marks are on the ticket and that are not over. */
export const runningIn = (
  tags: readonly string[],
  heads: readonly PlaybookHead[],
): readonly PlaybookId[] => heads.filter((head) => isRunning(tags, head)).map(({ id }) => id)

const unreadView = (id: PlaybookId, kind: 'failed' | 'loading'): PlaybookView => ({
  id,
  n: 1,
  ways: [],
  reminders: [],
  facts: [],
  done: [],
  canGoBack: false,
  state: { kind },
})

function playbookView(model: Model, input: PlaybookInput, reading: PlaybookReading): PlaybookView {
  const { playbook, position } = reading
  const { id, reminders } = playbook
  const { step, done, reply } = position
  const isLoading = model.history.kind === 'loading'
  const unmarked = position.kind === 'at' ? sentUnmarked(playbook, step, input.updates) : undefined
  return {
    id,
    playbook,
    state: isLoading ? { kind: 'loading' } : stateOf(model, input, reading),
    step: step.id,
    n: position.kind === 'at' ? position.n : 1,
    ways: openWays(model, reading),
    ...(step.manual && { manual: step.manual }),
    reminders: [...(step.reminders ?? []), ...reminders],
    facts: playbook.facts.map(({ id: fact }) => ({
      id: fact,
      isTicked: input.tags.includes(tagOfFact(playbook, fact)),
    })),
    done: done.map((past) => doneView(playbook, past, input.updates)),
    canGoBack: canGoBack(position),
    ...(reply && { reply }),
    ...(unmarked && { unmarked }),
  }
}

function doneView(playbook: Playbook, past: DoneStep, updates: readonly Entry[]): DoneView {
  const { step, way, n, at, by } = past
  const isAside = playbook.asides.some((aside) => aside === way)
  return {
    step: step.id,
    n,
    again: sentAgain(playbook, past, updates),
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
  return !isBusinessDay(day, time.calendar) || minutes < time.startOfDay || minutes >= time.endOfDay
}

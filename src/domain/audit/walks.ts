import type { Marks } from '../playbook/marks'
import type { Playbook } from '../playbook/playbook'
import { CONTACT_ID } from '../playbook/playbook-id'
import { positionIn } from '../playbook/position'
import { isBegunBy, overTag, tagsOfStep } from '../playbook/step-tags'
import { ticketMarks } from '../playbook/ticket-marks'
import { isEnded } from '../ticket/is-ended'
import { contactWalk, contactWalkByTags } from './contact-walk'
import type { AuditContext } from './context'
import type { LeadTicket } from './lead-ticket'
import type { Moment, Past } from './past'
import { END, type Leg, type Walk } from './walk'

/** The manuals that were begun on a ticket, by its history. */
export function walksOn(ticket: LeadTicket, past: Past, context: AuditContext): readonly Walk[] {
  const { moments } = past
  const tags = moments.at(-1)?.tags ?? ticket.tags
  const marks = ticketMarks(
    tags,
    moments.map(({ update }) => update),
  )
  const contact = contactWalk(ticket, past)
  const others = context.playbooks.flatMap((playbook): Walk[] => {
    const legs = legsOf(playbook, moments)
    if (!legs && !isBegun(playbook, tags)) return []
    return [{ ...whereabouts(ticket, playbook, marks, context), legs: legs ?? [] }]
  })
  return contact ? [contact, ...others] : others
}

/** The same as far as tags alone can tell. */
export function walksByTags(ticket: LeadTicket, context: AuditContext): readonly Walk[] {
  // A follow-up was created with another ticket's tags: which count, only its audits tell (C1).
  if (ticket.followUpOf !== null) return []
  const { tags } = ticket
  const marks: Marks = { tags, of: () => undefined, replyAfter: () => undefined }
  const contact = contactWalkByTags(ticket)
  const others = context.playbooks
    .filter((playbook) => isBegun(playbook, tags))
    .map((playbook): Walk => ({ ...whereabouts(ticket, playbook, marks, context), legs: [] }))
  return contact ? [contact, ...others] : others
}

const isBegun = (playbook: Playbook, tags: readonly string[]): boolean =>
  playbook.id !== CONTACT_ID && tags.some((tag) => isBegunBy(tag, playbook))

function whereabouts(
  { status }: LeadTicket,
  playbook: Playbook,
  marks: Marks,
  { now, time }: AuditContext,
): Omit<Walk, 'legs'> {
  const known = { playbook: playbook.id, answeredAfter: [] }
  if (marks.tags.includes(overTag(playbook.id))) return { ...known, state: 'finished' }
  if (!isBegun(playbook, marks.tags)) return { ...known, state: 'left' }
  const { kind, step } = positionIn(playbook, marks, now, time)
  if (kind === 'over') return { ...known, state: 'finished' }
  return isEnded(status) ? { ...known, state: 'left' } : { ...known, state: 'running', at: step.id }
}

/** Undefined where no update set a mark of this manual. */
function legsOf(playbook: Playbook, moments: readonly Moment[]): readonly Leg[] | undefined {
  const legs: Leg[] = []
  let before: { readonly step: string; readonly at: number } | undefined
  for (const { update } of moments) {
    // What came with another ticket was not done on this one (C1).
    const steps = update.inherits ? [] : stepsIn(playbook, update.tagsAdded)
    const step = steps.at(-1)
    if (step === undefined) continue
    if (before) legs.push({ from: before.step, to: step, ms: update.at - before.at })
    before = { step, at: update.at }
  }
  return before && legs
}

/** The steps that these tags mark as done, in the manual's order. */
function stepsIn(playbook: Playbook, tags: readonly string[]): readonly string[] {
  const own = tags.filter((tag) => isBegunBy(tag, playbook))
  if (own.length === 0) return []
  const steps = playbook.steps.filter(
    (step) => step.kind !== 'outcome' && tagsOfStep(own, playbook, step).length > 0,
  )
  const ids = steps.map(({ id }) => id)
  return own.includes(overTag(playbook.id)) ? [...ids, END] : ids
}

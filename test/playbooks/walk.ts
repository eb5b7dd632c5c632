import type { TagValue } from '../../src/domain/calendar/tag-value'
import { changeFor } from '../../src/domain/playbook/change-for'
import type { Playbook } from '../../src/domain/playbook/playbook'
import { afterAct, positionOf, type Ticket, UNTOUCHED } from '../domain/playbook/explore'

/** The current step is done, the hour that is waited for has come, an answer, or what a form asks. */
export type Deed = 'done' | 'later' | (string & {}) | TagValue

/** A ticket after these deeds, a minute each, from Wednesday 18 November 2026 at 09:00. */
export const walk = (playbook: Playbook, ...deeds: readonly Deed[]): Ticket =>
  deeds.reduce<Ticket>((ticket, deed) => afterDeed(playbook, ticket, deed), UNTOUCHED)

/** The steps a ticket comes to with these deeds, the first one and the last one included. */
export const stepsOf = (playbook: Playbook, ...deeds: readonly Deed[]): readonly string[] =>
  [...deeds.keys(), deeds.length].map(
    (count) => positionOf(playbook, walk(playbook, ...deeds.slice(0, count))).step.id,
  )

function afterDeed(playbook: Playbook, ticket: Ticket, deed: Deed): Ticket {
  const { kind, step, ...position } = positionOf(playbook, ticket)
  const save = (act: Parameters<typeof changeFor>[1]) =>
    afterAct(ticket, changeFor(playbook, act, ticket.tags))
  if (typeof deed === 'object') return save({ step, value: deed })
  if (deed === 'done' && kind === 'at' && step.kind !== 'question') return save({ step })
  if (deed === 'later' && 'until' in position) return { ...ticket, now: position.until }
  const way = step.ways?.find(({ id }) => id === deed)
  if (way) return save({ step, way })
  const aside = playbook.asides.find(({ id }) => id === deed)
  if (aside) return save({ way: aside })
  throw new Error(`${deed} cannot be done at ${step.id} (${kind})`)
}

import type { TagValue } from '../../src/domain/calendar/tag-value'
import { changeFor } from '../../src/domain/playbook/change-for'
import type { Playbook } from '../../src/domain/playbook/playbook'
import { afterAct, positionOf, type Ticket, UNTOUCHED } from '../domain/playbook/explore'

/** The current step is done, the hour that is waited for has come, an answer, or what a form asks. */
export type Move = 'done' | 'later' | (string & {}) | TagValue

/** A ticket after these moves, a minute each, from Wednesday 18 November 2026 at 09:00. */
export const walk = (playbook: Playbook, ...moves: readonly Move[]): Ticket =>
  moves.reduce<Ticket>((ticket, move) => afterMove(playbook, ticket, move), UNTOUCHED)

/** The steps a ticket comes to with these moves, the first one and the last one included. */
export const stepsOf = (playbook: Playbook, ...moves: readonly Move[]): readonly string[] =>
  [...moves.keys(), moves.length].map(
    (count) => positionOf(playbook, walk(playbook, ...moves.slice(0, count))).step.id,
  )

function afterMove(playbook: Playbook, ticket: Ticket, move: Move): Ticket {
  const { kind, step, ...position } = positionOf(playbook, ticket)
  const save = (act: Parameters<typeof changeFor>[1]) =>
    afterAct(ticket, changeFor(playbook, act, ticket.tags))
  if (typeof move === 'object') return save({ step, value: move })
  if (move === 'done' && kind === 'at' && step.kind !== 'question') return save({ step })
  if (move === 'later' && 'until' in position) return { ...ticket, now: position.until }
  const way = step.ways?.find(({ id }) => id === move)
  if (way) return save({ step, way })
  const aside = playbook.asides.find(({ id }) => id === move)
  if (aside) return save({ way: aside })
  throw new Error(`${move} cannot be done at ${step.id} (${kind})`)
}

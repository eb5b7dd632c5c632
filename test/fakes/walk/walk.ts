import { AGENT_MOVES } from './agent-moves'
import type { AgentMove, Move, MoveKind, OutsideMove } from './moves'
import { OUTSIDE_MOVES } from './outside-moves'
import { traceOf, type World } from './world'

/** How often each kind of move changed anything at all. */
export type Tally = Map<MoveKind, number>

/** Plays one move, and waits until everything that follows from it is over. */
export async function walk(world: World, move: Move, tally: Tally): Promise<void> {
  const before = traceOf(world)
  await play(world, move)
  await world.desks.ana.sidebar.settled()
  takeTime(world)
  await world.desks.ana.sidebar.settled()
  if (traceOf(world) !== before) tally.set(move.kind, (tally.get(move.kind) ?? 0) + 1)
}

/** Nobody does two things in one second: what is saved by two moves is told apart by its stamps. */
const takeTime = ({ story: { clock } }: World): void => clock.moveTo(clock.now() + MOVE_MS)
const MOVE_MS = 20_000

function play(world: World, move: Move): unknown {
  if (isOutside(move)) {
    const happens = OUTSIDE_MOVES[move.kind] as (world: World, move: OutsideMove) => unknown
    return happens(world, move)
  }
  const acts = AGENT_MOVES[move.kind] as (
    sidebar: World['desks']['ana']['sidebar'],
    move: AgentMove,
    world: World,
  ) => unknown
  return acts(world.desks[move.who].sidebar, move, world)
}

const isOutside = (move: Move): move is OutsideMove => move.kind in OUTSIDE_MOVES

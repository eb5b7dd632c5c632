import type { WorkingTime } from '../calendar/working-time'
import type { Entry } from '../conversation/entry'
import type { Instant } from '../ticket/ticket'
import type { LoadedPlaybook } from './loaded-playbook'
import type { Marks } from './marks'
import type { Playbook } from './playbook'
import type { PlaybookId } from './playbook-id'
import { type Position, positionIn } from './position'
import { ticketMarks } from './ticket-marks'

/** A playbook on a ticket, by what is saved. */
export interface PlaybookReading {
  readonly playbook: Playbook
  readonly marks: Marks
  readonly position: Position
}

/** What the engine walks the playbooks by. */
interface EngineFacts {
  readonly playbooks: readonly LoadedPlaybook[]
  readonly now: Instant
  readonly rules: { readonly time: WorkingTime }
}

/** Where the ticket is in each loaded playbook; `tags` are the saved ones that count. */
export function readPlaybooks(
  { playbooks, now, rules }: EngineFacts,
  tags: readonly string[],
  updates: readonly Entry[],
): PlaybookReading[] {
  const marks = ticketMarks(tags, updates)
  return playbooks.flatMap((known) => {
    if (known.kind !== 'loaded') return []
    const { playbook } = known
    return [{ playbook, marks, position: positionIn(playbook, marks, now, rules.time) }]
  })
}

/** One playbook's reading, if its data are here. */
export const readingOf = (
  readings: readonly PlaybookReading[],
  id: PlaybookId,
): PlaybookReading | undefined => readings.find(({ playbook }) => playbook.id === id)

import type { Habits } from '../../domain/playbook/loaded-playbook'
import type { PlaybookId } from '../../domain/playbook/playbook-id'
import type { SessionCore } from '../session-core'
import type { GivenWords } from '../ticket-session'

/** What this browser remembers of the agent; a foreign value out of its storage. */
export function recallHabits(core: SessionCore): void {
  const kept = core.agentMemory.read('habits')
  if (kept === undefined) return
  const { texts, links } = asRecord(kept)
  core.change({ habits: { texts: wordsIn(texts), links: wordsIn(links) } })
}

/** The text that was sent, so that the next one is another, and the addresses given for it. */
export function rememberText(
  core: SessionCore,
  id: PlaybookId,
  text: string,
  given: GivenWords,
): void {
  const { texts, links } = core.model().habits
  const addresses = Object.entries(given).filter(([slot]) => slot.endsWith('_link'))
  const habits: Habits = {
    texts: { ...texts, [id]: text },
    links: { ...links, ...Object.fromEntries(addresses) },
  }
  core.agentMemory.write('habits', habits)
  core.change({ habits })
}

const asRecord = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? { ...value } : {}

const wordsIn = (value: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(asRecord(value)).filter(
      (pair): pair is [string, string] => typeof pair[1] === 'string',
    ),
  )

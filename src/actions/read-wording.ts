import { isByTagAlone } from '../domain/contact/chain'
import { type MacroText, readWording } from '../domain/messages/wording'
import type { AccountWording } from '../domain/reading/model'
import type { SidebarView } from '../domain/sidebar/view'
import type { Instant } from '../domain/ticket/ticket'
import { unread } from './failure'
import { readyFor } from './ready-for'
import type { SessionCore } from './session-core'

const HOUR_MS = 3_600_000
/** A message waits no longer for the account's words: then it has the manual's. */
const WAIT_MS = 2_000

/** The words this browser remembers of the account; after an hour they only serve to recognise. */
export function recallWording(core: SessionCore): void {
  const kept = toKept(core.agentMemory.read('wording'))
  if (!kept) return
  const { at, titles, macros } = kept
  // Other titles were set since: whether the account has them nobody looked up.
  const isCurrent = isFresh(at, core) && String(titles) === String(titlesOf(core))
  take(core, isCurrent ? 'read' : 'unread', at, macros)
}

/**
 * Reads the account's macros when a message is first shown, or where words are that only they
 * explain: once an hour, and by whichever ticket shows a message first (Wording, Calls).
 */
export async function wordMessages(core: SessionCore, view: SidebarView): Promise<void> {
  const isWanted = showsWords(view) || core.reading().chain.made.some(isByTagAlone)
  if (isWanted && core.model().wording.state !== 'reading') await awaitWording(core)
}

/** Resolves once the words in force are known; without an answer in time they are the manual's. */
export async function awaitWording(core: SessionCore): Promise<void> {
  const { wording } = core.model()
  if (isOver(wording) && isFresh(wording.at, core)) return
  core.change({ wording: { ...wording, state: 'reading' } })
  const titles = titlesOf(core)
  try {
    const macros = await core.wording.read(titles, WAIT_MS)
    const at = core.clock.now()
    core.agentMemory.write('wording', { at, titles, macros })
    await readyFor(core, { wording: wordingOf(core, 'read', at, macros) }, WAIT_MS)
    take(core, 'read', at, macros)
  } catch (error) {
    unread(core, error) // The preview says that the words are the manual's.
    core.change({ wording: { ...wording, state: 'unreadable', at: core.clock.now() } })
  }
}

const showsWords = ({ preview, next, writing }: SidebarView): boolean =>
  preview !== undefined ||
  next.kind === 'disagreement' ||
  writing.some(({ isOurBlank }) => isOurBlank)

const isOver = ({ state }: AccountWording): boolean => state === 'read' || state === 'unreadable'

/** A clock that was set back makes nothing last longer. */
const isFresh = (at: Instant, { clock }: SessionCore): boolean =>
  Math.abs(clock.now() - at) < HOUR_MS

const titlesOf = (core: SessionCore): readonly string[] => [
  ...new Set([...core.model().rules.macros.titles.values()].flat()),
]

function take(
  core: SessionCore,
  state: AccountWording['state'],
  at: Instant,
  macros: readonly MacroText[],
): void {
  core.change({ wording: wordingOf(core, state, at, macros) })
}

function wordingOf(
  core: SessionCore,
  state: AccountWording['state'],
  at: Instant,
  macros: readonly MacroText[],
): AccountWording {
  const { rules } = core.model()
  return { state, at, found: readWording(macros, rules.macros, rules.texts) }
}

interface Kept {
  readonly at: Instant
  /** Those that were looked for. */
  readonly titles: unknown
  readonly macros: readonly MacroText[]
}

/** A foreign value out of the browser's storage, or nothing. */
function toKept(stored: unknown): Kept | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined
  const { at, titles, macros } = stored as Record<string, unknown>
  if (typeof at !== 'number' || !Array.isArray(macros)) return undefined
  return { at, titles, macros: macros.filter(isMacro) }
}

const isMacro = (value: unknown): value is MacroText =>
  typeof value === 'object' &&
  value !== null &&
  typeof Object(value).title === 'string' &&
  typeof Object(value).text === 'string'

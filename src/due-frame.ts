import { createDueState, type DueState } from './actions/due/due-state'
import { ask } from './adapters/ask'
import { createAttention } from './adapters/browser/browser-attention'
import { createBrowserBoard } from './adapters/browser/browser-board'
import { createBrowserClock } from './adapters/browser/browser-clock'
import { createBrowserFrames } from './adapters/browser/browser-frames'
import { localStorageOf } from './adapters/browser/local-storage'
import { toSettings } from './adapters/settings/to-settings'
import { toWorkingTime } from './adapters/settings/to-working-time'
import { readPerson } from './adapters/setup/read-visitor'
import type { ZafClient } from './adapters/zaf-client'
import type { WorkingTime } from './domain/calendar/working-time'
import { isStored } from './domain/manual/is-stored'
import { NAMED } from './playbooks/named'
import type { Clock } from './ports/clock'
import type { DueBoard } from './ports/due-board'
import type { Attention, Frames } from './ports/frames'
import type { Settings } from './ports/settings'
import { type Language, languageOf } from './ui/text/language'

/** What the two frames of what is due share: the one that is never seen, and the pane. */
export interface DueFrame {
  readonly state: DueState
  readonly frames: Frames
  readonly board: DueBoard
  readonly attention: Attention
  readonly clock: Clock
  readonly settings: Settings
  /** As the installation has them; of published manuals, what is known without reading them is in force. */
  readonly raw: Readonly<Record<string, unknown>>
  readonly time: WorkingTime
  readonly agentId: number
  readonly subdomain: string
  readonly zones: { readonly account: string; readonly agent: string }
  readonly language: Language
}

/** Rejects with HostError. */
export async function openDueFrame(client: ZafClient): Promise<DueFrame> {
  const [person, { settings: raw = {} }] = await Promise.all([
    readPerson(client),
    ask(client.metadata()),
  ])
  if (isStored(raw)) (await import('./lay-heads')).layHeads(raw)
  const { settings } = toSettings(raw, NAMED)
  const zones = { account: person.account.zone, agent: person.zone }
  const { subdomain } = person.account
  const owner = { subdomain, userId: person.id }
  const clock = createBrowserClock(document)
  const attention = createAttention(document)
  const frames = createBrowserFrames(owner, attention)
  const board = createBrowserBoard(localStorageOf(window), owner, clock.now)
  return {
    state: createDueState({ frames, board, clock, attention }),
    frames,
    board,
    attention,
    clock,
    settings,
    raw,
    zones,
    subdomain,
    time: toWorkingTime(settings, zones),
    agentId: person.id,
    language: languageOf(person.locale),
  }
}

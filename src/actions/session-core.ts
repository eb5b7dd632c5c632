import type { Act } from '../domain/acts/act'
import type { Stop } from '../domain/contact/stop'
import type { AutomaticReader } from '../domain/conversation/automatic-answer'
import type { NoteAnswers } from '../domain/note/note-answers'
import type { NoteTemplate } from '../domain/note/template'
import type { Playbook } from '../domain/playbook/playbook'
import type { PlaybookId } from '../domain/playbook/playbook-id'
import type { Model, Work } from '../domain/reading/model'
import type { Notice } from '../domain/reading/notice'
import { createReader, type Reading } from '../domain/reading/read-model'
import type { StatusNames } from '../domain/ticket/ticket'
import type { Clock } from '../ports/clock'
import type { DueAnnouncer } from '../ports/due-announcer'
import type { MacroSource } from '../ports/macro-source'
import type { Memory } from '../ports/memory'
import type { TicketApi } from '../ports/ticket-api'
import type { TicketHost } from '../ports/ticket-host'

export interface SessionPorts {
  readonly host: TicketHost
  readonly api: TicketApi
  readonly memory: Memory
  readonly clock: Clock
  /** What this browser keeps of the agent on every ticket of the account. */
  readonly agentMemory: Memory
  readonly wording: MacroSource
  /** A playbook's data come from a file of their own. Rejects with HostError when it does not come. */
  readonly playbookOf: (id: PlaybookId) => Promise<Playbook>
  /** Absent: nobody in this browser wants to know. */
  readonly announcer?: DueAnnouncer
  /** What tells automatic answers is a file of its own. Rejects with HostError when it does not come. */
  readonly automaticOf: (limitMs?: number) => Promise<AutomaticReader>
  /** Says that a playbook's wait is over on this ticket, in the agent's language. */
  readonly dueSentence: (id: PlaybookId, ticketId: number, locale: string) => string
  /**
   * Says a stop in the agent's language, the account's zone and its names for statuses: Zendesk shows
   * the sentence.
   */
  readonly sentence: (stop: Stop, locale: string, zone: string, names?: StatusNames) => string
}

/** Goes into the draft by itself once the composer is an internal note (E5). */
export type Waiting =
  | {
      readonly kind: 'note'
      readonly template: NoteTemplate
      readonly answers: NoteAnswers
    }
  | { readonly kind: 'act'; readonly act: Act }

/** The model of one open ticket and the only way to change it. The actions are written against this. */
export interface SessionCore extends SessionPorts {
  readonly model: () => Model
  readonly reading: () => Reading
  /** Takes over new facts and tells the listeners. */
  readonly change: (changes: Partial<Model>) => void
  readonly work: (changes: Partial<Work>) => void
  /** Adds a notice; one of each kind at a time. */
  readonly say: (notice: Notice) => void
  readonly unsay: (...kinds: Notice['kind'][]) => void
  /** Runs an action unless one is under way: a second click does nothing (C8). */
  readonly alone: (action: () => Promise<void>) => Promise<void>
  /** Resolves when no action is under way, or after so many milliseconds. */
  readonly idle: (limitMs: number) => Promise<void>
  readonly waiting: () => Waiting | undefined
  /** From now on this waits; without it nothing does. */
  readonly wait: (waiting?: Waiting) => void
  /** A submit is being judged or saved: nothing may come into the draft any more (C2). */
  readonly isSaving: () => boolean
  readonly saves: (isSaving: boolean) => void
}

/** Zendesk takes no longer over a submit; one whose end nobody heard of holds up nothing. */
const LONGEST_SAVE_MS = 15_000

export function createSessionCore(
  ports: SessionPorts,
  first: Model,
  onChange: () => void,
): SessionCore {
  let model = first
  let underWay: Promise<void> = Promise.resolve()
  let savingUntil = 0
  let waiting: Waiting | undefined
  const read = createReader()
  const change = (changes: Partial<Model>): void => {
    model = { ...model, ...changes, now: ports.clock.now() }
    onChange()
  }
  const unsay = (...kinds: Notice['kind'][]): void => {
    const notices = model.notices.filter(({ kind }) => !kinds.includes(kind))
    if (notices.length < model.notices.length) change({ notices })
  }
  return {
    ...ports,
    model: () => model,
    reading: () => read(model),
    change,
    work: (changes) => change({ work: { ...model.work, ...changes } }),
    say: (notice) => {
      change({ notices: [...model.notices.filter(({ kind }) => kind !== notice.kind), notice] })
    },
    unsay,
    alone: async (action) => {
      if (model.isBusy) return
      change({ isBusy: true })
      const work = action().finally(() => change({ isBusy: false }))
      underWay = work.catch(() => undefined) // The one who waits only wants to know that it is over.
      await work
    },
    idle: async (limitMs) => {
      let stop = (): void => undefined
      const end = new Promise<void>((resolve) => {
        stop = ports.clock.at(ports.clock.now() + limitMs, resolve)
      })
      await Promise.race([underWay, end])
      stop()
    },
    waiting: () => waiting,
    wait: (next) => {
      waiting = next
    },
    isSaving: () => ports.clock.now() < savingUntil,
    saves: (isSaving) => {
      savingUntil = isSaving ? ports.clock.now() + LONGEST_SAVE_MS : 0
    },
  }
}

import { changesAt } from '../domain/contact/contact-phase'
import { endsOfWaits } from '../domain/playbook/waits'
import { wentPublicBySend } from '../domain/submit/corrections'
import { ATTEMPT_NUMBERS, attemptTag, noteTags } from '../domain/tags'
import type { ColorScheme, Unsubscribe } from '../ports/ticket-host'
import { attemptHeard, awaitCarried, awaitLate } from './await-send'
import { checkSubmit, passBroken, type StagedByHook, SubmitStopped } from './check-submit'
import { announcing } from './due/announce'
import { hostError, saying, sayUnread } from './failure'
import { finishSubmit } from './finish-submit'
import { insertAct } from './insert-act'
import { insertNote } from './insert-note'
import { forgetInserted, recallInserted } from './inserted'
import { journalOf } from './journal'
import { learnRights } from './learn-rights'
import { recallHabits } from './playbook/habits'
import { loadRunning } from './playbook/load-playbooks'
import {
  hearConversation,
  isOurTicket,
  LOOK_MS,
  loadConversation,
  loadHistory,
  readAfresh,
} from './read-ticket'
import type { SessionCore } from './session-core'
import { forgetWork, settleSubmit, undoHook } from './settle-submit'

/**
 * Follows one open ticket: what is typed, staged, saved and sent, by whomever. A hidden tab asks for
 * nothing; what it missed is read when it is shown again.
 */
export function followTicket(
  core: SessionCore,
  onColorScheme: (scheme: ColorScheme) => void,
): {
  readonly start: () => Promise<void>
  readonly stop: Unsubscribe
  /** Sets the timer as soon as anything is said that changes by the clock. */
  readonly keepTime: () => void
  readonly isShown: () => boolean
} {
  const { host } = core
  let isShown = true
  let isStale = false
  let isSendUnread = false
  let staged: StagedByHook | undefined
  let wasChecked = false
  let stopTimer: Unsubscribe = () => undefined
  let isTimed = false
  const announcement = announcing(core)

  const readDraft = async (): Promise<void> => {
    await saying(core, 'draft', async () => core.change({ draft: await host.readDraft() }))
  }
  const wake = (): void => {
    stopTimer()
    announcement.say()
    isTimed = isShown && !isTimeless(core)
    if (!isTimed) return
    const { now, rules } = core.model()
    const { phase, delivery, playbooks } = core.reading()
    const ends = endsOfWaits(playbooks, now).map(({ at }) => at)
    stopTimer = core.clock.at(
      Math.min(changesAt(phase, now, rules.time, delivery), ...ends),
      () => {
        core.change({})
        wake()
      },
    )
  }
  const keepTime = (): void => {
    if (isShown && !isTimed && !isTimeless(core)) wake()
  }
  /** A hidden tab has one timer, for the wait that ends first; the agent is told wherever they are. */
  const watch = (): void => {
    stopTimer()
    announcement.say()
    const [first] = endsOfWaits(core.reading().playbooks, core.model().now).sort(
      (a, b) => a.at - b.at,
    )
    const { ticket, agent } = core.model()
    if (!first || ticket.id === undefined) return
    const sentence = core.dueSentence(first.playbook, ticket.id, agent.locale)
    stopTimer = core.clock.at(first.at, () => {
      core.change({})
      announcement.say()
      watch()
      void tellAlone(core, sentence)
    })
  }
  const look = async (): Promise<void> => {
    if (!isShown) {
      isStale = true
      return
    }
    isStale = !(await readAfresh(core, LOOK_MS, LOOK_MS))
    if (isStale) sayUnread(core, 'update')
    await loadRunning(core)
    wake()
  }

  const endSave = (): void => {
    core.saves(false)
    staged = undefined
    wasChecked = false
  }

  const stops = [
    host.on('text', (text) => {
      const { draft, work } = core.model()
      core.change({ draft: { ...draft, body: { ...draft.body, content: text } } })
      if (work.refusal) forgetInserted(core)
      awaitCarried(core)
      const late = staged && attemptHeard(core)
      if (late !== undefined) awaitLate(core, late)
    }),
    host.on('composer', async () => {
      core.unsay('undeliverable')
      await readDraft()
      awaitCarried(core)
      await loadConversation(core)
      wake()
      await insertWaiting(core)
    }),
    host.on('tags', (tags) => core.change({ draft: { ...core.model().draft, tags } })),
    host.on('form', readDraft),
    host.on('conversation', async () => {
      if (!(await hearConversation(core))) sayUnread(core, 'update')
      wake()
      const { agent, rules } = core.model()
      const template = wentPublicBySend(core.reading().entries, agent.id, rules.notes)
      if (template) core.say({ kind: 'note-went-public', template })
      isSendUnread = !(await countSent(core, !isSendUnread))
      await finishCancellation(core)
    }),
    host.on('updated', async () => {
      await look()
      announcement.say(true)
    }),
    host.on('activated', async () => {
      isShown = true
      core.change({})
      wake()
      if (isStale) await look()
    }),
    host.on('deactivated', () => {
      isShown = false
      watch()
    }),
    host.on('submitted', async () => {
      const isChecked = wasChecked
      endSave()
      await settleSubmit(core, isChecked)
      awaitCarried(core)
      await loadRunning(core)
      wake()
      announcement.say(true)
    }),
    host.on('submitFailed', async () => {
      const undone = staged
      endSave()
      await undoHook(core, undone)
    }),
    host.on('colorScheme', onColorScheme),
    host.onSave(async (limitMs) => {
      wasChecked = true
      core.saves(true)
      try {
        staged = await checkSubmit(core, limitMs)
      } catch (error) {
        if (error instanceof SubmitStopped) {
          core.saves(false)
          throw error
        }
        // A bug of ours must not keep an agent from sending: it passes, marked, and is reported (E7).
        staged = passBroken(core)
        reportError(error)
      }
    }),
    host.on('closed', () => stop()),
  ]

  const start = async (): Promise<void> => {
    // Asked for beside the history, which will need it; a failure is said where it is needed.
    if (core.model().history.kind === 'loading') core.automaticOf().catch(hostError)
    wake()
    recallInserted(core)
    awaitCarried(core)
    await loadConversation(core)
    recallHabits(core)
    if (isOurTicket(core)) {
      await Promise.all([loadHistory(core), learnRights(core), loadRunning(core)])
      // What is staged on the form may end a playbook that the saved ticket does not know as over.
      await loadRunning(core)
    }
    await finishSubmit(core)
    awaitCarried(core)
    if (host.hasMissedSubmit()) await settleSubmit(core, false)
    recallRefusal(core)
    wake()
  }
  const stop = (): void => {
    isShown = false
    stopTimer()
    for (const end of stops) end()
  }
  return { start, stop, keepTime, isShown: () => isShown }
}

/** Where nothing of ours is under way, only a greeting in a reply and the day of a note that was sent go by the clock. */
function isTimeless(core: SessionCore): boolean {
  const { phase, delivery, playbooks, ownText, tags } = core.reading()
  const { draft, rules } = core.model()
  const isGreeting = draft.isPublic && ownText.trim() !== ''
  const isAtRest = phase.kind === 'idle' && delivery.kind !== 'until' && playbooks.length === 0
  const isSent = rules.notes.some(({ id }) => tags.includes(noteTags(id).mark))
  return isAtRest && !isGreeting && !isSent
}

/** A wait ended behind another tab: told here only where no frame in the background tells of all tickets. */
async function tellAlone({ host, announcer }: SessionCore, sentence: string): Promise<void> {
  if (await announcer?.isHeard()) return
  await host.notify(sentence, 'notice').catch(hostError)
}

/** C14: an attempt that this role could not count is on the ticket, still without its tag. */
function recallRefusal(core: SessionCore): void {
  const n = ATTEMPT_NUMBERS.find((known) => known === core.memory.read('refused'))
  const { chain, tags } = core.reading()
  if (n === undefined) return
  const isUncounted = chain.made.some((made) => made.n === n) && !tags.includes(attemptTag(n))
  if (isUncounted) core.work({ refusedTag: n })
  else core.memory.forget('refused')
}

/** E5: the note that could not go in while the composer was public goes in by itself. */
async function insertWaiting(core: SessionCore): Promise<void> {
  const waiting = core.waiting()
  if (!waiting || core.model().draft.isPublic) return
  await core.alone(async () => {
    if (waiting.kind === 'note') await insertNote(core, waiting.template, waiting.answers)
    else await insertAct(core, waiting.act)
  })
}

/**
 * C9: a message of ours that is seen in the conversation is counted now. False: the ticket could not be
 * read. `isExpected`: nobody was told of that before, and nothing is said of its tag.
 */
async function countSent(core: SessionCore, isExpected: boolean): Promise<boolean> {
  if (!journalOf(core)?.isBySend) return true
  const isRead = await finishSubmit(core, { isExpected })
  if (!isRead) sayUnread(core, 'update')
  else if (!isExpected) core.unsay('failed')
  if (journalOf(core) === undefined) forgetWork(core)
  awaitCarried(core)
  return isRead
}

/** Status and tag follow the farewell once the customer has it (C9). */
async function finishCancellation(core: SessionCore): Promise<void> {
  const { isCancelling } = core.model().work
  if (!isCancelling || !core.reading().isFarewellSent) return
  await core.alone(async () => void (await insertAct(core, { kind: 'farewell' })))
}

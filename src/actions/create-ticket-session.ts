import type { PlaybookId } from '../domain/playbook/playbook-id'
import { readingOf } from '../domain/playbook/read-playbooks'
import { type Model, NO_WORK, type Rules, UNREAD_WORDING } from '../domain/reading/model'
import type { Notice } from '../domain/reading/notice'
import { viewOf } from '../domain/sidebar/view-of'
import { isOurTag } from '../domain/tags'
import type { DueAnnouncer } from '../ports/due-announcer'
import { HostError } from '../ports/host-error'
import type { Memory } from '../ports/memory'
import type { SettingFault } from '../ports/settings'
import type { TicketApi } from '../ports/ticket-api'
import type { ColorScheme, Opening, Unsubscribe } from '../ports/ticket-host'
import { checkNow } from './check-now'
import { confirmCost, forwardToCommercial } from './confirm-cost'
import { notAReply, pauseUntil, takeTagOut, useHistory, wasAReply } from './correct-count'
import { applyRewrite, fillDraft, updateDate } from './correct-draft'
import { hostError } from './failure'
import { followTicket } from './follow-ticket'
import { insertAct } from './insert-act'
import { insertNote } from './insert-note'
import { learnRights } from './learn-rights'
import { nameStatuses } from './name-statuses'
import {
  chooseWait,
  finishStep,
  goBack,
  leavePlaybook,
  markSent,
  startPlaybook,
  takeWay,
  tickFact,
} from './playbook/do-act'
import { loadOlder } from './read-ticket'
import { recallWording, wordMessages } from './read-wording'
import { refresh } from './refresh'
import { createSessionCore, type SessionCore, type SessionPorts } from './session-core'
import { stageException } from './set-aside'
import type { SessionState, TicketSession } from './ticket-session'
import { undo } from './undo'

export interface SessionOptions
  extends Omit<SessionPorts, 'memory' | 'agentMemory' | 'api' | 'announcer'> {
  readonly announcerOf?: (opening: Opening) => DueAnnouncer
  readonly apiOf: (ticketId: number) => TicketApi
  /** The first opening, if it was asked for already. */
  readonly opening?: Promise<Opening>
  readonly memoryOf: (opening: Opening) => Memory
  /** The same for the agent on every ticket. */
  readonly agentMemoryOf: (opening: Opening) => Memory
  /** The admin's settings as rules, once the zones of account and agent are known. */
  readonly rules: (zones: { readonly account: string | undefined; readonly agent: string }) => Rules
  readonly faults: readonly SettingFault[]
}

/** One open ticket: opens it, follows what happens to it, and offers what an agent can do. */
export function createTicketSession(options: SessionOptions): TicketSession {
  const listeners = new Set<() => void>()
  let state: SessionState = { kind: 'loading' }
  let core: SessionCore | undefined
  let asked = options.opening
  let stop: Unsubscribe = () => undefined

  const show = (next: SessionState): void => {
    state = next
    for (const listener of listeners) listener()
  }

  const open = async (): Promise<void> => {
    stop()
    show({ kind: 'loading' })
    let opening: Opening
    try {
      opening = await (asked ?? options.host.open())
      asked = undefined
    } catch (error) {
      asked = undefined
      // Whatever it was, the agent is told and can try again; a bug of ours is reported as well.
      show({ kind: 'failed', reason: error instanceof HostError ? error.reason : 'unexpected' })
      hostError(error)
      return
    }
    let colorScheme: ColorScheme = opening.colorScheme
    const { locale, name: agentName } = opening.agent
    const memory = options.memoryOf(opening)
    const api = options.apiOf(opening.ticket.id ?? NOT_CREATED)
    const agentMemory = options.agentMemoryOf(opening)
    const announcer = options.announcerOf?.(opening)
    const ports = { ...options, memory, agentMemory, api, ...(announcer && { announcer }) }
    const opened = createSessionCore(ports, firstModel(opening, options), () => render())
    const render = (): void => {
      const view = viewOf(opened.model(), opened.reading())
      show({ kind: 'ready', view, locale, agentName, colorScheme })
      if (!following.isShown()) return
      following.keepTime()
      void wordMessages(opened, view)
      void nameStatuses(opened, view)
    }
    core = opened
    const following = followTicket(opened, (next) => {
      colorScheme = next
      render()
    })
    stop = following.stop
    recallWording(opened)
    render()
    await following.start()
  }

  /** An action on the open ticket; a second one while it runs does nothing. */
  const doing =
    <A extends readonly unknown[], R>(action: (core: SessionCore, ...args: A) => Promise<R>) =>
    async (...args: A): Promise<R | undefined> => {
      const opened = core
      let result: R | undefined
      await opened?.alone(async () => {
        result = await action(opened, ...args)
      })
      return result
    }
  const does =
    <A extends readonly unknown[]>(action: (core: SessionCore, ...args: A) => Promise<unknown>) =>
    async (...args: A): Promise<void> =>
      void (await doing(action)(...args))

  const shownStep = (id: PlaybookId): string =>
    (core && readingOf(core.reading().playbooks, id)?.position.step.id) ?? ''

  const isOpened = open()
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    retry: async () => {
      await isOpened
      await (state.kind === 'failed' ? open() : does(refresh)())
    },
    begin: () => {
      core?.work({ isStarted: true })
      // On a ticket without our tags nothing was asked for yet.
      if (core) void learnRights(core)
    },
    stopBeginning: () => core?.work({ isStarted: false }),
    insertAttempt: (n, exception) => does(insertAct)({ kind: 'attempt', n }, exception),
    insertCost: () => does(insertAct)({ kind: 'cost' }),
    prepareCancellation: (exception) => does(insertAct)({ kind: 'farewell' }, exception),
    undo: does(undo),
    updateDate: does(updateDate),
    fillDraft: does(fillDraft),
    applyRewrite: does(applyRewrite),
    useHistory: does(useHistory),
    takeTagOut: does(takeTagOut),
    notAReply: does(notAReply),
    wasAReply: does(wasAReply),
    pauseUntil: does(pauseUntil),
    recordContact: async (contact) =>
      (await doing(insertAct)({ kind: 'record', contact })) === true,
    insertNote: async (template, answers) => (await doing(insertNote)(template, answers)) === true,
    setAside: does(stageException),
    startPlaybook: does(startPlaybook),
    leavePlaybook: (id) => core && leavePlaybook(core, id),
    takeWay: does(takeWay),
    finishStep: does(finishStep),
    markSent: does(markSent),
    insertStep: (playbook, text, given) =>
      does(insertAct)({ kind: 'step', playbook, step: shownStep(playbook), text, given }),
    prepareOutcome: (playbook) => does(insertAct)({ kind: 'outcome', playbook }),
    tickFact: does(tickFact),
    chooseWait: does(chooseWait),
    goBack: does(goBack),
    confirmCost: does(confirmCost),
    forwardToCommercial: does(forwardToCommercial),
    checkNow: does(checkNow),
    saveExceptionNote: does(refresh),
    loadOlder: does(loadOlder),
    forms: {
      read: (key) => core?.memory.read(key),
      write: (key, value) => core?.memory.write(key, value),
      forget: (key) => core?.memory.forget(key),
    },
    dismiss: (notice) => core && dismiss(core, notice),
  }
}

/** A ticket that is being created is never asked for: every action looks at its id first. */
const NOT_CREATED = 0

function firstModel(opening: Opening, { rules, faults, clock }: SessionOptions): Model {
  const { ticket, agent, draft, account } = opening
  const { tags, status, groupId, assigneeId } = draft
  return {
    ticket,
    agent,
    draft,
    saved: { tags, status, groupId, assigneeId },
    history: { kind: tags.some(isOurTag) ? 'loading' : 'unread' },
    conversation: undefined,
    now: clock.now(),
    rules: rules({ account: account.zone, agent: agent.zone }),
    work: NO_WORK,
    notices: faults.map((fault): Notice => ({ kind: 'setting-fault', ...fault })),
    isBusy: false,
    playbooks: [],
    habits: { texts: {}, links: {} },
    wording: UNREAD_WORDING,
  }
}

function dismiss(core: SessionCore, notice: Notice): void {
  // An agent who closes it no longer wants the note to go in by itself.
  if (notice.kind === 'waiting-for-note') core.wait()
  core.change({ notices: core.model().notices.filter((known) => known !== notice) })
}

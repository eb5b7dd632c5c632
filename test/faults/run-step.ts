import { vi } from 'vitest'

// Fetched on demand by the app; while the clock is stopped nobody would see it come.
import '../../src/adapters/zendesk-rest/to-updates'

import type { SessionState } from '../../src/actions/ticket-session'
import { requirements } from '../../tools/requirements'
import { breachesOf, isShown } from '../fakes/breaches'
import type { Sidebar } from '../fakes/open-sidebar'
import { type TicketStory, tellStory } from '../fakes/ticket-story'
import {
  createWorkspace,
  type Directory,
  isOnPage,
  type NamedFault,
  ROLES,
  skewOf,
} from '../workspace'
import { createMachine, duration, type Machine, pass, resumeTime, stopTime } from './fake-time'
import type { Desk, FlowStep } from './flow-steps'
import { readAloud, type Said } from './read-aloud'
import { savedIn } from './saved-in'

/** What the agent had typed before: it may never be lost. */
const TYPED = 'Conferi os anexos do chamado.'

/** After this nothing that was asked for is still on its way. */
const QUIET_MS = 30_000

/** What became of a step, with or without a fault. */
export interface Outcome {
  readonly said: Said
  /** What Zendesk's own page said of the submit. */
  readonly stopped: readonly string[]
  readonly saved: readonly string[]
  readonly draft: string
  readonly isSubmit: boolean
  /** How long the app held the submit, in milliseconds. */
  readonly heldMs: number
  /** What was typed is neither in the composer nor saved nor kept in the form. */
  readonly lost: readonly string[]
  readonly complaints: readonly string[]
  /** Promises that are broken, by the saved ticket. */
  readonly breaches: readonly string[]
  /** Those that the next opening does not show. */
  readonly hidden: readonly string[]
  /** What the next opening says. */
  readonly later: Said
  readonly savedLater: readonly string[]
  /** Everything that was asked of Zendesk during the step. */
  readonly calls: ReadonlySet<string>
}

/** Goes one step with a fault switched on from its beginning, and then opens the ticket again. */
export async function runStep(step: FlowStep, fault?: NamedFault): Promise<Outcome> {
  stopTime(step.now)
  const complaints = listenForComplaints()
  try {
    const machine = createMachine()
    const story = tellStory(step.now, step.opening ?? {}, machine)
    story.account.arrange(withMacros)
    step.tell?.(story)
    const { state, stateLater, ...played } = await playStep(step, fault, story, machine)
    complaints.stop()
    return {
      ...played,
      complaints: complaints.heard,
      said: readAloud(state),
      later: readAloud(stateLater),
    }
  } finally {
    complaints.stop()
    resumeTime()
  }
}

/** The app's macros are in the account; its triggers would do part of the app's work. */
const withMacros = (directory: Directory): Directory => ({
  ...directory,
  macros: createWorkspace({ now: () => 0, app: requirements({ withTiMacro: false }) }).directory
    .macros,
})

type Played = Omit<Outcome, 'said' | 'later' | 'complaints'> & {
  readonly state: SessionState
  readonly stateLater: SessionState
}

async function playStep(
  step: FlowStep,
  fault: NamedFault | undefined,
  story: TicketStory,
  machine: Machine,
): Promise<Played> {
  const before = story.account.ticket(story.ticketId)
  const known = breachesOf(story)
  const newBreaches = () => breachesOf(story).filter((breach) => !known.includes(breach))
  const calls = new Set<string>()
  const stopHearing = story.faults.onCall((call) => calls.add(call))
  const opening = {
    userId: ROLES[step.role ?? 'agent'],
    ...(step.settings && { settings: step.settings }),
  }
  const isOpening = step.act === undefined
  const switchOn = async (sidebar?: Sidebar) => {
    calls.clear()
    story.faults.set(fault?.faults ?? [])
    await befall(fault, story, machine, sidebar)
  }
  if (isOpening) await switchOn()
  const sidebar = await story.open({
    ...opening,
    draft: { text: step.opening ? TYPED : `<p>${TYPED}</p>` },
  })
  let heldMs = 0
  let isSubmit = false
  let stopped: readonly string[] = []
  const desk: Desk = {
    story,
    sidebar,
    submit: async (status) => {
      isSubmit = true
      const submitted = sidebar.tab.submit(status)
      heldMs = await duration(submitted, 60_000)
      const outcome = await submitted
      if (outcome.kind === 'blocked') stopped = outcome.messages
      if (outcome.kind === 'refused') stopped = [outcome.message]
    },
  }
  if (!isOpening) {
    await pass(1000)
    await step.prepare?.(desk)
    await pass(1000)
    await switchOn(sidebar)
  }
  if (step.act) await duration(step.act(desk), 120_000)
  await pass(QUIET_MS)

  const saved = () => savedIn(before, story.account.ticket(story.ticketId))
  const draft = sidebar.tab.view().comment.text
  const forms = JSON.stringify(formOf(sidebar))
  const now = {
    state: sidebar.session.state(),
    calls: new Set(calls),
    saved: saved(),
    draft,
    lost: lostOf(draft + forms, story),
    breaches: newBreaches(),
  }
  story.faults.set([])
  machine.skew(0)
  sidebar.close()
  const again = await story.open(opening)
  await pass(QUIET_MS)
  const outcome = {
    ...now,
    ...{ stopped, heldMs, isSubmit },
    hidden: newBreaches().filter((breach) => !isShown(breach, again)),
    stateLater: again.session.state(),
    savedLater: saved(),
  }
  again.close()
  stopHearing()
  return outcome
}

/** What happens to the machine rather than to a call. */
async function befall(
  fault: NamedFault | undefined,
  story: TicketStory,
  machine: Machine,
  sidebar: Sidebar | undefined,
): Promise<void> {
  if (!fault) return
  machine.skew(skewOf(fault.faults))
  if (!fault.faults.some((one) => isOnPage(one, 'asleep'))) return
  sidebar?.client.fire('app.deactivated')
  const { at, after, today } = story.account.days()
  machine.sleepUntil(at(after(today), '09:00'))
  sidebar?.client.fire('app.activated')
  await pass(500)
}

/** Whether the step, as it usually goes, would feel the fault. */
export function isFelt({ faults }: NamedFault, { calls, isSubmit }: Outcome): boolean {
  return faults.some((fault) => {
    if (fault.on === 'save') return isSubmit
    // No ticket writes settings.
    if (fault.on === 'store') return false
    if (fault.on === 'page') return isSubmit || !fault.kind.startsWith('reload-')
    const pattern = new RegExp(fault.match, 'i')
    const isSdk = fault.on === 'sdk'
    return [...calls].some((call) => /^[a-z]/.test(call) === isSdk && pattern.test(call))
  })
}

const formOf = ({ session }: Sidebar): unknown => session.forms.read('note-form')

/** Words that are nowhere any more. */
function lostOf(kept: string, { account, ticketId }: TicketStory): string[] {
  const { audits, messages } = account.ticket(ticketId) ?? {}
  const everywhere = kept + JSON.stringify([audits, messages])
  return [TYPED].filter((words) => !everywhere.includes(words))
}

function listenForComplaints() {
  const heard: string[] = []
  const onRejection = (reason: unknown): void => {
    heard.push(`unhandled: ${reason instanceof Error ? reason.stack : String(reason)}`)
  }
  process.on('unhandledRejection', onRejection)
  const spies = (['error', 'warn'] as const).map((level) =>
    vi.spyOn(console, level).mockImplementation((...args) => {
      heard.push(`${level}: ${args.join(' ')}`)
    }),
  )
  return {
    heard,
    stop: () => {
      process.off('unhandledRejection', onRejection)
      for (const spy of spies) spy.mockRestore()
    },
  }
}

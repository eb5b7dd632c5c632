import type { AccountPlan } from '../account-file/plan'
import { type Workspace, workspaceOver } from '../create-workspace'
import { createScenarioClock, offsetToWork } from '../scenarios/scenario-clock'
import { scenarioNamed } from '../scenarios/scenarios'
import { type Account, createAccount } from '../zendesk/account'
import { SaveRefused } from '../zendesk/change'
import { createFaults, type Faults } from '../zendesk/faults'
import { REFUSED } from '../zendesk/refusals'
import { letHoursPass } from '../zendesk/rules/automations'
import type { AccountInfo, OpenedScenario } from './api'
import { directoryOf } from './app-account'

/** One account being played with: its saved state, its clock and what goes wrong in it. */
export interface RunningAccount {
  readonly id: string
  /** No other account has it, nor has this one after a reset. */
  readonly beginning: string
  readonly account: Account
  /** As the account begins. */
  readonly plan: AccountPlan
  /** The tickets that a page opens which was asked for none. */
  readonly opens: readonly number[]
  readonly faults: Faults
  /** What happens in it from outside its pages. */
  readonly workspace: Workspace
  readonly offsetMs: () => number
  readonly setOffset: (ms: number) => void
  readonly now: () => number
  /** Runs the automations of the hours that went by since the last call. */
  readonly catchUp: () => void
}

/** Without `startAt` the account begins at a moment when somebody would be at work. */
function createRunningAccount(id: string, plan: AccountPlan, startAt?: number): RunningAccount {
  let offset = startAt === undefined ? offsetToWork(Date.now()) : startAt - Date.now()
  const now = () => Date.now() + offset
  const account = createAccount({ now, directory: plan.directory })
  const opens = plan.fill(account)
  const faults = createFaults()
  let seen = now()
  const catchUp = () => {
    const last = seen
    seen = now()
    letHoursPass(account, last, seen)
  }
  return {
    id,
    beginning: crypto.randomUUID(),
    account,
    plan,
    opens,
    faults,
    workspace: workspaceOver(account, faults),
    offsetMs: () => offset,
    setOffset: (ms) => {
      offset = Math.round(ms)
      catchUp()
      account.emit({ kind: 'clock', offsetMs: offset })
    },
    now,
    catchUp,
  }
}

export const infoOf = ({
  id,
  beginning,
  account,
  plan,
  opens,
  faults,
  offsetMs,
}: RunningAccount): AccountInfo => ({
  id,
  beginning,
  directory: account.directory,
  roles: plan.roles,
  locale: plan.locale,
  opens,
  offsetMs: offsetMs(),
  faults: faults.list(),
  unsupported: account.unsupported(),
})

/** Steps into a situation: moves the clock if it must, tells its story, says what to open. */
export function openScenario(running: RunningAccount, id: string): OpenedScenario {
  const scenario = scenarioNamed(id)
  if (!scenario) throw REFUSED.notFound()
  const { account, faults, plan } = running
  account.arrange(() => directoryOf(scenario, plan.directory))
  const moment = scenario.at?.(createScenarioClock(running.now()))
  if (moment !== undefined) running.setOffset(moment - Date.now())
  const { ticketId, draft } = scenario.build(account, createScenarioClock(running.now()))
  faults.set(scenario.faults ?? [])
  account.emit({ kind: 'faults' })
  return {
    scenario: id,
    ...(ticketId !== undefined && { ticketId }),
    ...(draft && { draft }),
    ...(scenario.role && { role: scenario.role }),
    settings: scenario.settings ?? {},
    offsetMs: running.offsetMs(),
  }
}

export const badRequest = (description: string): SaveRefused =>
  new SaveRefused(400, { error: 'BadRequest', description })

/** Every account being played with; each page address names its own. */
export interface Accounts {
  readonly all: () => readonly RunningAccount[]
  readonly get: (id: string) => RunningAccount | undefined
  readonly create: (startAt?: number) => RunningAccount
  readonly replace: (id: string) => RunningAccount
  /** How each of them begins. */
  readonly plan: AccountPlan
}

/** Each of them begins as planned. */
export function createAccounts(plan: AccountPlan): Accounts {
  const accounts = new Map<string, RunningAccount>()
  const keep = (running: RunningAccount) => {
    accounts.set(running.id, running)
    return running
  }
  return {
    plan,
    all: () => [...accounts.values()],
    get: (id) => {
      const running = accounts.get(id)
      running?.catchUp()
      return running
    },
    create: (startAt) => keep(createRunningAccount(crypto.randomUUID().slice(0, 8), plan, startAt)),
    replace: (id) => keep(createRunningAccount(id, plan)),
  }
}

import 'virtual:garden-tokens.css'
import './styles/page.css'
import './styles/bar.css'
import './styles/ticket.css'
import './styles/composer.css'
import './styles/narrow.css'

import { createRoot } from 'react-dom/client'

import type { OpenedScenario, ScenarioInfo } from '../server/api'
import { isOnPage } from '../zendesk/faults'
import { accountApi, createAccount, readAccount, readConfig, readScenarios } from './account-api'
import { type Address, NO_SCENARIO, readAddress } from './address'
import { createAgentWindow } from './agent-window'
import { App } from './components/App'
import { WorkspaceContext } from './context'
import { emptyStorages } from './empty-storages'
import { wordsFor } from './words/words'

/** Opened when the address names nothing. */
const FIRST_SCENARIO = 'second-due'

async function open() {
  const address = readAddress(location.search)
  document.documentElement.dataset['colorScheme'] = address.scheme
  const [config, scenarios, info] = await Promise.all([
    readConfig(),
    readScenarios(),
    address.account === undefined ? createAccount(address.now) : readAccount(address.account),
  ])
  await emptyStorages(config.apps, info.beginning)
  const isAskedFor = address.tickets.length > 0 || address.scenarios.length > 0
  const isFilled = info.opens.length > 0 && !isAskedFor
  const opened = await enter(info.id, isFilled ? [] : wantedOf(address, scenarios))
  const sleeping = address.faults.filter((fault) => isOnPage(fault, 'asleep'))
  const awake = address.faults.filter((fault) => !sleeping.includes(fault))
  if (awake.length > 0) await accountApi(info.id).setFaults(awake)
  // Situations may have moved the clock, and switched faults on.
  const isMoved = opened.length > 0 || awake.length > 0
  const account = isMoved ? await readAccount(info.id) : info
  const role = address.role ?? opened.find(({ role }) => role)?.role ?? 'agent'
  const settings = Object.assign({}, ...opened.map((each) => each.settings), address.settings)
  const userId = account.roles[role]
  const workspace = createAgentWindow({
    config,
    account,
    userId,
    address: { ...address, role },
    settings,
  })
  for (const { ticketId, draft, scenario } of opened) {
    if (ticketId === undefined) workspace.openNewTicket(draft, scenario)
    else await workspace.openTicket(ticketId, draft, scenario)
  }
  // The first one is in front.
  if (isFilled) for (const id of info.opens.toReversed()) await workspace.openTicket(id)
  for (const [index, ticket] of address.tickets.entries()) {
    const known = address.scenarios[index]
    const scenario = known === NO_SCENARIO ? undefined : known
    if (ticket === 'new') workspace.openNewTicket(undefined, scenario)
    else await workspace.openTicket(ticket, undefined, scenario)
  }
  // Only a ticket that is open can sleep.
  if (sleeping.length > 0) await workspace.setFaults([...awake, ...sleeping])
  createRoot(document.getElementById('root') as HTMLElement).render(
    <WorkspaceContext.Provider value={workspace}>
      <App scenarios={scenarios} />
    </WorkspaceContext.Provider>,
  )
}

/** An address with tickets opens those again; a situation is built only the first time. */
function wantedOf(address: Address, scenarios: readonly ScenarioInfo[]): readonly string[] {
  if (address.tickets.length > 0) return []
  if (address.scenarios.length > 0) return address.scenarios
  const first = scenarios.find(({ id }) => id === FIRST_SCENARIO) ?? scenarios[0]
  return first && address.account === undefined ? [first.id] : []
}

/** One after the other: each may move the account's clock for the next. */
async function enter(account: string, wanted: readonly string[]): Promise<OpenedScenario[]> {
  const opened: OpenedScenario[] = []
  for (const id of wanted) opened.push(await accountApi(account).openScenario(id))
  return opened
}

open().catch((error: unknown) => {
  const reason = error instanceof Error ? error.message : String(error)
  document.body.textContent = wordsFor(navigator.language).notOpened(reason)
})

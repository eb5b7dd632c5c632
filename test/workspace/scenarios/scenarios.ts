import { PLAYBOOK_IDS } from '../../../src/playbooks/heads'
import { ANSWER_SCENARIOS } from './answer-scenarios'
import { ATTEMPT_SCENARIOS } from './attempt-scenarios'
import { CHANNEL_SCENARIOS } from './channel-scenarios'
import { CLOSING_SCENARIOS } from './closing-scenarios'
import { LEAD_SCENARIOS, largeAccount } from './lead-scenarios'
import { NOTE_SCENARIOS } from './note-scenarios'
import { PUBLISHED_SCENARIOS } from './published-scenarios'
import type { Scenario } from './scenario'
import { createScenarioClock } from './scenario-clock'
import { STATUS_SCENARIOS } from './status-scenarios'
import { TICKET_SCENARIOS } from './ticket-scenarios'
import { WAY_SCENARIOS } from './way-scenarios'
import { WRITING_SCENARIOS } from './writing-scenarios'

/** Stories of our manuals; where one of them was deleted, the workspace has none of these. */
const PLAYBOOK_SCENARIOS: readonly Scenario[] = [
  'retorno',
  'escalonamento',
  'triagem',
  'faturamento',
].every((id) => PLAYBOOK_IDS.includes(id))
  ? (await import('./playbook-scenarios')).PLAYBOOK_SCENARIOS
  : []

/** Every situation of the workspace, in the order of the chooser. */
export const SCENARIOS: readonly Scenario[] = [
  ...TICKET_SCENARIOS,
  ...NOTE_SCENARIOS,
  ...ATTEMPT_SCENARIOS,
  ...ANSWER_SCENARIOS,
  ...CLOSING_SCENARIOS,
  ...CHANNEL_SCENARIOS,
  ...WAY_SCENARIOS,
  ...WRITING_SCENARIOS,
  ...STATUS_SCENARIOS,
  ...PLAYBOOK_SCENARIOS,
  ...PUBLISHED_SCENARIOS,
  ...LEAD_SCENARIOS,
]

/** A situation by its id; those that make an account of any size are not in the chooser. */
export const scenarioNamed = (id: string): Scenario | undefined =>
  SCENARIOS.find((known) => known.id === id) ?? largeAccount(id)

/** When a situation plays that is stepped into at `now`. Throws where there is none of that name. */
export function momentOf(id: string, now: number): number {
  const scenario = scenarioNamed(id)
  if (!scenario) throw new Error(`no situation ${id}`)
  return scenario.at?.(createScenarioClock(now)) ?? now
}

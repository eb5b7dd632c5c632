import type { OutcomeStep } from '../playbook/playbook'
import { readingOf } from '../playbook/read-playbooks'
import { overTag } from '../playbook/step-tags'
import type { Reading } from '../reading/read-model'
import { NO_CHANGE } from '../tag-change'
import { TAG } from '../tags'
import type { Outcome } from './act'
import type { ActRule } from './act-rule'
import { staging } from './playbook-step'

/** What a playbook ends with is staged on the form; the submit saves it. */
export const outcomeRule: ActRule<Outcome> = {
  side: () => undefined,
  isIn: () => false,
  text: () => ({ kind: 'ready', text: '' }),
  stop: (act, _, reading) => (outcomeIn(act, reading) ? undefined : { kind: 'step-done' }),
  change: (act, { rules }, reading) => {
    const step = outcomeIn(act, reading)
    const playbook = readingOf(reading.playbooks, act.playbook)?.playbook
    if (!step || !playbook) return NO_CHANGE
    const tags = { add: [overTag(act.playbook), TAG.roteiro], remove: [] }
    return staging(tags, step.effects ?? {}, playbook, rules)
  },
  awaits: () => undefined,
}

function outcomeIn({ playbook }: Outcome, reading: Reading): OutcomeStep | undefined {
  const position = readingOf(reading.playbooks, playbook)?.position
  return position?.kind === 'at' && position.step.kind === 'outcome' ? position.step : undefined
}

import { EXCEPTION_TAGS } from '../../src/domain/contact/exception'
import type { Playbook, Way } from '../../src/domain/playbook/playbook'
import { overTag, tagOfFact, tagOfStep, tagOfWay } from '../../src/domain/playbook/step-tags'
import { ATTEMPT_TAGS, TAG } from '../../src/domain/tags'
import { CONTACT } from '../../src/playbooks/contact'
import { ESCALONAMENTO } from '../../src/playbooks/escalonamento'
import { FATURAMENTO } from '../../src/playbooks/faturamento'
import { RETORNO } from '../../src/playbooks/retorno'
import { TRIAGEM } from '../../src/playbooks/triagem'

const PLAYBOOKS: readonly Playbook[] = [CONTACT, RETORNO, ESCALONAMENTO, TRIAGEM, FATURAMENTO]

/**
 * Every tag of ours whose name is known beforehand. Those that carry a number, a day or an hour
 * cannot be listed; what is left of them on a follow-up the app's first save takes out (C1).
 */
export const FIXED_TAGS: readonly string[] = [
  ...new Set([
    ...[...Object.values(TAG), ...ATTEMPT_TAGS, ...EXCEPTION_TAGS],
    ...PLAYBOOKS.flatMap(tagsOfPlaybook),
  ]),
]

function tagsOfPlaybook(playbook: Playbook): string[] {
  const { id, steps, asides, facts } = playbook
  const ofWays = (ways: readonly Way[], step?: Playbook['steps'][number]): string[] =>
    ways.flatMap((way) => [tagOfWay(playbook, way, step), ...(way.leaves ? [way.leaves.tag] : [])])
  return [
    overTag(id),
    ...steps.flatMap((step) => [tagOfStep(playbook, step), ...ofWays(step.ways ?? [], step)]),
    ...ofWays(asides),
    ...facts.map((fact) => tagOfFact(playbook, fact)),
  ]
}

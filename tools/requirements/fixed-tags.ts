import { EXCEPTION_TAGS } from '../../src/domain/contact/exception'
import type { NoteTemplate } from '../../src/domain/note/template'
import type { Playbook, Way } from '../../src/domain/playbook/playbook'
import { overTag, tagOfFact, tagOfStep, tagOfWay } from '../../src/domain/playbook/step-tags'
import { ATTEMPT_TAGS, noteTags, TAG } from '../../src/domain/tags'
import { CONTACT } from '../../src/playbooks/contact'

/**
 * Every tag of ours whose name is known beforehand, with those of these manuals. Those that carry a
 * number, a day or an hour cannot be listed; what is left of them on a follow-up the app's first save
 * takes out (C1).
 */
export const fixedTags = (
  playbooks: readonly Playbook[],
  notes: readonly NoteTemplate[],
): readonly string[] => [
  ...new Set([
    ...[...Object.values(TAG), ...ATTEMPT_TAGS, ...EXCEPTION_TAGS],
    ...[CONTACT, ...playbooks].flatMap(tagsOfPlaybook),
    ...notes.flatMap(({ id }) => Object.values(noteTags(id))),
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
    ...facts.map((fact) => tagOfFact(playbook, fact.id)),
  ]
}

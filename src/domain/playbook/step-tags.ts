import { readValue, type TagValue } from '../calendar/tag-value'
import type { Playbook, PlaybookStep, Way } from './playbook'
import type { PlaybookId } from './playbook-id'

/** `roteiro_<id>_<name>`: the permanent names that are on tickets. */
export const playbookTag = (id: PlaybookId, ...names: readonly (string | number)[]): string =>
  ['roteiro', id, ...names].join('_')

/** The tag of every playbook's end, whichever outcome it was. */
export const overTag = (id: PlaybookId): string => playbookTag(id, 'encerrado')

/** The tag of a step that is done; a number or a value is added where it carries one. */
export const tagOfStep = ({ id }: Playbook, step: PlaybookStep): string =>
  step.tag ?? (step.kind === 'outcome' ? overTag(id) : playbookTag(id, step.id))

/** The tag of an answer; an aside, which belongs to no step, has its name alone. */
export const tagOfWay = ({ id }: Playbook, way: Way, step?: PlaybookStep): string =>
  way.tag ?? (step ? playbookTag(id, step.id, way.id) : playbookTag(id, way.id))

export const tagOfFact = ({ id }: Pick<Playbook, 'id'>, fact: string): string =>
  playbookTag(id, 'fato', fact)

/** The highest number that follows a tag and `_`; 0 if none does. */
export function numberIn(tags: readonly string[], tag: string): number {
  const numbers = tags.flatMap((candidate) => {
    const written = candidate.startsWith(`${tag}_`) ? candidate.slice(tag.length + 1) : ''
    return /^[1-9]\d{0,3}$/.test(written) ? [Number(written)] : []
  })
  return Math.max(0, ...numbers)
}

/** The tag that carries a value after `_`, and the value; nothing if none does. */
export function valueIn(
  tags: readonly string[],
  tag: string,
): { readonly tag: string; readonly value: TagValue } | undefined {
  for (const candidate of tags) {
    if (!candidate.startsWith(`${tag}_`)) continue
    const value = readValue(candidate.slice(tag.length + 1))
    if (value) return { tag: candidate, value }
  }
  return undefined
}

/** Of these tags, those that say something of this step: done, answered, counted or a value. */
export function tagsOfStep(
  tags: readonly string[],
  playbook: Playbook,
  step: PlaybookStep,
): string[] {
  const own = tagOfStep(playbook, step)
  const ways = new Set((step.ways ?? []).map((way) => tagOfWay(playbook, way, step)))
  const isNumberOrValue = (tag: string): boolean =>
    numberIn([tag], own) > 0 || valueIn([tag], own) !== undefined
  return tags.filter((tag) => tag === own || ways.has(tag) || isNumberOrValue(tag))
}

/** What tells a playbook's tags: the manual itself, or what is known of it before it is fetched. */
export type Marking = Pick<Playbook, 'id' | 'ownTags'>

/** Whether this tag is a mark of this playbook. */
export const isBegunBy = (tag: string, { id, ownTags }: Marking): boolean =>
  tag.startsWith(`${playbookTag(id)}_`) || ownTags.includes(tag)

const isBegun = (tags: readonly string[], playbook: Marking): boolean =>
  tags.some((tag) => isBegunBy(tag, playbook))

/** Begun and not finished (C12). */
export const isRunning = (tags: readonly string[], playbook: Marking): boolean =>
  isBegun(tags, playbook) && !tags.includes(overTag(playbook.id))

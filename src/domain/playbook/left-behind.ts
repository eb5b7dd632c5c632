import type { Name } from '../text/name'
import type { Instant } from '../ticket/ticket'
import type { Playbook, PlaybookText } from './playbook'
import { tagOfStep, tagOfWay } from './step-tags'

/** A step that a version of a manual took out: a ticket may have been on its way to it. */
export interface LeftStep {
  readonly id: string
  readonly name: Name
  /** The tags that led straight to it. */
  readonly after: readonly string[]
  /** When the version without it came into force; why, unless that was a publication taken back. */
  readonly at: Instant
  readonly sentence?: string
}

/** What is still known of versions that are not kept whole any more: newest first. */
export interface Left {
  readonly steps: readonly LeftStep[]
  /** By which words a text was told that has other words now. */
  readonly texts: readonly Pick<PlaybookText, 'id' | 'naming'>[]
}

/** Of each so many are remembered: they are in the index, which a starting page reads. */
const REMEMBERED = 8

/** What `after` leaves behind of `before`, over what was left behind already. */
export function leftBehind(
  past: Left = { steps: [], texts: [] },
  before: Playbook,
  after: Playbook,
  since: Pick<LeftStep, 'at' | 'sentence'>,
): Left {
  const isGone = ({ id }: { readonly id: string }) => after.steps.every((step) => step.id !== id)
  const steps = before.steps.map(({ id, name = id }) => ({
    id,
    name,
    after: tagsTo(before, id),
    ...since,
  }))
  const isOther = ({ id, naming }: Left['texts'][number]) =>
    after.texts.some((text) => text.id === id) &&
    after.texts.every(({ text }) => !text.includes(naming))
  const texts = before.texts.map(({ id, naming }) => ({ id, naming }))
  return {
    steps: [...steps, ...past.steps].filter(isGone).slice(0, REMEMBERED),
    texts: [...texts, ...past.texts].filter(isOther).slice(0, REMEMBERED),
  }
}

/** A wait has no tag of its own: from there a ticket goes on in the version that is in force. */
function tagsTo(playbook: Playbook, id: string): readonly string[] {
  const { steps, asides } = playbook
  const fromSteps = steps.flatMap((step) => [
    ...(step.kind !== 'wait' && 'next' in step && step.next === id
      ? [tagOfStep(playbook, step)]
      : []),
    ...(step.ways ?? [])
      .filter(({ next }) => next === id)
      .map((way) => tagOfWay(playbook, way, step)),
  ])
  return [
    ...fromSteps,
    ...asides.filter(({ next }) => next === id).map((way) => tagOfWay(playbook, way)),
  ]
}

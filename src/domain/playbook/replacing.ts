import type { Name } from '../text/name'
import type { Instant } from '../ticket/ticket'
import type { Left } from './left-behind'
import type { Marks } from './marks'
import type { Playbook, PlaybookStep, QuestionStep, Replaced, Way } from './playbook'
import {
  type DoneStep,
  type PlacingPlaybook,
  type Position,
  type Walk,
  withAside,
} from './position'
import {
  numberIn,
  overTag,
  playbookTag,
  tagOfFact,
  tagOfWay,
  tagsOfStep,
  valueIn,
} from './step-tags'

/** Where an agent chose to go on is in a tag: `roteiro_<playbook>_segue_<step>`. */
const CHOICE = 'segue'

const CHOICE_NAME: Name = {
  pt: 'Passo que saiu do roteiro',
  en: 'Step no longer in the playbook',
  es: 'Paso que salió del guion',
}

/**
 * A published manual that knows of the version before it. Ids of steps are permanent, so a ticket under
 * way goes on where it is. A ticket whose step is gone stays at that step, which then asks where to go
 * on. What was done stays done and keeps its tags, and words of the version before are still recognised.
 * `left`: what is known of versions before that one.
 */
export function replacing(
  playbook: Playbook,
  before: Playbook | undefined,
  { at, sentence }: Pick<Replaced, 'at' | 'sentence'>,
  left: Left = { steps: [], texts: [] },
): PlacingPlaybook {
  const gone = before ? namesIn(before).filter(({ id }) => !hasStep(playbook, id)) : []
  const older = left.steps.filter(({ id }) => gone.every((one) => one.id !== id))
  const words = before ? wordsBefore(playbook, before) : []
  return {
    ...playbook,
    texts: [
      ...playbook.texts,
      ...words,
      ...left.texts.map(({ id, naming }) => ({ id, naming, text: naming })),
    ],
    replaced: { at, sentence, gone: [...gone, ...older, { id: CHOICE, name: CHOICE_NAME }] },
    place: (walked, marks, now, walk) =>
      place({ playbook, before, left: older, since: at, marks, now, walk }, walked),
  }
}

const hasStep = ({ steps }: Playbook, id: string): boolean => steps.some((step) => step.id === id)

/** Its steps, and their answers by what is in their tags. */
const namesIn = ({ steps }: Playbook): Replaced['gone'] =>
  steps.flatMap(({ id, name = id, ways = [] }) => [
    { id, name },
    ...ways.map((way) => ({ id: `${id}_${way.id}`, name: way.name ?? way.id })),
  ])

/** What was written differently under the same names: a draft or a sent message may carry it. */
const wordsBefore = ({ texts }: Playbook, before: Playbook) =>
  before.texts.filter(({ id, text }) => texts.some((own) => own.id === id && own.text !== text))

interface Placing {
  readonly playbook: Playbook
  readonly before: Playbook | undefined
  /** Of versions before that one. */
  readonly left: Left['steps']
  /** When the playbook came into force. */
  readonly since: Instant
  readonly marks: Marks
  readonly now: Instant
  readonly walk: Walk
}

function place(placing: Placing, walked: Position): Position {
  const { playbook, before, since, marks, now, walk } = placing
  const was =
    before &&
    onFromChoice(
      { playbook: before, marks, now: since, walk },
      withAside(before, marks, since, walk),
      [],
    )
  const kept = was?.done ?? []
  const position = onFromChoice({ playbook, marks, now, walk }, walked, kept)
  if (marks.tags.includes(overTag(playbook.id))) return position
  const lost =
    stepOfNewestMark(placing, position) ??
    stepLeftBehind(placing, position, was) ??
    stepLeftEarlier(placing, position)
  if (lost === undefined) return position
  const step = { ...choiceAt(playbook, position, marks), id: lost }
  return { kind: 'at', step, n: 1, done: together(kept, position.done) }
}

/** On from where an agent chose to go on, if they did and took no aside since. */
function onFromChoice(
  { playbook, marks, now, walk }: Pick<Placing, 'playbook' | 'marks' | 'now' | 'walk'>,
  walked: Position,
  kept: readonly DoneStep[],
): Position {
  const moment = (way: Way): Instant => marks.of(tagOfWay(playbook, way))?.at ?? 0
  const taken = waysOn(playbook).filter((way) => marks.tags.includes(tagOfWay(playbook, way)))
  const way = taken.toSorted((a, b) => moment(a) - moment(b)).at(-1)
  const aside = walked.done.findLast((past) => past.way && playbook.asides.includes(past.way))
  if (!way || (aside?.at ?? 0) > moment(way)) return walked
  const step = choiceAt(playbook, walked, marks)
  const tag = tagOfWay(playbook, way)
  const ahead = walk(playbook, now, way.next).done
  const all = playbook.steps.flatMap(({ id }) => walk(playbook, now, id).done.slice(0, 1))
  const choice: DoneStep = { step, way, tag, n: 1, ...marks.of(tag) }
  const past = together(kept, walked.done, all).filter((one) => !isAmong(one, [...ahead, choice]))
  return walk(playbook, now, way.next, [...past, choice])
}

/** Each once, in the order of the first list that has it. */
const together = (...lists: readonly (readonly DoneStep[])[]): readonly DoneStep[] =>
  lists.flat().filter((one, n, all) => !isAmong(one, all.slice(0, n)))

const isAmong = ({ tag }: DoneStep, done: readonly DoneStep[]): boolean =>
  done.some((one) => one.tag === tag)

/** A way to every step. */
const waysOn = ({ id, steps }: Playbook): readonly Way[] =>
  steps.map((step) => ({
    id: step.id,
    next: step.id,
    tag: playbookTag(id, CHOICE, step.id),
    ...(step.name !== undefined && { name: step.name }),
  }))

/** The question where to go on: to what is not done yet, first where the manual itself leads now. */
function choiceAt(playbook: Playbook, { step: proposed }: Position, { tags }: Marks): QuestionStep {
  const open = waysOn(playbook).filter(
    ({ next }) => !playbook.steps.some((step) => step.id === next && isDone(step)),
  )
  function isDone(step: PlaybookStep): boolean {
    return step.kind !== 'outcome' && tagsOfStep(tags, playbook, step).length > 0
  }
  const ways = open.toSorted((a, b) => rank(a) - rank(b))
  function rank({ next }: Way): number {
    return next === proposed.id ? 0 : 1
  }
  return { id: CHOICE, kind: 'question', tag: playbookTag(playbook.id, CHOICE), ways }
}

/** The step that the newest mark is of, where the manual has it no more. */
function stepOfNewestMark(
  { playbook, before, marks }: Placing,
  { done }: Position,
): string | undefined {
  const moment = (tag: string): Instant => marks.of(tag)?.at ?? 0
  const unknown = marks.tags
    .filter((tag) => tag.startsWith(playbookTag(playbook.id, '')) && !isKnown(playbook, tag, marks))
    .toSorted((a, b) => moment(a) - moment(b))
    .at(-1)
  if (unknown === undefined) return undefined
  const last = moment(unknown)
  const isNewest = done.every(({ at = 0 }) => at < last || at + last === 0)
  // Where no moment is known, what an agent chose before is not asked again.
  const isChosen = last === 0 && done.some(({ step }) => step.id === CHOICE)
  return isNewest && !isChosen ? stepIdOf(playbook, before, unknown) : undefined
}

function isKnown(playbook: Playbook, tag: string, { tags }: Marks): boolean {
  const { id, steps, asides } = playbook
  const ways = [...asides, ...steps.flatMap((step) => step.ways ?? [])]
  return (
    tag.startsWith(tagOfFact(playbook, '')) ||
    steps.some((step) => tagsOfStep(tags, playbook, step).includes(tag)) ||
    [...asides, ...waysOn(playbook)].some((way) => tagOfWay(playbook, way) === tag) ||
    ways.some(
      ({ counts, leaves }) =>
        leaves?.tag === tag ||
        (counts !== undefined && tag.startsWith(playbookTag(id, counts, ''))),
    )
  )
}

/** By the version before; of one that is older still what its tag says. */
function stepIdOf(playbook: Playbook, before: Playbook | undefined, tag: string): string {
  const step = before?.steps.find((one) => tagsOfStep([tag], before, one).length > 0)
  if (step && !hasStep(playbook, step.id)) return step.id
  const rest = tag.slice(playbookTag(playbook.id, '').length)
  return rest.startsWith(`${CHOICE}_`) ? rest.slice(CHOICE.length + 1) : rest
}

/** The step at which the version before left the ticket, where the manual has it no more. */
function stepLeftBehind(
  { playbook, since }: Placing,
  { done }: Position,
  was: Position | undefined,
): string | undefined {
  if (!was || hasStep(playbook, was.step.id)) return undefined
  const came = was.done.at(-1)?.at ?? 0
  const isOld = came < since && done.every(({ at = 0 }) => at <= came)
  const isChosen = came === 0 && done.some(({ step }) => step.id === CHOICE)
  return isOld && !isChosen ? was.step.id : undefined
}

/** The step to which the newest mark led, where a version took it out that is not the last one. */
function stepLeftEarlier({ left }: Placing, { done }: Position): string | undefined {
  const newest = done.toSorted((a, b) => (a.at ?? 0) - (b.at ?? 0)).at(-1)
  if (!newest) return undefined
  const came = newest.at ?? 0
  const isChosen = came === 0 && done.some(({ step }) => step.id === CHOICE)
  const isMark = (tag: string): boolean =>
    tag === newest.tag ||
    numberIn([newest.tag], tag) > 0 ||
    valueIn([newest.tag], tag) !== undefined
  return left.find(({ after, at }) => !isChosen && came < at && after.some(isMark))?.id
}

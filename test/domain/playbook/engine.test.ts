import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { takeBack } from '../../../src/domain/playbook/change-for'
import type { Playbook, PlaybookStep } from '../../../src/domain/playbook/playbook'
import { type Position, stepOf } from '../../../src/domain/playbook/position'
import { tagOfStep, tagOfWay, tagsOfStep } from '../../../src/domain/playbook/step-tags'
import { canGoBack } from '../../../src/domain/sidebar/playbook-view-of'
import { applyChange } from '../../../src/domain/tag-change'
import { isOurTag, TAG } from '../../../src/domain/tags'
import { ANA, at } from '../../fixtures/updates'
import { EVERY_PLAYBOOK } from '../../playbooks/every-playbook'
import { afterAct, explore, positionOf, type Ticket, UNTOUCHED, type Visit } from './explore'

const worlds = EVERY_PLAYBOOK.map((playbook) => ({
  id: playbook.id,
  playbook,
  visits: explore(playbook),
}))

/** Where a ticket is, until when, and all that was done, as a line that can be compared. */
const placeOf = ({ kind, step, done, ...more }: Position) =>
  [kind, step.id, JSON.stringify(more), ...done.map(({ tag, at: set }) => `${tag} ${set}`)].join(
    ' ',
  )

const doneSteps = ({ position }: Visit) => position.done.map(({ step }) => step.id)

describe.each(worlds)('$id, in every state a ticket can come to', ({ playbook, visits }) => {
  const all = [...visits.values()]
  const moves = all.flatMap((visit) =>
    visit.moves.map((move) => ({ from: visit, ...move, to: visits.get(move.to) ?? visit })),
  )
  const acts = moves.flatMap(({ from, event, to }) =>
    event.kind === 'act' ? [{ from, to, ...event }] : [],
  )

  test('every step is come to, and every answer can be given', () => {
    const seen = new Set(all.map(({ position }) => position.step.id))
    expect(playbook.steps.map(({ id }) => id).filter((id) => !seen.has(id))).toEqual([])
    const given = new Set(acts.map(({ act }) => act.way))
    const ways = [...playbook.steps.flatMap(({ ways = [] }) => ways), ...playbook.asides]
    expect(ways.filter((way) => !given.has(way))).toEqual([])
  })

  test('the end can be reached', () => {
    const ending = new Set(all.filter(({ position }) => position.kind === 'over'))
    for (let size = -1; size !== ending.size; ) {
      size = ending.size
      for (const { from, to } of moves) if (ending.has(to)) ending.add(from)
    }
    expect(all.filter((visit) => !ending.has(visit)).map(({ ticket }) => ticket.tags)).toEqual([])
  })

  test('what an agent does leads on', () => {
    const place = ({ position }: Visit) =>
      `${position.kind} ${position.step.id} ${position.kind === 'at' ? position.n : ''}`
    const stuck = acts.filter(({ from, to }) => place(from) === place(to) && from !== to)
    expect(stuck.map(({ from, act }) => [place(from), act.way?.id])).toEqual([])
  })

  test('what was done stays done, unless the answer says that it begins again', () => {
    for (const { from, to, act } of acts) {
      if (act.way?.again) continue
      expect(doneSteps(to).slice(0, doneSteps(from).length)).toEqual(doneSteps(from))
    }
  })

  test('nothing is lost when the ticket is opened again, in whatever order its tags come', () => {
    const moved = all.filter(({ ticket, position }) => {
      const tags = ticket.tags.toSorted()
      return [tags, tags.toReversed()].some(
        (order) => placeOf(positionOf(playbook, { ...ticket, tags: order })) !== placeOf(position),
      )
    })
    expect(moved.map(({ ticket }) => ticket.tags)).toEqual([])
  })

  test('no wait ends early, and none ends late', () => {
    for (const { ticket, position } of all) {
      if (position.kind !== 'waiting') continue
      const { until, step } = position
      const before = positionOf(playbook, { ...ticket, now: until - 1 })
      expect(placeOf(before)).toBe(placeOf(position))
      expect(positionOf(playbook, { ...ticket, now: until }).step).not.toBe(step)
    }
  })

  test('a known history always tells when a wait ends', () => {
    expect(all.filter(({ position }) => position.kind === 'time-unknown')).toEqual([])
  })

  test('a wait whose beginning is not known is said to be that, and is not skipped', () => {
    for (const { ticket, position } of all) {
      if (position.kind !== 'waiting' || position.step.until.kind === 'value') continue
      const forgotten = positionOf(playbook, { ...ticket, marks: new Map() })
      expect(forgotten.kind).toBe('time-unknown')
    }
  })

  test('an answer that is taken back can be given again', () => {
    // A reply that came in the meantime leads elsewhere, and rightly.
    const silent = all.filter(({ ticket }) => ticket.replies.length === 0)
    for (const { ticket, position } of silent.filter((visit) => canGoBack(visit.position))) {
      const change = takeBack(playbook, position, ticket.tags)
      const back = positionOf(playbook, afterAct(ticket, change))
      const last = position.done.at(-1)
      expect(back.done.map(({ tag }) => tag)).not.toContain(last?.tag)
      // What was cut short may be over by now.
      if (last?.step.kind !== 'wait') expect(back.step).toBe(last?.step)
    }
  })

  test('only tags of ours are set, and none of another team is touched', () => {
    for (const { from, change } of acts) {
      const { tags } = from.ticket
      expect(change.add.filter((tag) => !isOurTag(tag) || tags.includes(tag))).toEqual([])
      expect(change.remove.filter((tag) => !isOurTag(tag) || !tags.includes(tag))).toEqual([])
      expect(applyChange(tags, change)).toContain('vip')
      expect(applyChange(tags, change)).toContain(TAG.roteiro)
    }
  })

  test('the tag of the end is exactly on a ticket whose playbook is over', () => {
    const ends = playbook.steps.filter(({ kind }) => kind === 'outcome')
    const endTags = ends.map((end) => tagOfStep(playbook, end))
    const wrong = all.filter(
      ({ ticket, position }) =>
        (position.kind === 'over') !== endTags.some((tag) => ticket.tags.includes(tag)),
    )
    expect(wrong.map(({ ticket }) => ticket.tags)).toEqual([])
  })
})

describe.each(EVERY_PLAYBOOK)('$id, as data', (playbook) => {
  test('waits lead to somebody who does something', () => {
    const leadsOn = (step: PlaybookStep, passed: readonly string[]): boolean =>
      step.kind !== 'wait' ||
      (!passed.includes(step.id) &&
        [step.next, step.onReply ?? step.next].every((id) =>
          leadsOn(stepOf(playbook, id), [...passed, step.id]),
        ))
    expect(playbook.steps.filter((step) => !leadsOn(step, []))).toEqual([])
  })

  test('no tag of a step is taken for one of another', () => {
    for (const step of playbook.steps.filter(({ kind }) => kind !== 'outcome')) {
      const others = playbook.steps.filter((other) => other !== step && other.kind !== 'outcome')
      const foreign = others.flatMap((other) => [...ownTags(playbook, other)])
      expect(tagsOfStep(foreign, playbook, step), step.id).toEqual([])
    }
  })

  test('a tag that displaces its family displaces no step', () => {
    const ways = [...playbook.steps.flatMap(({ ways = [] }) => ways), ...playbook.asides]
    const families = ways.flatMap(({ leaves }) => leaves ?? [])
    const steps = playbook.steps.flatMap((step) => ownTags(playbook, step))
    for (const { family, tag } of families) {
      expect(tag.startsWith(`${family}_`)).toBe(true)
      expect(steps.filter((own) => own.startsWith(`${family}_`))).toEqual([])
    }
  })

  test('whatever tags somebody set or took out by hand, the ticket is somewhere', () => {
    const tags = tagsLeftBy(playbook)
    fc.assert(
      fc.property(fc.shuffledSubarray(tags), fc.boolean(), (some, isKnown) => {
        const marks = new Map(
          isKnown ? some.map((tag) => [tag, { at: at('17 10:00'), by: ANA }]) : [],
        )
        const ticket: Ticket = { ...UNTOUCHED, tags: some, marks }
        const position = positionOf(playbook, ticket)
        expect(playbook.steps).toContain(position.step)
        expect(positionOf(playbook, { ...ticket, tags: [...some].sort() })).toEqual(position)
      }),
    )
  })
})

test('the tags of all playbooks are distinct, and such as Zendesk keeps', () => {
  const shared: readonly string[] = [TAG.roteiro]
  const left = EVERY_PLAYBOOK.flatMap((playbook) =>
    tagsLeftBy(playbook).filter(
      (tag) => !shared.includes(tag) && !tag.startsWith('roteiro_pausa_'),
    ),
  )
  expect(left.filter((tag, index) => left.indexOf(tag) !== index)).toEqual([])
  expect(left.filter((tag) => !/^[a-z0-9_]{1,60}$/.test(tag))).toEqual([])
})

/** What is on a ticket for a step: its own tag, and one for each answer. */
function ownTags(playbook: Playbook, step: PlaybookStep): readonly string[] {
  const ways = (step.ways ?? []).map((way) => tagOfWay(playbook, way, step))
  return [tagOfStep(playbook, step), ...ways]
}

/** Every tag that walking through a playbook ever leaves. */
function tagsLeftBy(playbook: Playbook): string[] {
  const world = worlds.find((candidate) => candidate.playbook === playbook)
  const left = [...(world?.visits.values() ?? [])].flatMap(({ ticket }) => ticket.tags)
  return [...new Set(left)].filter((tag) => tag !== 'vip').sort()
}

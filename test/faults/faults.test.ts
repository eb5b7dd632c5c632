import { writeFileSync } from 'node:fs'
import { afterAll, describe, expect, test } from 'vitest'

import { NAMED_FAULTS, type NamedFault } from '../workspace'
import { FLOW_STEPS, type FlowStep } from './flow-steps'
import { isFelt, type Outcome, runStep } from './run-step'
import { differenceOf, isOfReading, isTold } from './tell-apart'
import { documentOf, type StepOutcome } from './write-document'

/** E7: what a submit may be held by the app, in milliseconds. */
const HELD_MS = 2000
const DOCUMENT = 'docs/faults.md'

const outcomes: StepOutcome[] = []

/** Of the faults, those that this step would feel; without the SDK there is no step at all. */
const felt = (usual: Outcome): readonly NamedFault[] =>
  NAMED_FAULTS.filter((fault) => fault.id !== 'no-sdk' && isFelt(fault, usual))

/** What is broken, one line for each promise; empty: all of them are kept. */
function brokenBy(fault: NamedFault, outcome: Outcome, usual: Outcome): string[] {
  const { heldMs, lost, complaints, breaches, hidden } = outcome
  const difference = differenceOf(outcome, usual)
  const isSubmit = outcome.isSubmit
  const isBroken: Readonly<Record<string, boolean>> = {
    [`held the submit for ${heldMs} ms`]: heldMs > HELD_MS,
    [`lost what was typed: ${lost.join()}`]: lost.length > 0,
    [`complained: ${complaints.join()}`]: complaints.length > 0,
    [`although the read was answered: ${breaches.join()}`]:
      isSubmit && !isOfReading(fault) && breaches.length > 0,
    [`hid from the next opening: ${hidden.join()}`]: hidden.length > 0,
    [`told nobody: ${JSON.stringify(difference)}`]: !isTold(fault, difference),
  }
  return Object.keys(isBroken)
    .filter((words) => isBroken[words])
    .map((words) => `${fault.id} ${words}`)
}

async function outcomeOf(step: FlowStep): Promise<StepOutcome> {
  const usual = await runStep(step)
  const faulty: StepOutcome['faulty'][number][] = []
  for (const fault of felt(usual)) {
    faulty.push({ fault, outcome: await runStep(step, fault) })
  }
  return { step, usual, faulty }
}

describe('every fault keeps the promises', () => {
  test.each(FLOW_STEPS)('$name', { timeout: 600_000 }, async (step) => {
    const outcome = await outcomeOf(step)
    outcomes.push(outcome)
    const { usual, faulty } = outcome
    expect(usual).toMatchObject({ lost: [], complaints: [], hidden: [] })
    expect(usual.heldMs).toBeLessThanOrEqual(HELD_MS)
    expect(faulty.flatMap(({ fault, outcome }) => brokenBy(fault, outcome, usual))).toEqual([])
    // A step that no fault can touch would prove nothing.
    const isTouched = ({ outcome }: (typeof faulty)[number]) => differenceOf(outcome, usual).isSaid
    expect(faulty.filter(isTouched).length).toBeGreaterThan(0)
  })
})

test('every fault is felt by some step', () => {
  if (outcomes.length < FLOW_STEPS.length) return
  const touched = new Set(outcomes.flatMap(({ faulty }) => faulty.map(({ fault }) => fault.id)))
  // How the account is set up, and where manuals are kept, is no business of a ticket's.
  const isElsewhere = ({ where, faults }: NamedFault) =>
    where === 'setup' || faults.every((fault) => 'on' in fault && fault.on === 'store')
  const beside = NAMED_FAULTS.filter((fault) => !isElsewhere(fault))
  const untouched = beside.map(({ id }) => id).filter((id) => !touched.has(id))
  // Without the SDK nothing begins; the frame's height is the page's own business.
  expect(untouched.filter((id) => !/^no-sdk$|^sdk-resize-/.test(id))).toEqual([])
})

// On request only: what must hold of every line is held above, and words may change with any release.
afterAll(() => {
  const isWhole = outcomes.length === FLOW_STEPS.length
  if (process.env['UPDATE_DOCS'] && isWhole) writeFileSync(DOCUMENT, documentOf(outcomes))
})

import { version } from '../../../package.json'
import type { HandStep } from '../probe'
import { PROBES } from '../probes'
import { FROM_NAV_BAR, KIND, type Outcome, type Report } from '../report'
import { runProbe } from '../run-probe'
import type { Client } from '../zendesk'
import { openClient } from './open-client'
import { watchSubmits } from './watch-submits'

const HEIGHT = 420

/** What the agent is asked to do, in this order; the last two wait for a word that it is done. */
const STEPS: readonly (readonly [step: HandStep, words: string, needsWord: boolean])[] = [
  ['submit', 'Submit this ticket once, as it is.', false],
  ['long-submit', 'Submit it once more, and wait until that ends: a minute at most.', false],
  ['bulk', 'Change the priority of this ticket in a list of tickets, and come back.', true],
  ['merge', 'Merge a ticket made for this into this one. That stays.', true],
]

const root = document.getElementById('root') ?? document.body
const client = openClient(root)
if (client) start(client)

function start(zaf: Client): void {
  const came: unknown[] = []
  zaf.on('app.activated', (value) => void came.push(value))
  const watch = watchSubmits(zaf)
  const outcomes: Record<string, Outcome> = {}
  const record = { ...watch.record, activated: () => came }
  const run = async (where: string, onOne: (done: number, all: number) => void) => {
    const probes = PROBES.filter((probe) => probe.where === where)
    for (const [at, probe] of probes.entries()) {
      onOne(at + 1, probes.length)
      outcomes[probe.id] = await runProbe(probe, zaf, record)
    }
  }
  const takeStep = (at: number): void => {
    const [step, words, needsWord] = STEPS[at] ?? []
    const next = () => takeStep(at + 1)
    if (step === undefined || words === undefined) {
      watch.begin(undefined, next)
      showReport('Everything was asked.', () => reportOf(outcomes))
      return
    }
    const answer = () => void run(step, () => show('Asking …')).then(next)
    watch.begin(step, needsWord ? () => undefined : answer)
    showReport(`${at + 1} of ${STEPS.length}, by hand: ${words}`, () => reportOf(outcomes), [
      ...(needsWord ? [button('Done', answer)] : []),
      button('Skip', next),
    ])
  }
  const begin = async () => {
    await run('ticket_sidebar', (done, all) => show(`Asking: ${done} of ${all}`))
    takeStep(0)
  }
  void zaf.invoke('resize', { height: HEIGHT })
  show(
    'Use a sandbox and a ticket made for this. Open this app in the bar at the left once, then come back and press the button. Everything that is written is taken back.',
    [button('Ask this account', () => void begin())],
  )
}

function reportOf(outcomes: Readonly<Record<string, Outcome>>): Report {
  const fromNavBar = JSON.parse(localStorage.getItem(FROM_NAV_BAR) ?? '{}') as typeof outcomes
  const month = new Date().toISOString().slice(0, 7)
  return { kind: KIND, version, month, outcomes: { ...fromNavBar, ...outcomes } }
}

function showReport(
  words: string,
  report: () => Report,
  buttons: readonly HTMLElement[] = [],
): void {
  const text = document.createElement('textarea')
  text.readOnly = true
  text.setAttribute('aria-label', 'Report')
  const refresh = () => {
    text.value = JSON.stringify(report(), null, 1)
  }
  refresh()
  const saved = button('Save the report', () => {
    refresh()
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([text.value], { type: 'application/json' }))
    link.download = `${KIND}.json`
    link.click()
    URL.revokeObjectURL(link.href)
  })
  show(words, [...buttons, saved, text])
}

function show(words: string, parts: readonly HTMLElement[] = []): void {
  const heading = document.createElement('h1')
  heading.textContent = 'Conformance'
  const text = document.createElement('p')
  text.setAttribute('role', 'status')
  text.textContent = words
  root.replaceChildren(heading, text, ...parts)
}

function button(words: string, act: () => void): HTMLButtonElement {
  const element = document.createElement('button')
  element.type = 'button'
  element.textContent = words
  element.addEventListener('click', act)
  return element
}

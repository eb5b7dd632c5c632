import type { NamedFault } from '../workspace'
import type { FlowStep } from './flow-steps'
import type { Outcome } from './run-step'
import { differenceOf } from './tell-apart'

export interface StepOutcome {
  readonly step: FlowStep
  readonly usual: Outcome
  readonly faulty: readonly { readonly fault: NamedFault; readonly outcome: Outcome }[]
}

const INTRO = `# Faults, step by step

What an agent sees and what is saved when something goes wrong. The tests in \`test/faults\` put every fault of
\`test/workspace/zendesk/named-faults.ts\` on every step below and check the promises, in every run. This file is
what they saw when they were last asked to write it: \`UPDATE_DOCS=1 npm run unit -- test/faults\`. In the local
workspace the same faults are switched on under "Falhas", or by the address: \`&faults=ticket-500,sdk-append-never\`.

For every line it holds that

- a submit is never held longer than two seconds,
- nothing typed is lost, no rejection is left unhandled, and the console stays silent,
- an agent for whom something works differently than usual is told so, and what to do,
- what is counted was sent, once, and what was sent is counted; nothing is cancelled after a reply. Where the
  read before a save failed, a breach is shown at the next opening.

Only what differs from the usual is listed; faults of calls that a step does not make have no line.
`

const LIMITS = `## Without a line of its own

- \`no-sdk\`: before the first step. "O Roteiro abre dentro do Zendesk", with "Tentar novamente".
- \`clock-ahead\`, \`clock-behind\`: nothing tells an app what time it really is. It goes by the machine's clock, and
  Zendesk's own stamps order what was saved.
- \`save-…\` and the refusals of \`login-lost\`: the sentence beside a submit is Zendesk's own.
`

/** The document in full; the same outcomes give the same text. */
export const documentOf = (outcomes: readonly StepOutcome[]): string =>
  [INTRO, ...outcomes.map(sectionOf), LIMITS].join('\n')

function sectionOf({ step, usual, faulty }: StepOutcome): string {
  const rows = new Map<string, string[]>()
  for (const { fault, outcome } of faulty) {
    const cells = `${sawCell(outcome, usual)} | ${savedCell(outcome, usual)}`
    rows.set(cells, [...(rows.get(cells) ?? []), fault.id])
  }
  const usualCells = `${AS_USUAL} | ${AS_USUAL}`
  const lines = [...rows].filter(([cells]) => cells !== usualCells)
  const same = rows.get(usualCells) ?? []
  return [
    `## ${step.name}`,
    '',
    `Usually: ${wordsOf(usual)}. Saved: ${listOf(usual.saved)}.`,
    '',
    '| fault | the agent saw | saved |',
    '|---|---|---|',
    ...lines.map(([cells, ids]) => `| ${namesCell(ids)} | ${cells} |`),
    ...(same.length > 0 ? ['', `No difference: ${namesCell(same)}.`] : []),
    '',
  ].join('\n')
}

const AS_USUAL = 'as usual'

const wordsOf = ({ said, stopped }: Outcome): string =>
  quoted([...stopped, said.heading, ...said.sentences].filter((text) => text !== ''))

function sawCell(outcome: Outcome, usual: Outcome): string {
  const { stopped, words, buttons, isSaid } = differenceOf(outcome, usual)
  const said = [
    ...(stopped.length > 0 ? [`Zendesk's page: ${quoted(stopped)}`] : []),
    ...(words.length > 0 ? [quoted(words.filter((text) => !stopped.includes(text)))] : []),
    ...(buttons.length > 0 ? [`buttons ${quoted(buttons)}`] : []),
  ].filter((text) => text !== '')
  if (said.length > 0) return said.join('; ')
  return isSaid ? wordsOf(outcome) : AS_USUAL
}

function savedCell(outcome: Outcome, usual: Outcome): string {
  const { isSaved, isDrafted } = differenceOf(outcome, usual)
  const isLater = String(outcome.savedLater) !== String(outcome.saved)
  const parts = [
    isSaved ? listOf(outcome.saved) : AS_USUAL,
    ...(isDrafted ? ['the draft differs'] : []),
    ...(isLater ? [`after the next opening: ${listOf(outcome.savedLater)}`] : []),
    ...(outcome.breaches.length > 0 ? [`**${outcome.breaches.join(', ')}**`] : []),
  ]
  return parts.join('; ')
}

const quoted = (texts: readonly string[]): string =>
  texts.map((text) => `“${text.replaceAll('|', '\\|')}”`).join(' ')

const listOf = (saved: readonly string[]): string =>
  saved.length > 0 ? saved.map((one) => one.replace(/^[+−].*/, '`$&`')).join(', ') : 'nothing'

/** `ticket-401`, `ticket-403`: ``ticket-401`, `-403``. */
function namesCell(ids: readonly string[]): string {
  let before = ''
  return ids
    .map((id) => {
      const [, call = '', way = ''] = /^(.*?)-([^-]+|broken-json)$/.exec(id) ?? []
      const isSame = call !== '' && call === before
      before = call
      return isSame ? `\`…-${way}\`` : `\`${id}\``
    })
    .join(' ')
}

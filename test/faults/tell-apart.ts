import type { NamedFault } from '../workspace'
import type { Outcome } from './run-step'

/** What an outcome has that the same step has not when all goes well. */
export interface Difference {
  /** Zendesk's own words about the submit, then the sidebar's. */
  readonly stopped: readonly string[]
  readonly words: readonly string[]
  readonly buttons: readonly string[]
  readonly isSaid: boolean
  readonly isSaved: boolean
  readonly isDrafted: boolean
}

export function differenceOf(outcome: Outcome, usual: Outcome): Difference {
  const wordsOf = ({ said }: Outcome) => [said.heading, ...said.sentences]
  const isSame = (of: (outcome: Outcome) => unknown): boolean =>
    JSON.stringify(of(outcome)) === JSON.stringify(of(usual))
  return {
    stopped: without(outcome.stopped, usual.stopped),
    words: without(wordsOf(outcome), wordsOf(usual)),
    buttons: without(outcome.said.buttons, usual.said.buttons),
    isSaid: !isSame(wordsOf) || !isSame(({ stopped }) => stopped),
    isSaved: !isSame(({ saved }) => saved),
    isDrafted: !isSame(({ draft }) => draft.replace(NOTED_AT, '')),
  }
}

/** A note carries the moment it was inserted: later, where an answer was slow. */
const NOTED_AT = / - \d\d:\d\d:\d\d - /

const without = (list: readonly string[], known: readonly string[]): string[] => [
  ...new Set(list.filter((one) => !known.includes(one))),
]

/** What an agent is told to do, in whatever words. */
const WAY_ON =
  /\b(?:tente|envie|enviar|escolha|veja|fale|entre|mude|complete|desfaça|remova|atualize|aguarde|confira|copie|abra|recarregue)\b/i

/** Buttons that are there because something failed; the others belong to the step. */
const WAY_ON_BUTTON = /^(?:Tentar novamente|Conferir agora|Salvar no ticket|Completar|Usar o hist)/

/** What crossed is found and said (C8), and the manual's text takes the place of a macro: nothing is left to do. */
const FOUND = /^(?:Cliente respondeu.*|.* enviada duas vezes|Texto do manual: .*)$/

/** The other day or hour is no failure: the sidebar says what holds by the clock it has. */
const isOfTime = ({ id }: NamedFault): boolean => id.startsWith('clock-') || id === 'asleep'

/** Whether who was served otherwise than usual was told so, with something to do about it. */
export function isTold(fault: NamedFault, difference: Difference): boolean {
  const { stopped, words, buttons, isSaid, isSaved, isDrafted } = difference
  if (isOfTime(fault) || !(isSaid || isSaved || isDrafted)) return true
  const isExplained = stopped.length > 0 || words.length > 0
  const hasWayOn =
    [...stopped, ...words].some((text) => WAY_ON.test(text) || FOUND.test(text)) ||
    buttons.some((label) => WAY_ON_BUTTON.test(label))
  // What Zendesk itself refused is said by Zendesk; the draft is there to be sent again.
  const isZendesks = /^(?:save-|login-lost$|reload-asked$)/.test(fault.id)
  return isExplained && (hasWayOn || (isZendesks && stopped.length > 0))
}

/** Faults of what is read before a save; with them a breach is found only afterwards (C8). */
export const isOfReading = ({ id }: NamedFault): boolean =>
  /^(?:ticket|audits|sdk-draft|sdk-conversation)-|^login-lost$/.test(id)

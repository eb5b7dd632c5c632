import 'virtual:garden-tokens.css'
import '../theme/reset.css'
import '../theme/bars.css'

import type { HostReason } from '../../ports/host-error'
import { draw } from '../frame/draw'
import { createDates } from '../text/dates'
import { LANG, type Language } from '../text/language'
import { loadWords } from '../text/text'
import { DuePane, type DuePaneProps } from './DuePane'
import { DUE_WORDS } from './due-words'

/** Once the words are here; if a language does not come, Portuguese is spoken. */
export async function loadDueWords(language: Language): Promise<void> {
  await Promise.all([DUE_WORDS.load(language), loadWords(language)]).catch(() => undefined)
  document.documentElement.lang = LANG[language]
}

/** The pane as it is now; where the keyboard was, it stays. */
export function drawDue(root: Element, props: DuePaneProps): void {
  const held = root.contains(document.activeElement) ? document.activeElement?.id : undefined
  draw(root, <DuePane {...props} />)
  if (held) document.getElementById(held)?.focus()
}

/** Without Zendesk around the page: why there is nothing to see. */
export const drawNothing = (root: Element, problem: HostReason): void =>
  drawDue(root, {
    rows: [],
    problem,
    language: 'pt',
    zone: 'UTC',
    dates: createDates('pt', {}),
    addressOf: () => '',
    openTicket: () => undefined,
  })

import 'virtual:garden-tokens.css'
import '../theme/reset.css'
import '../theme/skeleton.css'

import type { NoteView } from '../../domain/sidebar/view'
import type { HostReason } from '../../ports/host-error'
import { draw } from '../frame/draw'
import { ProblemScreen } from '../frame/ProblemScreen'
import { createFirstSay, type FirstSay } from '../text/first-say'
import { FIRST_WORDS } from '../text/first-words'
import { languageOf } from '../text/language'
import { CALM_LATER } from '../text/later-words'
import { FirstScreen } from './FirstScreen'

/** The agent's language; if its words do not come, Portuguese. */
export async function speak(locale: string): Promise<FirstSay> {
  const language = languageOf(locale)
  await FIRST_WORDS.load(language).catch(() => undefined)
  return createFirstSay(language)
}

/** Has the rest of a language come together with the rest of the sidebar, which asks for it again. */
export function askForWords(locale: string): void {
  const language = languageOf(locale)
  if (language !== 'pt') void CALM_LATER[language]().catch(() => undefined)
}

/** The first verdict, while the rest of the sidebar is on its way, as deep in the page as the rest. */
export const drawFirst = (
  root: Element,
  notes: readonly NoteView[],
  isCounted: boolean,
  say: FirstSay,
): void =>
  draw(
    root,
    <div>
      <FirstScreen notes={notes} isCounted={isCounted} say={say} />
    </div>,
  )

/** `late`: a file of the app did not come; the others are Zendesk's. */
export type FirstProblem = Extract<HostReason, 'absent' | 'late' | 'unexpected'>

/** Where no sidebar can be drawn: a readable page instead of an empty one. */
export function drawProblem(root: Element, reason: FirstProblem): void {
  const { text } = createFirstSay('pt')
  draw(
    root,
    <ProblemScreen
      heading={text(reason === 'absent' ? 'absent_heading' : 'failed_heading')}
      reason={text(`host_${reason}`)}
      retry={text('retry')}
      onRetry={() => location.reload()}
    />,
  )
}

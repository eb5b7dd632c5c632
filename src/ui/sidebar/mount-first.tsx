import 'virtual:garden-tokens.css'
import '../theme/reset.css'
import '../theme/skeleton.css'

import { createRoot, type Root } from 'react-dom/client'

import type { NoteView } from '../../domain/sidebar/view'
import type { HostReason } from '../../ports/host-error'
import { ProblemScreen } from '../frame/ProblemScreen'
import { createFirstSay, type FirstSay } from '../text/first-say'
import { FIRST_WORDS } from '../text/first-words'
import { languageOf } from '../text/language'
import { LATER_WORDS } from '../text/later-words'
import { FirstScreen } from './FirstScreen'

export const createPage = (root: HTMLElement): Root => createRoot(root)

/** The agent's language; if its words do not come, Portuguese. */
export async function speak(locale: string): Promise<FirstSay> {
  const language = languageOf(locale)
  // The whole sidebar asks for them again, and again if they do not come.
  if (language !== 'pt') void LATER_WORDS[language]().catch(() => undefined)
  await FIRST_WORDS.load(language).catch(() => undefined)
  return createFirstSay(language)
}

/** The first verdict, while the rest of the sidebar is on its way. */
export function drawFirst(page: Root, note: NoteView, isCounted: boolean, say: FirstSay): void {
  page.render(<FirstScreen {...{ note, isCounted, say }} />)
}

/** Where no sidebar can be drawn: a readable page instead of an empty one. */
export function drawProblem(page: Root, reason: HostReason): void {
  const { text } = createFirstSay('pt')
  page.render(
    <ProblemScreen
      heading={text(reason === 'absent' ? 'absent_heading' : 'failed_heading')}
      reason={text(`host_${reason}`)}
      retry={text('retry')}
      onRetry={() => location.reload()}
    />,
  )
}

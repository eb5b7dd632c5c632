import 'virtual:garden-tokens.css'
import '../theme/reset.css'
import '../theme/skeleton.css'

import { createRoot, type Root } from 'react-dom/client'

import type { NoteView } from '../../domain/sidebar/view'
import type { HostReason } from '../../ports/host-error'
import { ProblemScreen } from '../frame/ProblemScreen'
import { createSay, type Say, SayContext } from '../text/say'
import { languageOf, loadWords } from '../text/text'
import { FirstScreen } from './FirstScreen'

export const createPage = (root: HTMLElement): Root => createRoot(root)

/** The agent's language; if its words do not come, Portuguese. */
export async function speak(locale: string): Promise<Say> {
  const language = languageOf(locale)
  await loadWords(language).catch(() => undefined)
  return createSay(language)
}

/** The first verdict, while the rest of the sidebar is on its way. */
export function drawFirst(page: Root, note: NoteView, say: Say): void {
  page.render(
    <SayContext.Provider value={say}>
      <FirstScreen note={note} />
    </SayContext.Provider>,
  )
}

/** Where no sidebar can be drawn: a readable page instead of an empty one. */
export function drawProblem(page: Root, reason: HostReason): void {
  const { text } = createSay('pt')
  page.render(
    <ProblemScreen
      heading={text(reason === 'absent' ? 'absent_heading' : 'failed_heading')}
      reason={text(`host_${reason}`)}
      onRetry={() => location.reload()}
    />,
  )
}

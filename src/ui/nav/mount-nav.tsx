import 'virtual:garden-tokens.css'
import '../theme/reset.css'
import '../theme/bars.css'

import type { Root } from 'react-dom/client'

import type { HostReason } from '../../ports/host-error'
import { ErrorBoundary } from '../frame/ErrorBoundary'
import { ProblemScreen } from '../frame/ProblemScreen'
import { LANG } from '../text/language'
import { SayContext } from '../text/use-say'
import { NavFrame, type Pages } from './NavFrame'
import { type NavSay, NavSayContext } from './nav-say'
import { whyWords } from './why-words'

/** The tabs and their pages, in the visitor's language. */
export function drawNav(page: Root, pages: Pages, say: NavSay): void {
  document.documentElement.lang = LANG[say.language]
  page.render(
    <SayContext.Provider value={say}>
      <NavSayContext.Provider value={say}>
        <ErrorBoundary>
          <NavFrame pages={pages} />
        </ErrorBoundary>
      </NavSayContext.Provider>
    </SayContext.Provider>,
  )
}

/** Where no page can be drawn: what happened, in words, and a way on. */
export function drawNavProblem(page: Root, reason: HostReason, say: NavSay): void {
  page.render(
    <SayContext.Provider value={say}>
      <ProblemScreen
        heading={say.nav('open_failed')}
        reason={whyWords(reason, say)}
        retry={say.text('retry')}
        onRetry={() => location.reload()}
      />
    </SayContext.Provider>,
  )
}

import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'

import type { SessionState, TicketSession } from '../../actions/ticket-session'
import { ErrorBoundary } from '../frame/ErrorBoundary'
import { ProblemScreen } from '../frame/ProblemScreen'
import { Skeleton } from '../frame/Skeleton'
import { useHeight } from '../frame/use-height'
import { type Language, languageOf } from '../text/language'
import { createSidebarSay, SidebarSayContext } from '../text/sidebar-say'
import { hasSidebarWords, loadSidebarWords } from '../text/sidebar-words'
import { SayContext } from '../text/use-say'
import { dressPage } from './dress-page'
import type { SidebarOptions } from './options'
import { Sidebar } from './Sidebar'

interface AppProps {
  readonly session: TicketSession
  readonly options: SidebarOptions
}

/** The session's state in the agent's language and Zendesk's colours. */
export function App({ session, options }: AppProps) {
  const state = useSyncExternalStore(session.subscribe, session.state)
  const language = useLanguage(state)
  const root = useHeight(options.onHeight)
  const ready = state.kind === 'ready' ? state : undefined
  const view = ready?.view
  const scheme = ready?.colorScheme
  const say = useMemo(
    () => createSidebarSay(language ?? 'pt', view, options.label, options.titleOf),
    [language, view, options.label, options.titleOf],
  )

  useEffect(() => dressPage(language, scheme), [language, scheme])

  return (
    <SayContext.Provider value={say}>
      <SidebarSayContext.Provider value={say}>
        <div ref={root}>
          <ErrorBoundary>
            {state.kind === 'failed' && (
              <ProblemScreen
                heading={say.text('failed_heading')}
                reason={say.text(`host_${state.reason}`)}
                retry={say.text('retry')}
                onRetry={() => void session.retry()}
              />
            )}
            {ready && language && <Sidebar state={ready} session={session} options={options} />}
            {(state.kind === 'loading' || (ready && !language)) && <Skeleton />}
          </ErrorBoundary>
        </div>
      </SidebarSayContext.Provider>
    </SayContext.Provider>
  )
}

/** The agent's language once its words are here; if they do not come, Portuguese is spoken. */
function useLanguage(state: SessionState): Language | undefined {
  const known = useRef<Language>('pt')
  const [tried, setTried] = useState<Language>()
  if (state.kind === 'ready') known.current = languageOf(state.locale)
  const language = known.current

  useEffect(() => {
    if (hasSidebarWords(language)) return
    const done = () => setTried(language)
    loadSidebarWords(language).then(done, done)
  }, [language])
  return hasSidebarWords(language) || tried === language ? language : undefined
}

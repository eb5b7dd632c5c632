import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'

import * as look from './NavFrame.module.css'
import { useNavSay } from './nav-say'
import type { NavKey } from './nav-words'
import { addressOf, askedIn, TAB_IDS, type TabId, tabAfter, tabIn } from './tabs'

const NAMES: Readonly<Record<TabId, NavKey>> = {
  hoje: 'leads_tab_today',
  auditoria: 'leads_tab_audit',
  indicadores: 'leads_tab_figures',
  manuais: 'tab_manuals',
  configuracao: 'tab_setup',
}

export type Pages = Readonly<Partial<Record<TabId, () => ReactNode>>>

interface NavFrameProps {
  /** What each tab shows; a page that is not for this visitor has no tab. */
  readonly pages: Pages
}

/** The tabs after the ARIA pattern, and the page of the one that is chosen; the address keeps it. */
export function NavFrame({ pages }: NavFrameProps) {
  const { nav } = useNavSay()
  const tabs = TAB_IDS.filter((id) => pages[id])
  const [named, setNamed] = useState(() => tabIn(location.hash))
  const chosen = pages[named] ? named : TAB_IDS[0]
  const list = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const follow = () => setNamed(tabIn(location.hash))
    window.addEventListener('hashchange', follow)
    return () => window.removeEventListener('hashchange', follow)
  }, [])

  // In a narrow pane some are behind its edge.
  useEffect(() => {
    list.current
      ?.querySelector(`#tab-${chosen}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [chosen])

  const choose = (tab: TabId) => {
    // Replaced, not added: "back" belongs to Zendesk's own page.
    history.replaceState(history.state, '', addressOf(tab, askedIn(location.hash)))
    setNamed(tab)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const tab = tabAfter(chosen, event.key, tabs)
    if (!tab) return
    event.preventDefault()
    choose(tab)
    list.current?.querySelector<HTMLElement>(`#tab-${tab}`)?.focus()
  }

  return (
    <div>
      <header className={look.head}>
        <p className={look.name}>{nav('page_title')}</p>
        <div
          ref={list}
          className={look.tabs}
          role="tablist"
          aria-label={nav('tabs')}
          onKeyDown={onKeyDown}
        >
          {tabs.map((id) => (
            <button
              key={id}
              type="button"
              className={look.tab}
              role="tab"
              id={`tab-${id}`}
              aria-selected={id === chosen}
              aria-controls="nav-panel"
              tabIndex={id === chosen ? 0 : -1}
              onClick={() => choose(id)}
            >
              {nav(NAMES[id])}
            </button>
          ))}
        </div>
      </header>
      <main className={look.panel} data-tab={chosen}>
        <div id="nav-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`}>
          {pages[chosen]?.()}
        </div>
      </main>
    </div>
  )
}

import { useEffect, useState } from 'react'

import type { SidebarView } from '../../domain/sidebar/view'
import { hasBeside } from './has-cards'
import { preloadCards } from './lazy-cards'
import type { Tasks } from './use-tasks'

/**
 * Whether all that the first whole screen shows is here: it comes at once, and then nothing of it
 * moves. Once it was, it stays so: what is read later changes only its own place.
 */
export function useSettled(view: SidebarView, tasks: Tasks): boolean {
  const [hasCards, setCards] = useState(false)
  const [wasSettled, setSettled] = useState(false)
  useEffect(() => void preloadCards().then(() => setCards(true)), [])
  const isNow = isSettled(view, tasks, hasCards)
  if (isNow && !wasSettled) setSettled(true)
  return isNow || wasSettled
}

function isSettled(view: SidebarView, { ui }: Tasks, hasCards: boolean): boolean {
  const { next, history, notices, playbooks } = view
  // A stopped submit says why, whatever is still on its way.
  if (notices.some(({ kind }) => kind === 'stopped')) return true
  if (next.kind === 'loading' || history.kind === 'loading') return false
  if (hasBeside(view) && !hasCards) return false
  const { running } = playbooks
  return (
    running.length === 0 ||
    (ui !== undefined && running.every(({ state }) => state.kind !== 'loading'))
  )
}

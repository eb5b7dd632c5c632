import type { MouseEvent } from 'react'

import { countStates, type Line, type LineState } from '../../domain/setup/line'
import { Icon } from '../garden/Icon'
import { useNavSay } from '../nav/nav-say'
import * as look from './SetupCounts.module.css'
import { STATE_ICON, STATE_LOOK } from './SetupLine'

/** The id of the heading over the lines of a state. */
export const headingOf = (state: LineState): string => `setup-${state}`

/** How many lines of each state, the worst first; each leads to its lines. */
export function SetupCounts({ lines }: { readonly lines: readonly Line[] }) {
  const { nav } = useNavSay()
  const counts = countStates(lines)
  return (
    <ul className={look.counts}>
      {(['red', 'yellow', 'green'] as const).map((state) => {
        const words = nav(`count_${state}`, { count: counts[state] })
        return (
          <li key={state} className={`${look.count} ${STATE_LOOK[state]}`}>
            <Icon name={STATE_ICON[state]} />
            {counts[state] === 0 ? words : <StateAnchor state={state} words={words} />}
          </li>
        )
      })}
    </ul>
  )
}

/** The address keeps the page's tab, so the anchor goes there by itself. */
function StateAnchor({ state, words }: { readonly state: LineState; readonly words: string }) {
  const onClick = (event: MouseEvent) => {
    event.preventDefault()
    const heading = document.getElementById(headingOf(state))
    heading?.scrollIntoView()
    heading?.focus({ preventScroll: true })
  }
  return (
    <a href={`#${headingOf(state)}`} onClick={onClick}>
      {words}
    </a>
  )
}

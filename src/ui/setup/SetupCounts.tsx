import { countStates, type Line } from '../../domain/setup/line'
import { Icon } from '../garden/Icon'
import { useNavSay } from '../nav/nav-say'
import * as look from './SetupCounts.module.css'
import { STATE_ICON, STATE_LOOK } from './SetupLine'

/** How many lines of each state, the worst first. */
export function SetupCounts({ lines }: { readonly lines: readonly Line[] }) {
  const { nav } = useNavSay()
  const counts = countStates(lines)
  return (
    <ul className={look.counts}>
      {(['red', 'yellow', 'green'] as const).map((state) => (
        <li key={state} className={`${look.count} ${STATE_LOOK[state]}`}>
          <Icon name={STATE_ICON[state]} />
          {nav(`count_${state}`, { count: counts[state] })}
        </li>
      ))}
    </ul>
  )
}

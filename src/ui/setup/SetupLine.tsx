import type { Line, LineState } from '../../domain/setup/line'
import { Icon, type IconName } from '../garden/Icon'
import { useNavSay } from '../nav/nav-say'
import { itemWords, lineWords, mendWords, stateWords } from './line-words'

export const STATE_ICON: Readonly<Record<LineState, IconName>> = {
  green: 'done',
  yellow: 'warning',
  red: 'stop',
}

/** One line: its state as icon and word, what was found, and what to do about it. */
export function SetupLine({ line }: { readonly line: Line }) {
  const say = useNavSay()
  const { state, items = [] } = line
  const mend = mendWords(line, say)
  const told = [...new Set(items.map((item) => itemWords(item, say)))]
  return (
    <li className={`setup-line setup-${state}`}>
      <Icon name={STATE_ICON[state]} />
      <div>
        <p>
          <span className="visually-hidden">{stateWords(state, say)}: </span>
          {lineWords(line, say)}
        </p>
        {told.length > 0 && (
          <ul className="setup-items">
            {told.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        )}
        {mend !== undefined && <p className="setup-mend">{mend}</p>}
      </div>
    </li>
  )
}

import type { Line, LineState } from '../../domain/setup/line'
import { Icon, type IconName } from '../garden/Icon'
import { useNavSay } from '../nav/nav-say'
import { type Doors, TicketAnchor } from '../nav/TicketAnchor'
import { itemWords, lineWords, mendWords, roomWords, stateWords } from './line-words'

export const STATE_ICON: Readonly<Record<LineState, IconName>> = {
  green: 'done',
  yellow: 'warning',
  red: 'stop',
}

interface Props {
  readonly line: Line
  readonly doors: Doors
}

/** One line: its state as icon and word, what was found, and what to do about it. */
export function SetupLine({ line, doors }: Props) {
  const say = useNavSay()
  const { state, items = [] } = line
  const mend = mendWords(line, say)
  // Two items of the same words read as one.
  const told = new Map(items.map((item) => [itemWords(item, say), item]))
  return (
    <li className={`setup-line setup-${state}`}>
      <Icon name={STATE_ICON[state]} />
      <div>
        <p>
          <span className="visually-hidden">{stateWords(state, say)}: </span>
          {lineWords(line, say)}
        </p>
        {told.size > 0 && (
          <ul className="setup-items">
            {[...told].map(([words, { name, ticket }]) => (
              <li key={words}>
                {ticket ? (
                  <>
                    <TicketAnchor id={ticket.id} doors={doors} /> {roomWords({ name, ticket }, say)}
                  </>
                ) : (
                  words
                )}
              </li>
            ))}
          </ul>
        )}
        {mend !== undefined && <p className="setup-mend">{mend}</p>}
      </div>
    </li>
  )
}

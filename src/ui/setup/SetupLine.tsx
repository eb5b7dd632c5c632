import { adminPageOf } from '../../domain/setup/admin-page'
import type { Line, LineState } from '../../domain/setup/line'
import { Icon, type IconName } from '../garden/Icon'
import { useNavSay } from '../nav/nav-say'
import { type Doors, TicketAnchor } from '../nav/TicketAnchor'
import { AdminAnchor } from './AdminAnchor'
import { fixWords, itemWords, lineWords, partWords, roomWords } from './line-words'
import * as look from './SetupLine.module.css'
import * as colour from './state.module.css'

export const STATE_ICON: Readonly<Record<LineState, IconName>> = {
  green: 'done',
  yellow: 'warning',
  red: 'stop',
}

export const STATE_LOOK: Readonly<Record<LineState, string>> = {
  green: colour.green,
  yellow: colour.yellow,
  red: colour.red,
}

/** What needs doing is highlighted. */
const BEHIND: Readonly<Record<LineState, string>> = {
  green: '',
  yellow: look.yellow,
  red: look.red,
}

interface Props {
  readonly line: Line
  readonly doors: Doors
}

/** One line: what was found, in which part of the account, what to do about it, and where. */
export function SetupLine({ line, doors }: Props) {
  const say = useNavSay()
  const { state, items = [] } = line
  const fix = fixWords(line, say)
  const page = adminPageOf(line)
  // Two items of the same words read as one.
  const told = new Map(items.map((item) => [itemWords(item, say), item]))
  return (
    <li className={`${look.line} ${STATE_LOOK[state]} ${BEHIND[state]}`}>
      <Icon name={STATE_ICON[state]} />
      <div>
        {state !== 'green' && <p className={look.part}>{partWords(line.part, say)}</p>}
        <p>{lineWords(line, say)}</p>
        {told.size > 0 && (
          <ul className={look.items}>
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
        {fix !== undefined && <p className={look.fix}>{fix}</p>}
        {page !== undefined && <AdminAnchor page={page} />}
      </div>
    </li>
  )
}

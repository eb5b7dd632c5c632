import '../theme/skeleton.css'

import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'

import { App } from '../sidebar/App'
import type { SidebarOptions } from '../sidebar/options'
import { useSay } from '../text/use-say'
import { ClockRow } from './ClockRow'
import { TicketPane } from './TicketPane'
import * as look from './TryOut.module.css'
import type { TryOutDesk } from './try-out-desk'
import { createTrySay, TrySayContext } from './try-say'

interface TryOutProps {
  /** Makes a new ticket, on which the manual begins. */
  readonly open: () => TryOutDesk
}

/** A manual tried on an invented ticket: the same panel that agents see, and beside it what Zendesk would show. */
export function TryOut({ open }: TryOutProps) {
  const [tried, setTried] = useState(() => ({ n: 1, open, desk: open() }))
  const { n, desk } = tried
  const again = () => setTried({ n: n + 1, open, desk: open() })
  if (tried.open !== open) again()
  // Once it is begun again or put away, the ticket before is not worked on any more.
  useEffect(() => () => desk.ticket.close(), [desk])
  return <OpenTicket key={n} desk={desk} onAgain={again} />
}

interface OpenTicketProps {
  readonly desk: TryOutDesk
  readonly onAgain: () => void
}

function OpenTicket({ desk, onAgain }: OpenTicketProps) {
  const { session, ticket, time, titleOf } = desk
  const { language } = useSay()
  const state = useSyncExternalStore(ticket.subscribe, ticket.state)
  const say = useMemo(() => createTrySay(language, state.now, time), [language, state.now, time])
  const options: SidebarOptions = useMemo(
    () => ({ forms: session.forms, now: () => ticket.state().now, titleOf, isPart: true }),
    [session, ticket, titleOf],
  )
  return (
    <TrySayContext.Provider value={say}>
      <p className={look.about}>{say.tell('try_about')}</p>
      <ClockRow desk={desk} now={state.now} onAgain={onAgain} />
      <div className={look.desk}>
        <TicketPane desk={desk} state={state} />
        <section className={look.panel} aria-label={say.tell('try_panel')}>
          <App session={session} options={options} />
        </section>
      </div>
    </TrySayContext.Provider>
  )
}

import { useSyncExternalStore } from 'react'

import { type ClockTurn, turnedFrom } from '../../domain/calendar/turn-clock'
import type { Instant } from '../../domain/ticket/ticket'
import { Button } from '../garden/Button'
import * as look from './TryOut.module.css'
import type { TryOutDesk } from './try-out-desk'
import { useTrySay } from './try-say'

const TURNS: readonly ClockTurn[] = ['ten-minutes', 'end-of-day', 'business-day']

interface ClockRowProps {
  readonly desk: TryOutDesk
  readonly now: Instant
  readonly onAgain: () => void
}

/** What time it is on the ticket, and the hands that turn its clock. */
export function ClockRow({ desk, now, onAgain }: ClockRowProps) {
  const { tell, moment } = useTrySay()
  const { ticket, time } = desk
  const ends = useEndOfWait(desk)
  return (
    <section className={look.clock} aria-label={tell('try_clock')}>
      <p className={look.now} role="status">
        {moment(now)}
      </p>
      {TURNS.map((turn) => (
        <Button
          key={turn}
          look="outline"
          onPress={() => ticket.turnTo(turnedFrom(now, turn, time))}
        >
          {tell(`try_turn_${turn}`)}
        </Button>
      ))}
      {ends !== undefined && (
        <Button look="outline" onPress={() => ticket.turnTo(ends)}>
          {tell('try_turn_wait')}
        </Button>
      )}
      <Button onPress={onAgain}>{tell('try_again')}</Button>
    </section>
  )
}

/** When the wait is over that the panel shows, if it shows one. */
function useEndOfWait({ session }: TryOutDesk): Instant | undefined {
  const state = useSyncExternalStore(session.subscribe, session.state)
  if (state.kind !== 'ready') return undefined
  const ends = state.view.playbooks.running.flatMap(({ state: at }) =>
    at.kind === 'waiting' ? [at.until] : [],
  )
  return ends.length > 0 ? Math.min(...ends) : undefined
}

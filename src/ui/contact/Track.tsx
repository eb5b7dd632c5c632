import type { TrackStop } from '../../domain/sidebar/view'
import { clockOf } from '../text/dates'
import { type SidebarSay, useSidebarSay } from '../text/sidebar-say'
import * as look from './Track.module.css'

/** Dots: the three attempts and the cancellation, each with its day. */
export function Track({ track }: { readonly track: readonly TrackStop[] }) {
  const say = useSidebarSay()
  if (track.length === 0) return null
  return (
    <ol className={look.track} aria-label={say.text('track')}>
      {track.map((stop) => (
        <li key={stop.stop} className={`${look.stop} ${stateOf(stop)}`}>
          <span className={look.name}>{nameOf(stop, say)}</span>
          <span className={look.when}>{whenOf(stop, say)}</span>
          <span className="visually-hidden">{say.text(`track_${stop.state}`)}</span>
        </li>
      ))}
    </ol>
  )
}

const LOOK: Readonly<Record<TrackStop['state'], string>> = {
  done: look.done,
  now: look.now,
  later: '',
}

const stateOf = ({ stop, state }: TrackStop): string =>
  `${stop === 'cancellation' ? look.cancellation : ''} ${LOOK[state]}`

const nameOf = ({ stop }: TrackStop, { text, nth }: SidebarSay): string =>
  stop === 'cancellation' ? text('track_cancellation') : nth(stop)

function whenOf({ day, minutes }: TrackStop, { text, dates }: SidebarSay): string {
  if (!day) return '–'
  const date = dates.isToday(day) ? text('today') : dates.short(day)
  return minutes === undefined ? date : text('date_clock', { date, clock: clockOf(minutes) })
}

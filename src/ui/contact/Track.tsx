import type { TrackStop } from '../../domain/sidebar/view'
import { clockOf } from '../text/dates'
import { type Say, useSay } from '../text/say'

/** Dots: the three attempts and the cancellation, each with its day. */
export function Track({ track }: { readonly track: readonly TrackStop[] }) {
  const say = useSay()
  if (track.length === 0) return null
  return (
    <ol className="track" aria-label={say.text('track')}>
      {track.map((stop) => (
        <li key={stop.stop} className={`track-stop track-${stop.state} track-${kindOf(stop)}`}>
          <span className="track-name">{nameOf(stop, say)}</span>
          <span className="track-when">{whenOf(stop, say)}</span>
          <span className="visually-hidden">{say.text(`track_${stop.state}`)}</span>
        </li>
      ))}
    </ol>
  )
}

const kindOf = ({ stop }: TrackStop) => (stop === 'cancellation' ? 'cancellation' : 'attempt')

const nameOf = ({ stop }: TrackStop, { text, nth }: Say): string =>
  stop === 'cancellation' ? text('track_cancellation') : nth(stop)

function whenOf({ day, minutes }: TrackStop, { text, dates }: Say): string {
  if (!day) return '–'
  const date = dates.isToday(day) ? text('today') : dates.short(day)
  return minutes === undefined ? date : text('date_clock', { date, clock: clockOf(minutes) })
}

import type { Frames } from '../../ports/frames'
import type { Pace } from './pace'

/** A pace that waits when Zendesk asked any frame of the app in this browser to, and tells the others. */
export function sharedPace(pace: Pace, frames: Pick<Frames, 'post' | 'hear'>): Pace {
  frames.hear((message) => {
    if (message.kind === 'busy') pace.pauseUntil(message.until)
  })
  return { ...pace, pauseUntil: (until) => frames.post({ kind: 'busy', until }) }
}

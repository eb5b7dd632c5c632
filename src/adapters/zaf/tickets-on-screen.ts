import { ask } from '../ask'
import type { WindowClient } from '../zaf-client'
import { idOf } from './read-value'

/** A page that is not drawn is told nothing of what is on screen. */
const LOOK_MS = 500

type FrameWindow = Window & typeof globalThis

/**
 * The tickets whose sidebar somebody can see in this tab. Zendesk tells nobody which ticket is in
 * front; but the app's frames are of one origin and lie side by side in its page. Where they do not,
 * or anything fails, none is known. Never rejects.
 */
export async function ticketsOnScreen(
  page: Window,
  client: WindowClient,
): Promise<ReadonlySet<number>> {
  const seen = await Promise.all(
    ownFrames(page).map((frame) => ticketIn(frame, client).catch(() => null)),
  )
  return new Set(seen.filter((id) => id !== null))
}

function ownFrames(page: Window): readonly FrameWindow[] {
  const { parent } = page
  const frames = Array.from({ length: parent.length }, (_, index) => parent[index])
  return frames.filter((frame): frame is FrameWindow => frame !== page && isOwn(frame))
}

/** Another origin's frame lets nobody read its address. */
function isOwn(frame: Window | undefined): boolean {
  try {
    return frame?.location.search !== undefined
  } catch {
    return false
  }
}

/** A frame's address names the place it was opened for; only beside a ticket there is one. */
async function ticketIn(frame: FrameWindow, client: WindowClient): Promise<number | null> {
  const place = new URLSearchParams(frame.location.search).get('app_guid')
  if (place === null || !(await isOnScreen(frame))) return null
  const { 'ticket.id': id } = await ask(client.instance(place).get(['ticket.id']))
  return idOf(id)
}

const isOnScreen = (frame: FrameWindow): Promise<boolean> =>
  new Promise((resolve) => {
    const done = (isSeen: boolean): void => {
      observer.disconnect()
      clearTimeout(timer)
      resolve(isSeen)
    }
    const observer = new frame.IntersectionObserver((entries) =>
      done(entries.some(({ isIntersecting }) => isIntersecting)),
    )
    const timer = setTimeout(() => done(false), LOOK_MS)
    observer.observe(frame.document.body)
  })

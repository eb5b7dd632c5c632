import type { Size } from '../protocol/place'
import type { LocationName } from '../zendesk/zaf-surface'

export type PaneName = 'ticket_editor' | 'top_bar'

/** What a modal is in pixels, if the app does not say. */
export const MODAL = { width: 700, height: 400 } as const

const PANE: Readonly<Record<PaneName, { readonly width: number; readonly height: number }>> = {
  ticket_editor: { width: 320, height: 200 },
  top_bar: { width: 380, height: 400 },
}

const isPane = (location: LocationName): location is PaneName => location in PANE

/** What a pane is in pixels, if the app does not say; nothing for what is no pane. */
export const paneSize = (location: LocationName): Size => (isPane(location) ? PANE[location] : {})

/**
 * A size with its shares of 100% as pixels: of a pane's usual size, of most of the window for a
 * dialog. Other places have no size of their own, so shares stay.
 */
export function inPixels({ width, height }: Size, location: LocationName): Size {
  const whole = wholeOf(location)
  if (!whole)
    return { ...(width !== undefined && { width }), ...(height !== undefined && { height }) }
  return {
    ...(width !== undefined && { width: pixels(width, whole.width) }),
    ...(height !== undefined && { height: pixels(height, whole.height) }),
  }
}

function wholeOf(location: LocationName) {
  if (isPane(location)) return PANE[location]
  if (location !== 'modal') return undefined
  return { width: window.innerWidth * 0.9, height: window.innerHeight * 0.8 }
}

function pixels(length: number | string, whole: number): number | string {
  const [, share] = /^(\d+(?:\.\d+)?)%$/.exec(String(length).trim()) ?? []
  return share === undefined ? length : Math.round((Number(share) / 100) * whole)
}

import type { TryOutPlace } from './mount-try-out'
import type { MountedTryOut } from './ui/manuals/manuals-context'

/**
 * What tries manuals is built by itself, and its first file keeps its name: the page that asks for it
 * shares nothing with it, and weighs no more for it. Rejects when a file does not come.
 */
export const loadTryOut = async (element: Element, place: TryOutPlace): Promise<MountedTryOut> =>
  (await import('./mount-try-out')).mountTryOut(element, place)

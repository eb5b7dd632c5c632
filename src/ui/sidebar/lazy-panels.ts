import { lazy } from 'react'

/** Everything behind a click: forms in Garden's components, and the history. */
const load = () => import('./OpenPanel')

const createPanel = () => lazy(async () => ({ default: (await load()).OpenPanel }))

let panel = createPanel()

export const lazyPanel = (): ReturnType<typeof createPanel> => panel

/** React remembers a failed fetch; another try needs another component. */
export const renewPanel = (): void => {
  panel = createPanel()
}

/** The pointer is near; a failed fetch is tried again by the click itself. */
export const preloadPanels = (): void => void load().catch(() => undefined)

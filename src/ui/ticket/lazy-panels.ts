import { lazy } from 'react'

/** Everything behind a click: forms in Garden's components, and the history. */
const load = () => import('../panel/OpenPanel')

export const OpenPanel = lazy(async () => ({ default: (await load()).OpenPanel }))

/** The pointer is near; a failed fetch is tried again by the click itself. */
export const preloadPanels = (): void => void load().catch(() => undefined)

import { lazy } from 'react'

/** Fetched when its tab is opened. */
export const ManualsTab = lazy(async () => ({ default: (await import('./ManualsTab')).ManualsTab }))

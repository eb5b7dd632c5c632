import { lazy } from 'react'

/** Fetched right after the first paint: most tickets need nothing of it, and none waits for it. */
const load = () => import('./BesideCards')

export const AboveStep = lazy(async () => ({ default: (await load()).AboveStep }))
export const BelowStep = lazy(async () => ({ default: (await load()).BelowStep }))

/** A failed fetch is tried again when there is something to show. */
export const preloadCards = (): void => void load().catch(() => undefined)

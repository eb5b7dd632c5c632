import { lazy } from 'react'

/** Only admins need it, and only once they ask for it. */
export const SetupPage = lazy(async () => ({ default: (await import('./SetupPage')).SetupPage }))

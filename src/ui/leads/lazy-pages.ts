import { lazy } from 'react'

/** What the first page does without comes when its tab is opened. */
export const AuditPage = lazy(async () => ({ default: (await import('./AuditPage')).AuditPage }))
export const FiguresPage = lazy(async () => ({
  default: (await import('./FiguresPage')).FiguresPage,
}))

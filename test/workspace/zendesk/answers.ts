import type { Answer, PathError } from './tab-types'

export const found = (value: unknown): Answer => ({ ok: true, value })

export const failed = (path: string, message: string, name = 'APIError'): Answer => ({
  ok: false,
  error: { name, message, path } satisfies PathError,
})

/** The answer to a path or action nobody knows. Zendesk's own words for it are not documented. */
export const noSuchApi = (path: string): Answer => failed(path, 'No such Api', 'APIPathError')

/** Every `comment.x` is also reachable as `ticket.comment.x`. */
export const plainPath = (path: string): string =>
  path === 'ticket.comment' || path.startsWith('ticket.comment.')
    ? path.slice('ticket.'.length)
    : path

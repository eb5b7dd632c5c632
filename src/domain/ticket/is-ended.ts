import type { Status } from './ticket'

/** Nothing is due on it any more. */
export const isEnded = (status: Status): boolean => status === 'solved' || status === 'closed'

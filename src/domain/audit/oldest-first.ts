import type { Instant } from '../ticket/ticket'

/** Longest due first. */
export const oldestFirst = (
  a: { readonly since: Instant },
  b: { readonly since: Instant },
): number => a.since - b.since

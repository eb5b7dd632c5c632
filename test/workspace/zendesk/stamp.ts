/** Zendesk's stamps: ISO at whole seconds, such as `2026-11-20T12:00:00Z`. */
export const stampOf = (at: number): string =>
  `${new Date(Math.floor(at / 1000) * 1000).toISOString().slice(0, 19)}Z`

/**
 * The stamp of the next saved update: never the same twice, so that two saves within one second
 * still differ and a stale `updated_stamp` is always found out.
 */
export const nextStamp = (last: string, at: number): string =>
  stampOf(Math.max(at, Date.parse(last) + 1000))

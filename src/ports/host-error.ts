/**
 * `refused`: the host said no. `unexpected`: it answered in a shape we do not know.
 * `late`: it said nothing in time, so whether the call took effect is unknown.
 * `conflict`: somebody saved the ticket since we read it (409). `forbidden`: this role may not (403).
 * `expired`: nobody is logged in any more (401). `busy`: too many calls (429). `missing`: not there (404).
 * `absent`: no Zendesk around the page, or its SDK did not load (zaf.md 1.1).
 */
export type HostReason =
  | 'refused'
  | 'unexpected'
  | 'late'
  | 'conflict'
  | 'forbidden'
  | 'expired'
  | 'busy'
  | 'missing'
  | 'absent'

export class HostError extends Error {
  override readonly name = 'HostError'
  readonly reason: HostReason
  /** Of `busy`: how long Zendesk asks us to wait, where it says so. */
  readonly waitMs: number | undefined

  constructor(reason: HostReason, detail: string, waitMs?: number) {
    super(`${reason}: ${detail}`)
    this.reason = reason
    this.waitMs = waitMs
  }
}

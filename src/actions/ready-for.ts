import type { Model } from '../domain/reading/model'
import { asksForAutomatic } from '../domain/reading/read-model'
import type { SessionCore } from './session-core'

/**
 * Before these changes are taken over, what tells automatic answers is fetched, if anything will ask it:
 * nobody is to see such an answer as a person's, not for a moment (C7). Rejects with HostError.
 */
export async function readyFor(
  core: SessionCore,
  changes: Partial<Model>,
  limitMs?: number,
): Promise<void> {
  if (core.model().automatic || !asksForAutomatic({ ...core.model(), ...changes })) return
  core.change({ automatic: await core.automaticOf(limitMs) })
}

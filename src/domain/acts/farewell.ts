import { cancelBar } from '../contact/cancel-stop'
import { MESSAGE_OF } from '../contact/carried-message'
import { messageInForce } from '../reading/message-in-force'
import { roomStop } from '../reading/tag-room-left'
import { TAG } from '../tags'
import type { Farewell } from './act'
import type { ActRule } from './act-rule'

/**
 * Farewell, status solved and tag (C6). Where Send delivers, the farewell goes first: status and tag
 * follow once it was seen (C9).
 */
export const farewellRule: ActRule<Farewell> = {
  message: () => MESSAGE_OF.farewell,
  // Of one that was begun only what is missing is added.
  side: (_, { draft }, { isFarewellSent, carried }) =>
    isFarewellSent || (carried === 'farewell' && draft.isPublic) ? undefined : 'public',
  isIn: (_, { carried }) => carried === 'farewell',
  text: (_, model) => messageInForce('farewell', model),
  stop: (_, model, { chain, phase }) =>
    cancelBar({ chain, phase, draft: model.draft }) ?? roomStop(model, [TAG.cancelled]),
  change: () => ({ add: [TAG.cancelled, TAG.roteiro], remove: [], status: 'solved' }),
  work: () => ({ isCancelling: true }),
  awaits: (_, __, ___, { isFarewellSent }) => (isFarewellSent ? undefined : {}),
}

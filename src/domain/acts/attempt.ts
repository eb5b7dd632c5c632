import { attemptStop } from '../contact/attempt-stop'
import { MESSAGE_OF } from '../contact/carried-message'
import { messageInForce } from '../reading/message-in-force'
import { roomStop } from '../reading/tag-room-left'
import { attemptTag, TAG } from '../tags'
import type { Attempt } from './act'
import type { ActRule } from './act-rule'

/**
 * A contact attempt: text and tag are staged (C3, C8). It counts when it is saved (C2): `deserved-tags.ts`
 * gives the save its tag, `read-conversation.ts` finds it in the history.
 */
export const attemptRule: ActRule<Attempt> = {
  message: ({ n }) => MESSAGE_OF[n],
  side: () => 'public',
  isIn: ({ n }, { carried }) => carried === n,
  text: ({ n }, model) => messageInForce(n, model),
  stop: ({ n }, model, { chain, phase }) =>
    attemptStop(n, chain, phase) ?? roomStop(model, [attemptTag(n)]),
  change: ({ n }) => ({ add: [attemptTag(n), TAG.roteiro], remove: [] }),
  awaits: ({ n }) => ({ attempt: n }),
}

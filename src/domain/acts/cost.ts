import { MESSAGE_OF } from '../contact/carried-message'
import { messageInForce } from '../reading/message-in-force'
import { roomStop } from '../reading/tag-room-left'
import { TAG } from '../tags'
import type { Cost } from './act'
import type { ActRule } from './act-rule'

/** Serviço cobrado (S1): it is no attempt. */
export const costRule: ActRule<Cost> = {
  message: () => MESSAGE_OF.cost,
  side: () => 'public',
  isIn: (_, { hasCost }) => hasCost,
  text: (_, model) => messageInForce('cost', model),
  stop: (_, model) => roomStop(model, [TAG.costInformed]),
  change: () => ({ add: [TAG.costInformed, TAG.roteiro], remove: [] }),
  awaits: () => undefined,
}

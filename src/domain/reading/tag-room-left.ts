import type { Stop } from '../contact/stop'
import { fits } from '../tag-room'
import { TAG } from '../tags'
import type { Model } from './model'

/** Whether Zendesk would drop one of these tags, beside those that are saved and those on the form. */
export const roomStop = (
  { saved, draft }: Pick<Model, 'saved' | 'draft'>,
  tags: readonly string[],
): Stop | undefined =>
  fits([...saved.tags, ...draft.tags], [...tags, TAG.roteiro]) ? undefined : { kind: 'no-room' }

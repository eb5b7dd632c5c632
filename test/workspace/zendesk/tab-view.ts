import { type Draft, formOf, isDirty } from './draft'
import type { User } from './model'
import type { TabView } from './tab-types'

/** The tab as the page draws it. */
export function viewOf(
  draft: Draft,
  window: Pick<TabView, 'key' | 'isSubmitting' | 'isSaveEnabled'> & { readonly user: User },
): TabView {
  const { key, user, isSubmitting, isSaveEnabled } = window
  const isShut = draft.saved?.status === 'closed'
  return {
    key,
    saved: draft.saved,
    form: formOf(draft),
    comment: draft.comment,
    isDirty: isDirty(draft),
    isSubmitting,
    isSaveEnabled: isSaveEnabled && !isShut,
    isClosed: isShut,
    canReplyPublicly: user.rights.canReplyPublicly,
    canEditTags: user.rights.canEditTags && user.rights.canEditTicket,
    looks: draft.extras.fields,
  }
}

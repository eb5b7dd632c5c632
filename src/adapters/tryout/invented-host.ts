import { messageBelow } from '../../domain/messages/insert-message'
import { HostError } from '../../ports/host-error'
import type { ColorScheme, Opening, TicketHost } from '../../ports/ticket-host'
import type { InventedWorld } from './invented-world'
import { plusChange } from './ticket-form'

/** Whose page it is, beside the ticket itself. */
export interface Around {
  readonly locale: string
  /** IANA name. */
  readonly zone: string
  readonly subdomain: string
  readonly colorScheme: ColorScheme
}

/** Judges a submit, where somebody does. */
export type Judge = Parameters<TicketHost['onSave']>[0]

/** The host of the invented ticket. `take`: from now on this check judges submits. */
export function createInventedHost(
  world: InventedWorld,
  around: Around,
  take: TicketHost['onSave'],
): TicketHost {
  const { draft, edit } = world
  return {
    open: async () => openingOf(world, around),
    readDraft: async () => draft(),
    readStatusNames: async () => ({}),
    readConversation: async () => [],
    writeDraft: async (text) => edit((form) => ({ ...form, text })),
    append: async (message) =>
      edit((form) => ({ ...form, text: form.text + messageBelow(draft(), message) })),
    askForNote: async (isInternal) => {
      edit((form) => ({ ...form, isPublic: !isInternal }))
      return { isPublic: !isInternal }
    },
    changeTags: async (change) => {
      edit((form) => ({ ...form, tags: plusChange(form.tags, change) }))
      return draft().tags
    },
    setStatus: async (status) => edit((form) => ({ ...form, status })),
    setGroup: async (groupId) => edit((form) => ({ ...form, groupId })),
    notify: async (words) => world.show(words),
    openPage: async () => {
      throw new HostError('absent', 'an invented ticket is in no window of Zendesk')
    },
    resize: async () => undefined,
    on: world.on,
    onSave: take,
    hasMissedSubmit: () => false,
  }
}

function openingOf(
  { cast: { agent, requester }, draft, state }: InventedWorld,
  { locale, zone, subdomain, colorScheme }: Around,
): Opening {
  return {
    ticket: {
      id: INVENTED_ID,
      requester,
      description: state().updates[0]?.comment?.text ?? '',
      brandId: null,
      formId: null,
      channel: draft().channel,
      fields: new Map(),
    },
    draft: draft(),
    agent: { ...agent, locale, zone, groupIds: [], roleName: 'agent', mayReplyPublicly: true },
    account: { subdomain, zone },
    colorScheme,
  }
}

/** It is in texts to the customer: as many digits as such numbers have. */
export const INVENTED_ID = 1234

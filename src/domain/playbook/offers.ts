import type { ChannelKind } from '../ticket/ticket'
import type { PlaybookId } from './playbook-id'

/** One line of the setting, or of the manual itself: the tickets on which a playbook is proposed. */
export interface Offer {
  readonly playbook: PlaybookId
  /** All must hold. */
  readonly conditions: readonly OfferCondition[]
}

export type OfferCondition =
  | { readonly kind: 'form' | 'group' | 'brand'; readonly id: number }
  | { readonly kind: 'tag'; readonly tag: string }
  | { readonly kind: 'channel'; readonly channel: ChannelKind }

/** The setting's line that offers a playbook on the tickets of a form: `manual: form=123`. */
export const offerLine = (playbook: PlaybookId, formId: number): string =>
  `${playbook}: form=${formId}`

/** What an offer may ask of a ticket; null or absent where the ticket has none. */
export interface OfferInput {
  readonly formId?: number | null
  readonly groupId?: number | null
  readonly brandId?: number | null
  readonly tags: readonly string[]
  /** The ticket's own; the composer may be on another one. */
  readonly channel?: ChannelKind | undefined
}

/** The playbooks proposed on a ticket, each once, in the order of the setting's lines. */
export function offered(
  offers: readonly Offer[],
  { formId, groupId, brandId, tags, channel }: OfferInput,
): readonly PlaybookId[] {
  const ids = { form: formId, group: groupId, brand: brandId }
  const holds = (condition: OfferCondition): boolean => {
    if (condition.kind === 'tag') return tags.includes(condition.tag)
    if (condition.kind === 'channel') return channel === condition.channel
    return ids[condition.kind] === condition.id
  }
  const fitting = offers.filter(({ conditions }) => conditions.every(holds))
  return [...new Set(fitting.map(({ playbook }) => playbook))]
}

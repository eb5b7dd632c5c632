import type { PlaybookId } from './playbook-id'

/** Contact attempts need no offer: they are on every ticket. */
export type OfferedPlaybook = Exclude<PlaybookId, 'contato'>

/** One line of the setting: the tickets on which a playbook is proposed. */
export interface Offer {
  readonly playbook: OfferedPlaybook
  /** All must hold. */
  readonly conditions: readonly OfferCondition[]
}

export type OfferCondition =
  | { readonly kind: 'form' | 'group' | 'brand'; readonly id: number }
  | { readonly kind: 'tag'; readonly tag: string }

/** The setting's line that offers a playbook on the tickets of a form: `triagem: form=123`. */
export const offerLine = (playbook: OfferedPlaybook, formId: number): string =>
  `${playbook}: form=${formId}`

/** What an offer may ask of a ticket; null or absent where the ticket has none. */
export interface OfferFacts {
  readonly formId?: number | null
  readonly groupId?: number | null
  readonly brandId?: number | null
  readonly tags: readonly string[]
}

/** The playbooks proposed on a ticket, each once, in the order of the setting's lines. */
export function offered(
  offers: readonly Offer[],
  { formId, groupId, brandId, tags }: OfferFacts,
): readonly OfferedPlaybook[] {
  const ids = { form: formId, group: groupId, brand: brandId }
  const holds = (condition: OfferCondition): boolean =>
    condition.kind === 'tag' ? tags.includes(condition.tag) : ids[condition.kind] === condition.id
  const fitting = offers.filter(({ conditions }) => conditions.every(holds))
  return [...new Set(fitting.map(({ playbook }) => playbook))]
}

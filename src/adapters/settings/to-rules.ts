import type { Rules } from '../../domain/reading/model'
import type { Settings } from '../../ports/settings'
import { toGiven } from './to-given'
import { type OwnMacros, toMacroRules } from './to-macro-rules'
import { toWorkingTime, type Zones } from './to-working-time'

/** What the manuals bring, and the app's own macros. */
export interface Manual extends Pick<Rules, 'contact' | 'texts' | 'heads' | 'notes'>, OwnMacros {}

/** The settings as the rules of the sidebar. */
export function toRules(
  settings: Settings,
  { contact, texts, heads, notes, ...ownMacros }: Manual,
  zones: Zones,
): Rules {
  const { gate, ticketAs, commercialGroup } = settings
  return {
    gate,
    time: toWorkingTime(settings, zones),
    ticketAs,
    sectionFields: settings.sectionFields,
    commercialGroup,
    heads,
    notes,
    offers: [
      ...settings.offers,
      ...heads.flatMap(({ id, offer }) =>
        offer.map((conditions) => ({ playbook: id, conditions })),
      ),
    ],
    given: toGiven(settings),
    contact,
    texts,
    macros: toMacroRules(settings, ownMacros),
  }
}

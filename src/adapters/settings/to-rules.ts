import type { SectionId } from '../../domain/note/sections'
import type { Rules } from '../../domain/reading/model'
import type { Settings } from '../../ports/settings'
import { type OwnMacros, toMacroRules } from './to-macro-rules'
import { toWorkingTime, type Zones } from './to-working-time'

/** What the first manual brings, and the app's own macros with it. */
export interface Manual extends Pick<Rules, 'contact' | 'texts'>, OwnMacros {}

/** The settings as the rules of the sidebar. */
export function toRules(
  settings: Settings,
  { contact, texts, ...ownMacros }: Manual,
  zones: Zones,
): Rules {
  const { gate, ticketAs, escalationGroup, commercialGroup } = settings
  return {
    gate,
    time: toWorkingTime(settings, zones),
    ticketAs,
    sectionFields: settings.sectionFields as ReadonlyMap<SectionId, number>,
    escalationGroup,
    commercialGroup,
    groups: {
      n1: settings.n1Group,
      'level-2': settings.levelTwoGroup,
      'level-3': settings.levelThreeGroup,
    },
    offers: settings.offers,
    details: {
      onCall: settings.onCall,
      sheet: settings.escalationSheet,
      portal: settings.portalLink,
      phone: settings.supportPhone,
      whatsapp: settings.whatsappLink,
    },
    ...{ contact, texts },
    macros: toMacroRules(settings, ownMacros),
  }
}

import type { SectionId } from '../../domain/escalation/sections'
import type { Rules } from '../../domain/sidebar/model'
import type { Settings } from '../../ports/settings'
import { toWorkingTime, type Zones } from './to-working-time'

/** The settings as the rules of the sidebar. */
export function toRules(
  settings: Settings,
  manual: Pick<Rules, 'contact' | 'texts'>,
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
    ...manual,
  }
}

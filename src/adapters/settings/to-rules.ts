import { createCalendar } from '../../domain/calendar/holidays'
import { toIanaZone } from '../../domain/calendar/zone'
import type { SectionId } from '../../domain/escalation/sections'
import type { NamedMessage } from '../../domain/messages/message-text'
import type { Rules } from '../../domain/sidebar/model'
import type { Settings } from '../../ports/settings'

/** Where everything else fails, the team's own. */
const FALLBACK_ZONE = 'America/Sao_Paulo'

/** The settings as rules: the zone is the setting's, else the account's, else the agent's (C4). */
export function toRules(
  settings: Settings,
  texts: readonly NamedMessage[],
  zones: { readonly account: string | undefined; readonly agent: string },
): Rules {
  const zone =
    [settings.zone, zones.account, zones.agent]
      .map((name) => (name ? toIanaZone(name) : undefined))
      .find((name) => name !== undefined) ?? FALLBACK_ZONE
  const { gate, startOfDay, endOfDay, ticketAs, escalationGroup, commercialGroup } = settings
  const calendar = createCalendar({
    rules: settings.holidays,
    carnival: settings.carnival,
    corpusChristi: settings.corpusChristi,
  })
  return {
    gate,
    time: { zone, calendar, startOfDay, endOfDay },
    ticketAs,
    sectionFields: settings.sectionFields as ReadonlyMap<SectionId, number>,
    escalationGroup,
    commercialGroup,
    texts,
  }
}

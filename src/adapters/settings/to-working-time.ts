import { createCalendar } from '../../domain/calendar/holidays'
import type { WorkingTime } from '../../domain/calendar/working-time'
import { toIanaZone } from '../../domain/calendar/zone'
import type { Settings } from '../../ports/settings'

/** Where everything else fails, the team's own. */
const FALLBACK_ZONE = 'America/Sao_Paulo'

/** Names as Zendesk gives them, Rails' or IANA's; undefined or empty where it gives none. */
export interface Zones {
  readonly account: string | undefined
  readonly agent: string
}

/** When the team works: the zone is the setting's, else the account's, else the agent's (C4). */
export function toWorkingTime(settings: Settings, zones: Zones): WorkingTime {
  const zone =
    [settings.zone, zones.account, zones.agent]
      .map((name) => (name ? toIanaZone(name) : undefined))
      .find((name) => name !== undefined) ?? FALLBACK_ZONE
  const calendar = createCalendar({
    rules: settings.holidays,
    carnival: settings.carnival,
    corpusChristi: settings.corpusChristi,
  })
  return { zone, calendar, startOfDay: settings.startOfDay, endOfDay: settings.endOfDay }
}

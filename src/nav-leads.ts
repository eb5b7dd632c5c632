import { createLeadSession } from './actions/leads/create-lead-session'
import { createAttention } from './adapters/browser/browser-attention'
import { createBrowserClock } from './adapters/browser/browser-clock'
import { createBrowserFrames } from './adapters/browser/browser-frames'
import { toSettings } from './adapters/settings/to-settings'
import { toWorkingTime } from './adapters/settings/to-working-time'
import { readInstalledAt } from './adapters/setup/read-installed-at'
import type { ZafClient } from './adapters/zaf-client'
import { createRestLeadApi } from './adapters/zendesk-rest/rest-lead-api'
import { markingManuals, parseFilters, startFilters } from './domain/audit/filters'
import type { Day } from './domain/calendar/day'
import { dayOf, type WorkingTime } from './domain/calendar/working-time'
import type { Visitor } from './domain/setup/account'
import { judgedBy } from './judged-by'
import { doorsTo } from './nav-doors'
import { ALL_HEADS } from './playbooks/heads'
import { NAMED } from './playbooks/named'
import { NOTES } from './playbooks/notes'
import type { Leads } from './ui/leads/lead-context'
import { askedIn } from './ui/nav/tabs'

/** The session over the account's marked tickets, judged by the settings as they are now. */
export async function openLeads(
  client: ZafClient,
  raw: Readonly<Record<string, unknown>>,
  visitor: Visitor,
): Promise<Leads> {
  const { settings } = toSettings(raw, NAMED)
  const zones = { account: visitor.account.zone, agent: visitor.zone }
  const time = toWorkingTime(settings, zones)
  const [{ context }, since] = await Promise.all([
    judgedBy(client, settings, zones),
    settings.auditedSince ?? installedOn(client, time),
  ])
  const judged = { ...context, since }
  const { endOfDay, holidays, carnival, corpusChristi } = settings
  const rules = { endOfDay, carnival, corpusChristi, rules: holidays, attempts: 3 } as const
  const judging = { context: judged, rules }
  const clock = createBrowserClock(document)
  const asked = askedIn(location.hash)
  const owner = { subdomain: visitor.account.subdomain, userId: visitor.id }
  const attention = createAttention(document)
  const frames = createBrowserFrames(owner, attention)
  const openDue = async () =>
    (await import('./nav-windows')).openWindows(owner, frames, clock, attention)
  const session = createLeadSession({
    api: createRestLeadApi(client),
    clock,
    frames,
    filters:
      asked === undefined
        ? startFilters(visitor, settings.leadGroups)
        : parseFilters(asked, markingManuals(ALL_HEADS, NOTES)),
    context: judged,
  })
  const { subdomain } = visitor.account
  const { playbooks } = context
  return {
    session,
    visitorId: visitor.id,
    openDue,
    since,
    time,
    judging,
    playbooks,
    now: clock.now,
    ...doorsTo(client, subdomain),
  }
}

/** The day of installation, in the account's zone; undefined where Zendesk does not tell it. */
async function installedOn(client: ZafClient, time: WorkingTime): Promise<Day | undefined> {
  const at = await readInstalledAt(client)
  return at === undefined ? undefined : dayOf(at, time)
}

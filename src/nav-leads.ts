import { createLeadSession } from './actions/leads/create-lead-session'
import { createBrowserClock } from './adapters/browser/browser-clock'
import { toRules } from './adapters/settings/to-rules'
import { toSettings } from './adapters/settings/to-settings'
import { readInstalledAt } from './adapters/setup/read-installed-at'
import type { ZafClient } from './adapters/zaf-client'
import { createRestLeadRecord } from './adapters/zendesk-rest/rest-lead-record'
import { createRestMacroSource } from './adapters/zendesk-rest/rest-macro-source'
import { parseFilters, startFilters } from './domain/audit/filters'
import type { Day } from './domain/calendar/day'
import { dayOf, type WorkingTime } from './domain/calendar/working-time'
import { readWording, recognised } from './domain/messages/wording'
import type { Rules } from './domain/reading/model'
import type { Visitor } from './domain/setup/account'
import { loadPlaybook } from './load-playbook'
import { doorsTo } from './nav-doors'
import { MANUALS } from './playbooks/contact-manual'
import { PLAYBOOK_HEADS, PLAYBOOK_IDS } from './playbooks/heads'
import type { Leads } from './ui/leads/lead-context'
import { askedIn } from './ui/nav/tabs'

/** No row waits longer for the account's own words. */
const WORDING_MS = 2_000

/** The session over the account's marked tickets, judged by the settings as they are now. */
export async function openLeads(
  client: ZafClient,
  raw: Readonly<Record<string, unknown>>,
  visitor: Visitor,
): Promise<Leads> {
  const { settings } = toSettings(raw, PLAYBOOK_IDS)
  const zones = { account: visitor.account.zone, agent: visitor.zone }
  const rules = toRules(settings, MANUALS, zones)
  const [playbooks, texts, since] = await Promise.all([
    Promise.all(PLAYBOOK_IDS.map(loadPlaybook)),
    textsOf(client, rules),
    settings.auditedSince ?? installedOn(client, rules.time),
  ])
  const clock = createBrowserClock(document)
  const asked = askedIn(location.hash)
  const session = createLeadSession({
    record: createRestLeadRecord(client),
    clock,
    filters:
      asked === undefined
        ? startFilters(visitor, settings.leadGroups)
        : parseFilters(asked, PLAYBOOK_HEADS),
    context: {
      time: rules.time,
      playbook: rules.contact,
      hasSectionFields: rules.sectionFields.size > 0,
      texts,
      playbooks,
      since,
      heads: PLAYBOOK_HEADS,
    },
  })
  const { subdomain } = visitor.account
  return { session, since, time: rules.time, now: clock.now, ...doorsTo(client, subdomain) }
}

/** The day of installation, in the account's zone; undefined where Zendesk does not tell it. */
async function installedOn(client: ZafClient, time: WorkingTime): Promise<Day | undefined> {
  const at = await readInstalledAt(client)
  return at === undefined ? undefined : dayOf(at, time)
}

/** The manual's texts and the account's own words for them; without an answer only the former. */
async function textsOf(client: ZafClient, { texts, macros }: Rules): Promise<Rules['texts']> {
  const titles = [...new Set([...macros.titles.values()].flat())]
  const found = await createRestMacroSource(client)
    .read(titles, WORDING_MS)
    .catch(() => [])
  return recognised(texts, readWording(found, macros, texts))
}

import { toRules } from './adapters/settings/to-rules'
import type { Zones } from './adapters/settings/to-working-time'
import type { ZafClient } from './adapters/zaf-client'
import { createRestMacroSource } from './adapters/zendesk-rest/rest-macro-source'
import type { AuditContext } from './domain/audit/context'
import { readWording, recognised } from './domain/messages/wording'
import type { Rules } from './domain/reading/model'
import { loadPlaybook } from './load-playbook'
import { MANUALS } from './playbooks/contact-manual'
import { PLAYBOOK_HEADS, PLAYBOOK_IDS } from './playbooks/heads'
import type { Settings } from './ports/settings'

/** No row waits longer for the account's own words. */
const WORDING_MS = 2_000

/** What tickets are judged by, over the settings as they are now. Rejects with HostError. */
export async function judgedBy(
  client: ZafClient,
  settings: Settings,
  zones: Zones,
): Promise<{ readonly rules: Rules; readonly context: Omit<AuditContext, 'now' | 'since'> }> {
  const rules = toRules(settings, MANUALS, zones)
  const [playbooks, texts] = await Promise.all([
    Promise.all(PLAYBOOK_IDS.map(loadPlaybook)),
    textsOf(client, rules),
  ])
  const context = {
    time: rules.time,
    playbook: rules.contact,
    notes: rules.notes,
    hasSectionFields: rules.sectionFields.size > 0,
    texts,
    playbooks,
    heads: PLAYBOOK_HEADS,
  }
  return { rules, context }
}

/** The manual's texts and the account's own words for them; without an answer only the former. */
async function textsOf(client: ZafClient, { texts, macros }: Rules): Promise<Rules['texts']> {
  const titles = [...new Set([...macros.titles.values()].flat())]
  const found = await createRestMacroSource(client)
    .read(titles, WORDING_MS)
    .catch(() => [])
  return recognised(texts, readWording(found, macros, texts))
}

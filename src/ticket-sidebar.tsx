import { createTicketSession } from './actions/create-ticket-session'
import { createBrowserClock } from './adapters/browser/browser-clock'
import { createBrowserMemory, dropOldMemories } from './adapters/browser/browser-memory'
import { whenIdle } from './adapters/browser/when-idle'
import { toRules } from './adapters/settings/to-rules'
import { toSettings } from './adapters/settings/to-settings'
import { createZafTicketHost } from './adapters/zaf/zaf-ticket-host'
import type { ZafClient } from './adapters/zaf-client'
import { createLazyTicketRecord } from './adapters/zendesk-rest/lazy-ticket-record'
import { isZone, localTime } from './domain/calendar/zone'
import { CONTACT_TEXTS } from './playbooks/contact-texts'
import { mountAbsent, mountSidebar } from './ui/mount'
import { stopSentence } from './ui/text/stop-sentence'
import { languageOf } from './ui/text/text'

const root = document.getElementById('root') ?? document.body
document.documentElement.dataset['colorScheme'] =
  new URLSearchParams(location.search).get('colorScheme') === 'dark' ? 'dark' : 'light'

const client = window.ZAFClient?.init() ?? false
// Waited for at the top level, it would keep the bundler from joining chunks.
if (client) void start(client)
else mountAbsent(root)

async function start(zaf: ZafClient): Promise<void> {
  // A page's first date format takes as long as much else together: made while Zendesk answers.
  setTimeout(() => isZone('UTC'))
  const { settings = {} } = await zaf.metadata()
  const { settings: chosen, faults } = toSettings(settings)
  const clock = createBrowserClock(document)
  const host = createZafTicketHost(zaf, [...chosen.sectionFields.values()])
  const session = createTicketSession({
    host,
    clock,
    recordOf: (ticketId) => createLazyTicketRecord(zaf, ticketId, () => whenIdle(window)),
    memoryOf: ({ account, agent, ticket }) =>
      createBrowserMemory(
        storage(),
        { subdomain: account.subdomain, ticketId: ticket.id, userId: agent.id },
        clock.now,
      ),
    rules: (zones) => toRules(chosen, CONTACT_TEXTS, zones),
    faults,
    sentence: (stop, locale, zone) =>
      stopSentence(stop, languageOf(locale), { zone, today: localTime(clock.now(), zone).day }),
  })
  mountSidebar(root, session, {
    forms: session.forms,
    // Cosmetic: a host that refuses a height leaves the sidebar as it is.
    onHeight: (height) => void host.resize(height).catch(() => undefined),
  })
  dropOldMemories(storage(), clock.now())
}

/** Reading the property throws where a browser forbids storage in frames. */
function storage(): Storage | undefined {
  try {
    return window.localStorage
  } catch {
    return undefined // Nothing is remembered then; everything else works.
  }
}

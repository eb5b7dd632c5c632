import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'

import { ask } from './adapters/ask'
import { createBrowserClock } from './adapters/browser/browser-clock'
import { toSettings } from './adapters/settings/to-settings'
import { toWorkingTime } from './adapters/settings/to-working-time'
import { readVisitor } from './adapters/setup/read-visitor'
import { onPlace } from './adapters/zaf/on-place'
import type { ZafClient } from './adapters/zaf-client'
import { localTime } from './domain/calendar/zone'
import type { AdminPage } from './domain/setup/admin-page'
import { layPublished } from './lay-published'
import { adminAddress, doorsTo } from './nav-doors'
import { openLeads } from './nav-leads'
import { NAMED } from './playbooks/named'
import { HostError } from './ports/host-error'
import { LeadTab } from './ui/leads/LeadTab'
import { AuditPage, FiguresPage } from './ui/leads/lazy-pages'
import type { Leads } from './ui/leads/lead-context'
import { TodayPage } from './ui/leads/TodayPage'
import { ManualsTab } from './ui/manuals/lazy-page'
import type { Manuals } from './ui/manuals/manuals-context'
import { drawNav, drawNavProblem } from './ui/nav/mount-nav'
import { loadNavSay } from './ui/nav/nav-say'
import { SetupPage } from './ui/setup/lazy-page'
import { SetupSkeleton } from './ui/setup/SetupSkeleton'
import type { Check } from './ui/setup/use-setup'
import { languageOf } from './ui/text/language'

const wear = (scheme: unknown): void => {
  document.documentElement.dataset['colorScheme'] = scheme === 'dark' ? 'dark' : 'light'
}
wear(new URLSearchParams(location.search).get('colorScheme'))
// Paper is light: browsers leave out the dark ground and would print light words on white.
let worn: string | undefined
addEventListener('beforeprint', () => {
  worn = document.documentElement.dataset['colorScheme']
  wear('light')
})
addEventListener('afterprint', () => wear(worn))

const page = createRoot(document.getElementById('root') ?? document.body)
const client = window.ZAFClient?.init() ?? false
// Told once, before what is asked is answered; the tabs follow the address.
if (client) onPlace(client, (place) => location.replace(`#${place}`))
const opened = client ? start(client) : Promise.reject(new HostError('absent', 'ZAFClient'))
opened.catch(fail)

/** What was thrown, in words; our own mistakes are reported as well. */
async function fail(error: unknown): Promise<void> {
  if (!(error instanceof HostError)) reportError(error)
  const reason = error instanceof HostError ? error.reason : 'unexpected'
  drawNavProblem(page, reason, await loadNavSay('pt', {}))
}

async function start(zaf: ZafClient): Promise<void> {
  const [visitor, { settings = {} }, { colorScheme }] = await Promise.all([
    readVisitor(zaf),
    ask(zaf.metadata()),
    ask(zaf.get(['colorScheme'])),
  ])
  wear(colorScheme)
  zaf.on('colorScheme.changed', wear)
  const { now } = createBrowserClock(document)
  await layPublished(settings)
  const zones = { account: visitor.account.zone, agent: visitor.zone }
  const { zone } = toWorkingTime(toSettings(settings, NAMED).settings, zones)
  const today = () => localTime(now(), zone).day
  const language = languageOf(visitor.locale)
  const check: Check = async (tell) => {
    const file = await import('./nav-check').catch(() => undefined)
    if (!file) throw new HostError('late', 'what checks the account did not come')
    return file.checkAccount(zaf, { settings, visitor, language, now, today: today() }, tell)
  }
  const { subdomain } = visitor.account
  const doors = doorsTo(zaf, subdomain)
  const adminAddressOf = (at: AdminPage) => adminAddress(subdomain, at)
  const say = await loadNavSay(language, {
    zone,
    // Asked for each time: leads leave the page open over midnight.
    get today() {
      return today()
    },
  })
  let opened: Promise<Leads> | undefined
  const open = () => {
    opened ??= openLeads(zaf, settings, visitor).catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  let manuals: Promise<Manuals> | undefined
  const openManuals = () => {
    const place = { settings, zones, now }
    manuals ??= import('./nav-manuals')
      .then((later) => later.openManuals(zaf, say, visitor, place))
      .catch((error: unknown) => {
        manuals = undefined
        throw error
      })
    return manuals
  }
  drawNav(
    page,
    {
      hoje: () => (
        <LeadTab key="hoje" name="leads_tab_today" open={open}>
          <TodayPage />
        </LeadTab>
      ),
      auditoria: () => (
        <LeadTab key="auditoria" name="leads_tab_audit" open={open}>
          <AuditPage />
        </LeadTab>
      ),
      indicadores: () => (
        <LeadTab key="indicadores" name="leads_tab_figures" open={open}>
          <FiguresPage />
        </LeadTab>
      ),
      manuais: () => (
        <Suspense key="manuais" fallback={<SetupSkeleton />}>
          <ManualsTab open={openManuals} />
        </Suspense>
      ),
      ...(visitor.isAdmin && {
        configuracao: () => (
          <Suspense fallback={<SetupSkeleton />}>
            <SetupPage
              subdomain={subdomain}
              check={check}
              now={now}
              doors={doors}
              adminAddressOf={adminAddressOf}
            />
          </Suspense>
        ),
      }),
    },
    say,
  )
}

import { createTicketSession } from './actions/create-ticket-session'
import { ask } from './adapters/ask'
import { createBrowserClock } from './adapters/browser/browser-clock'
import { createBrowserMemory, dropOldMemories } from './adapters/browser/browser-memory'
import { createDueAnnouncer } from './adapters/browser/due-announcer'
import { localStorageOf } from './adapters/browser/local-storage'
import { whenIdle } from './adapters/browser/when-idle'
import { toRules } from './adapters/settings/to-rules'
import { toSettings } from './adapters/settings/to-settings'
import type { OpeningReply } from './adapters/zaf/read-opening'
import type { SaveHook } from './adapters/zaf/save-hook'
import { toOpening } from './adapters/zaf/to-opening'
import { createZafTicketHost } from './adapters/zaf/zaf-ticket-host'
import type { ZafClient } from './adapters/zaf-client'
import { createLazyMacroSource } from './adapters/zendesk-rest/lazy-macro-source'
import { createLazyTicketApi } from './adapters/zendesk-rest/lazy-ticket-api'
import { localTime } from './domain/calendar/zone'
import { loadAutomatic } from './load-automatic'
import { PUBLISHED } from './load-notes'
import { loadPlaybook } from './load-playbook'
import { MANUALS } from './playbooks/contact-manual'
import { NAMED } from './playbooks/named'
import { NOTE_FIELDS } from './playbooks/note-fields'
import type { SettingFault } from './ports/settings'
import type { Opening } from './ports/ticket-host'
import { showSidebar } from './ui/sidebar/show-sidebar'
import { dueSentence } from './ui/text/due-sentence'
import { type Language, languageOf } from './ui/text/language'
import type { SettingLabel } from './ui/text/setting-labels'
import { stopSentence } from './ui/text/stop-sentence'
import { loadWords } from './ui/text/text'

export interface Start {
  readonly client: ZafClient
  readonly hook: SaveHook
  readonly settings: Readonly<Record<string, unknown>>
  /** Asked for while this file was on its way. */
  readonly opening: Promise<OpeningReply>
  /** What draws the sidebar did not come. */
  readonly onLate: () => void
}

/**
 * The session over the real adapters, drawn in the page in place of the first screen. Rejects with
 * HostError when what reads published manuals does not come.
 */
export async function startSidebar(
  page: Element,
  { client, hook, settings, ...asked }: Start,
): Promise<void> {
  const askedFor = NOTE_FIELDS.length
  await PUBLISHED.lay?.()
  const { settings: chosen, faults } = toSettings(settings, NAMED)
  const fieldIds = [...chosen.sectionFields.values(), ...NOTE_FIELDS]
  const host = createZafTicketHost(client, fieldIds, hook)
  // What was asked for while this file was on its way knew of no field that only a published note names.
  const opening =
    NOTE_FIELDS.length > askedFor
      ? host.open()
      : asked.opening.then((reply) => toOpening(reply, fieldIds))
  const clock = createBrowserClock(document)
  const session = createTicketSession({
    host,
    opening,
    clock,
    apiOf: (ticketId) => createLazyTicketApi(client, ticketId, () => whenIdle(window)),
    memoryOf: ({ account, agent, ticket }) =>
      createBrowserMemory(
        localStorageOf(window),
        { subdomain: account.subdomain, ticketId: ticket.id, userId: agent.id },
        clock.now,
      ),
    agentMemoryOf: ({ account, agent }) =>
      createBrowserMemory(
        localStorageOf(window),
        { subdomain: account.subdomain, ticketId: 'any', userId: agent.id },
        clock.now,
      ),
    announcerOf: (opened) => announcerOf(client, opened, clock.now),
    wording: createLazyMacroSource(client),
    playbookOf: loadPlaybook,
    automaticOf: (limitMs) => ask(loadAutomatic(), limitMs),
    dueSentence: (id, ticketId, locale) => dueSentence(id, ticketId, languageOf(locale)),
    rules: (zones) => toRules(chosen, MANUALS, zones),
    faults,
    sentence: (stop, locale, zone, statusNames = {}) => {
      const { day: today } = localTime(clock.now(), zone)
      return stopSentence(stop, languageOf(locale), { zone, today, statusNames })
    },
  })
  const show = (label?: SettingLabel) =>
    showSidebar(
      page,
      session,
      {
        forms: session.forms,
        label,
        openManual: (id, step = '') => host.openPage(`manuais?manual=${id}&passo=${step}`),
        // Cosmetic: a host that refuses a height leaves the sidebar as it is.
        onHeight: (height) => void host.resize(height).catch(() => undefined),
      },
      asked.onLate,
    )
  // The first screen stays until the rest of its language is here.
  opening.then(({ agent }) => allWords(languageOf(agent.locale), faults)).then(show, () => show())
  dropOldMemories(localStorageOf(window), clock.now())
}

/** For the frames that tell of what becomes due on every ticket. */
function announcerOf(client: ZafClient, { account, agent, ticket }: Opening, now: () => number) {
  const owner = { subdomain: account.subdomain, userId: agent.id }
  const memory = createBrowserMemory(localStorageOf(window), { ...owner, ticketId: ticket.id }, now)
  return createDueAnnouncer(client, owner, memory)
}

/** Resolves with the settings' labels where one of them is to be named. */
async function allWords(
  language: Language,
  faults: readonly SettingFault[],
): Promise<SettingLabel | undefined> {
  await loadWords(language).catch(() => undefined) // Portuguese is spoken then.
  if (faults.length === 0) return undefined
  // By their names alone where the file does not come.
  return import('./ui/text/setting-labels').then(
    (file) => file.loadSettingLabels(language),
    () => undefined,
  )
}

import { createTicketSession } from './actions/create-ticket-session'
import { createBrowserMemory } from './adapters/browser/browser-memory'
import type { PlaybookDocument } from './adapters/manuals/document-schema'
import { toShip } from './adapters/manuals/printed-playbook'
import { toHead } from './adapters/manuals/to-head'
import { toNote, toNoteBeginning, toNoteForm, toNoteOccasion } from './adapters/manuals/to-note'
import { toPlaybook } from './adapters/manuals/to-playbook'
import { type Manual, toRules } from './adapters/settings/to-rules'
import { toSettings } from './adapters/settings/to-settings'
import { createInventedTicket, type Invented } from './adapters/tryout/create-invented-ticket'
import { INVENTED_ID } from './adapters/tryout/invented-host'
import type { Cast } from './adapters/tryout/invented-world'
import { createPageStorage } from './adapters/tryout/page-storage'
import { createTurnedClock } from './adapters/tryout/turned-clock'
import { atWork } from './domain/calendar/turn-clock'
import { localTime } from './domain/calendar/zone'
import type { Playbook } from './domain/playbook/playbook'
import { CONTACT_ID, type PlaybookId } from './domain/playbook/playbook-id'
import { givenValue } from './domain/playbook/values'
import type { Rules } from './domain/reading/model'
import { nameIn } from './domain/text/name'
import type { Instant } from './domain/ticket/ticket'
import { loadAutomatic } from './load-automatic'
import { MANUALS } from './playbooks/contact-manual'
import { NAMED } from './playbooks/named'
import type { ColorScheme } from './ports/ticket-host'
import { type Language, languageOf } from './ui/text/language'
import { playbookTitle } from './ui/text/playbook-title'
import { stopSentence } from './ui/text/stop-sentence'
import { text } from './ui/text/text'
import type { TryOutDesk } from './ui/tryout/try-out-desk'
import { NOTE_BEGINNINGS } from 'virtual:note-beginnings'
import { NOTE_FORMS } from 'virtual:note-forms'
import { NOTE_OCCASIONS } from 'virtual:note-occasions'

/** Where a manual is tried: the account's own settings, and nothing else of the account. */
export interface TryOutAround {
  readonly settings: Readonly<Record<string, unknown>>
  readonly locale: string
  readonly zones: { readonly account: string | undefined; readonly agent: string }
  readonly now: Instant
  readonly colorScheme: ColorScheme
  /** What the customer wrote first. */
  readonly firstWords: string
}

const CAST: Cast = {
  agent: { id: 1, name: 'Ana Lima', role: 'agent' },
  requester: { id: 2, name: 'Marina Costa', role: 'end-user', phone: '(11) 98765-4321' },
}

const SUBDOMAIN = 'exemplo'

/** A sound document at work on a ticket of its own, by the session that works on real ones. */
export function openTryOut(document: PlaybookDocument, around: TryOutAround): TryOutDesk {
  const { locale, zones, firstWords, colorScheme } = around
  const { settings } = toSettings(around.settings, NAMED)
  layNoteWords(document)
  const playbook = toShip(toPlaybook(document))
  const manuals = manualsWith(document, playbook)
  const rules = toRules(settings, manuals, zones)
  const { time } = rules
  const clock = createTurnedClock(atWork(around.now, time))
  const titleOf = (id: PlaybookId, language: Language): string => {
    const head = manuals.heads.find((known) => known.id === id)
    return head ? nameIn(head.title, language) : playbookTitle(id, language)
  }
  const language = languageOf(locale)
  const invented = createInventedTicket(CAST, clock, {
    firstWords,
    locale,
    zone: time.zone,
    subdomain: SUBDOMAIN,
    colorScheme,
  })
  const session = createTicketSession({
    ...portsOf(invented, clock.now),
    clock,
    wording: { read: async () => [] },
    playbookOf: async () => playbook,
    automaticOf: loadAutomatic,
    dueSentence: (id, ticket) =>
      text(language, 'playbook_due', { name: titleOf(id, language), ticket }),
    rules: () => rules,
    faults: [],
    sentence: (stop, _locale, zone, statusNames = {}) => {
      const { day: today } = localTime(clock.now(), zone)
      return stopSentence(stop, language, { zone, today, statusNames })
    },
  })
  if (playbook.steps.length > 0) beginAtOnce(session, document.id)
  return { session, ticket: invented.ticket, time, titleOf, groupName: groupNames(playbook, rules) }
}

/**
 * Only the screen reads these words of a note, by its manual's id. The files of the try-out are its own:
 * nothing else of the page reads what is put there.
 */
function layNoteWords(document: PlaybookDocument): void {
  const { id } = document
  Object.assign(NOTE_FORMS, { [id]: toNoteForm(document) })
  Object.assign(NOTE_BEGINNINGS, { [id]: toNoteBeginning(document) })
  Object.assign(NOTE_OCCASIONS, { [id]: toNoteOccasion(document) })
}

/** The manuals that an agent would have if this were the only one beside the attempts. */
function manualsWith(document: PlaybookDocument, playbook: Playbook): Manual {
  const note = toNote(document)
  if (document.id !== CONTACT_ID) {
    return { ...MANUALS, heads: [toHead(document)], notes: note ? [note] : [] }
  }
  return {
    ...MANUALS,
    heads: [],
    notes: note ? [note] : [],
    contact: { ...MANUALS.contact, ...playbook, steps: MANUALS.contact.steps },
    // The checker lets no document of this id pass without all of them.
    texts: playbook.texts as unknown as Rules['texts'],
  }
}

/** A memory that ends with the page, as the ticket does. */
function portsOf({ host, api }: Invented, now: () => Instant) {
  const storage = createPageStorage()
  const memory = (ticketId: number | 'any') => () =>
    createBrowserMemory(storage, { subdomain: SUBDOMAIN, ticketId, userId: CAST.agent.id }, now)
  return {
    host,
    apiOf: () => api,
    memoryOf: memory(INVENTED_ID),
    agentMemoryOf: memory('any'),
  }
}

/** The author wants to see the first step, not how it is offered. */
function beginAtOnce(session: TryOutDesk['session'], id: PlaybookId): void {
  const stop = session.subscribe(() => {
    if (session.state().kind !== 'ready') return
    stop()
    void session.startPlaybook(id)
  })
}

/** Groups are called as the manual calls them. */
const groupNames =
  (playbook: Playbook, { given }: Rules): TryOutDesk['groupName'] =>
  (groupId, language) => {
    const value = playbook.values.find(({ id }) => givenValue(playbook, id, given) === groupId)
    return value?.name === undefined ? String(groupId) : nameIn(value.name, language)
  }

import { ask } from './adapters/ask'
import { parseSectionFields } from './adapters/settings/section-fields'
import { SETTING_NAMES } from './adapters/settings/setting-names'
import { createZafTicketHost } from './adapters/zaf/zaf-ticket-host'
import type { ZafClient } from './adapters/zaf-client'
import { findDraftNote, findSavedNote, noteView } from './domain/sidebar/note-view'
import { HostError } from './ports/host-error'
import type { Opening } from './ports/ticket-host'
import { createPage, drawFirst, drawProblem, speak } from './ui/mount-first'

document.documentElement.dataset['colorScheme'] =
  new URLSearchParams(location.search).get('colorScheme') === 'dark' ? 'dark' : 'light'

const page = createPage(document.getElementById('root') ?? document.body)
const client = window.ZAFClient?.init() ?? false
// Waited for at the top level, it would keep the bundler from joining chunks.
if (client) start(client).catch(fail)
else drawProblem(page, 'absent')

function fail(error: unknown): void {
  drawProblem(page, error instanceof HostError ? error.reason : 'unexpected')
  if (!(error instanceof HostError)) reportError(error)
}

/** The ticket and the rest of the sidebar are asked for together; what the ticket tells is drawn first. */
async function start(zaf: ZafClient): Promise<void> {
  const rest = import('./whole-sidebar').catch(() => undefined)
  const { settings = {} } = await ask(zaf.metadata())
  const { fields } = parseSectionFields(String(settings[SETTING_NAMES.sectionFields] ?? ''))
  const host = createZafTicketHost(zaf, [...fields.values()])
  const opening = host.open()
  // The page's first date format takes as long as much else together: made while Zendesk answers.
  setTimeout(() => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC' }))
  let isWhole = false
  const drawVerdict = async (): Promise<void> => {
    const ticket = await opening
    const say = await speak(ticket.agent.locale)
    if (!isWhole) drawFirst(page, firstNote(ticket, fields), say)
  }
  drawVerdict().catch(() => undefined) // The session says what failed, with a way to try again.
  const whole = await rest
  isWhole = true
  // Only a reload fetches a file again that did not come.
  if (!whole) return drawProblem(page, 'late')
  whole.startSidebar(page, { client: zaf, host, settings, opening })
}

function firstNote({ draft, ticket }: Opening, fields: Parameters<typeof findSavedNote>[2]) {
  return noteView(findDraftNote(draft.body) ?? findSavedNote([], ticket, fields), draft)
}

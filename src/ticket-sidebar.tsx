import { ask } from './adapters/ask'
import { parseSectionFields } from './adapters/settings/section-fields'
import { createSaveHook, type SaveHook } from './adapters/zaf/save-hook'
import { createZafTicketHost } from './adapters/zaf/zaf-ticket-host'
import type { ZafClient } from './adapters/zaf-client'
import { findDraftNote, findSavedNote } from './domain/note/note-of-ticket'
import type { SectionId } from './domain/note/sections'
import { noteView } from './domain/sidebar/note-view'
import { judgeEarly } from './early-check'
import { HostError } from './ports/host-error'
import type { SettingName } from './ports/settings'
import type { Opening } from './ports/ticket-host'
import { createPage, drawFirst, drawProblem, speak } from './ui/sidebar/mount-first'

document.documentElement.dataset['colorScheme'] =
  new URLSearchParams(location.search).get('colorScheme') === 'dark' ? 'dark' : 'light'

/** The first screen comes without the table of settings. */
const SECTION_FIELDS = 'campos_secoes' satisfies SettingName

/** Nor with the table of tags: where one begins so, what comes next is known only with the history. */
const COUNTED = 'contato_'

const page = createPage(document.getElementById('root') ?? document.body)
const client = window.ZAFClient?.init() ?? false
// Waited for at the top level, it would keep the bundler from joining chunks.
if (client) start(client, createSaveHook(client)).catch(fail)
else drawProblem(page, 'absent')

function fail(error: unknown): void {
  drawProblem(page, error instanceof HostError ? error.reason : 'unexpected')
  if (!(error instanceof HostError)) reportError(error)
}

/** What one answer of Zendesk tells is drawn first; the rest of the sidebar follows by itself. */
async function start(zaf: ZafClient, hook: SaveHook): Promise<void> {
  const { settings = {} } = await ask(zaf.metadata())
  const { fields } = parseSectionFields(String(settings[SECTION_FIELDS] ?? ''))
  const host = createZafTicketHost(zaf, [...fields.values()], hook)
  const opening = host.open()
  judgeEarly(hook, host, settings, opening)
  await drawVerdict(opening, fields).catch(() => undefined) // The session says it, with a way on.
  // What is drawn is shown before the rest keeps the browser busy.
  await new Promise((resolve) => setTimeout(resolve))
  const whole = await import('./whole-sidebar').catch(() => undefined)
  // Only a reload fetches a file again that did not come.
  if (!whole) return drawProblem(page, 'late')
  whole.startSidebar(page, { client: zaf, host, settings, opening })
}

async function drawVerdict(
  opening: Promise<Opening>,
  fields: ReadonlyMap<SectionId, number>,
): Promise<void> {
  const { draft, ticket, agent } = await opening
  const say = await speak(agent.locale)
  const note = findDraftNote(draft.body, draft.isPublic) ?? findSavedNote([], ticket, fields)
  const isCounted = draft.tags.some((tag) => tag.startsWith(COUNTED))
  drawFirst(page, noteView(note, draft, []), isCounted, say)
}

import { ask } from './adapters/ask'
import { whenLookedAt, whenPainted } from './adapters/browser/attention'
import { whenIdle } from './adapters/browser/when-idle'
import { parseSectionFields } from './adapters/settings/section-fields'
import { createFirstHost, type FirstHost } from './adapters/zaf/first-host'
import { localeOf, type OpeningReply, readOpening, savedWords } from './adapters/zaf/read-opening'
import { textsOf } from './adapters/zaf/read-value'
import { createSaveHook, type SaveHook } from './adapters/zaf/save-hook'
import { toWriting } from './adapters/zaf/to-writing'
import type { ZafClient } from './adapters/zaf-client'
import { byTemplateOfThen } from './domain/note/earlier-template'
import { findFirstNotes } from './domain/note/note-of-ticket'
import type { SectionId } from './domain/note/template'
import { noteView } from './domain/sidebar/note-view'
import { isOurTag } from './domain/tags'
import { judgeEarly } from './early-check'
import type { LoadedNotes } from './load-notes'
import { NOTE_FIELDS } from './playbooks/note-fields'
import { HostError } from './ports/host-error'
import type { SettingName } from './ports/settings'
import { askForWords, drawFirst, drawProblem, speak } from './ui/sidebar/draw-first'

document.documentElement.dataset['colorScheme'] =
  new URLSearchParams(location.search).get('colorScheme') === 'dark' ? 'dark' : 'light'

/** The first screen comes without the table of settings. */
const SECTION_FIELDS = 'campos_secoes' satisfies SettingName

/** Where a tag begins so, what comes next is known only with the history. */
const COUNTED = 'contato_'

const root = document.getElementById('root') ?? document.body
/** The whole sidebar draws from now on, or what went wrong is said: what comes late is not drawn over it. */
let isTaken = false
const client = window.ZAFClient?.init() ?? false
// Waited for at the top level, it would keep the bundler from joining chunks.
if (client) start(client, createSaveHook(client)).catch((error) => fail(error, client))
else drawProblem(root, 'absent')

function fail(error: unknown, zaf: ZafClient): void {
  const reason = error instanceof HostError && error.reason === 'late' ? 'late' : 'unexpected'
  isTaken = true
  drawProblem(root, reason)
  growFrame(createFirstHost(zaf))
  if (!(error instanceof HostError)) reportError(error)
}

/** A frame begins 80 pixels high: what was drawn is seen whole. */
function growFrame({ resize }: FirstHost): void {
  const height = root.scrollHeight
  // Never lower: the whole sidebar needs more. A host that refuses leaves the frame as it is.
  if (height > innerHeight) void resize(height).catch(() => undefined)
}

/**
 * Draws what one answer of Zendesk tells. The rest of the sidebar is a file of its own, asked for once
 * it is needed.
 */
async function start(zaf: ZafClient, hook: SaveHook): Promise<void> {
  const asked = ask(zaf.metadata()).then((metadata) => metadata.settings ?? {})
  const known = import('./load-notes').then(({ loadNotes }) => loadNotes(asked))
  const settings = await asked
  const { fields } = parseSectionFields(String(settings[SECTION_FIELDS] ?? ''))
  const host = createFirstHost(zaf)
  const look = async (): Promise<OpeningReply> => {
    const reply = readOpening(zaf, [...fields.values(), ...NOTE_FIELDS])
    void drawVerdict(reply, known, fields, host).catch(() => undefined)
    return reply
  }
  const askedAt = performance.now()
  const first = look()
  const locale = first.then(({ reply }) => localeOf(reply))
  judgeEarly(hook, host, settings, locale, known)
  await whenNeeded(zaf, hook, first)
  const isFresh = performance.now() - askedAt < FRESH_MS
  const opening = isFresh ? first : look()
  askForWords(await locale.catch(() => ''))
  const late = (file: string) => new HostError('late', file)
  // Only a reload fetches a file again that did not come.
  // What is published is in force before the session is made.
  const [whole] = await Promise.all([import('./whole-sidebar'), known]).catch(() => {
    throw late('whole-sidebar')
  })
  isTaken = true
  const onLate = () => fail(late('mount-sidebar'), zaf)
  await whole.startSidebar(root, { client: zaf, hook, settings, opening, onLate })
}

/** What was read longer ago may have changed while the ticket was out of sight. */
const FRESH_MS = 2_000

/**
 * The whole sidebar is needed when somebody looks at the ticket, and by a submit; a ticket with tags of
 * ours needs it unseen, for a wait that ends.
 */
async function whenNeeded(
  zaf: ZafClient,
  hook: SaveHook,
  opening: Promise<OpeningReply>,
): Promise<void> {
  const isOurs = await opening.then(
    ({ reply }) => (textsOf(reply['ticket.tags']) ?? []).some(isOurTag),
    () => true, // The session says what went wrong, with a way on.
  )
  const isSeen = whenLookedAt(root, zaf).then(() => whenPainted(window))
  await Promise.race([isSeen, hook.isWanted, ...(isOurs ? [whenIdle(window)] : [])])
}

/** A reply that cannot be read is the session's to say, with a way on. */
async function drawVerdict(
  opening: Promise<OpeningReply>,
  loading: Promise<LoadedNotes>,
  fields: ReadonlyMap<SectionId, number>,
  host: FirstHost,
): Promise<void> {
  const { reply } = await opening
  const draft = toWriting(reply)
  const [say, known] = await Promise.all([speak(localeOf(reply)), loading])
  const saved = savedWords(reply, [...fields.values(), ...NOTE_FIELDS])
  const notes = findFirstNotes(draft.body, draft.isPublic, saved, fields, known.notes)
  const isCounted = draft.tags.some((tag) => tag.startsWith(COUNTED))
  if (isTaken) return
  const views = notes.map((note) => noteView(byTemplateOfThen(note, draft.tags), draft, []))
  drawFirst(root, views, isCounted, say)
  // What is drawn is painted first.
  requestAnimationFrame(() => setTimeout(() => growFrame(host)))
}

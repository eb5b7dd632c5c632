import { EXCEPTION_FOR, type Stop } from '../domain/contact/stop'
import { needsFreshRead, saveInput } from '../domain/submit/save-input'
import { planSave, type SavePlan } from '../domain/submit/save-plan'
import { plannedSave } from '../domain/submit/submit-journal'
import { changeBetween, isNoChange, type TagChange } from '../domain/tag-change'
import { TAG } from '../domain/tags'
import { isSentAtOnce } from '../domain/ticket/ticket'
import { hostError } from './failure'
import { dropJournal, journalOf, keepJournal, newestKnown } from './journal'
import { readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

const DRAFT_MS = 600
/** What is left is still enough to read the saved ticket. */
const INSERTION_MS = 700
/** Kept back from the fresh read, so that the tags can still be staged. */
const TAGS_MS = 300

/** The submit is stopped, and its message says why; any other error is a bug of ours. */
export class SubmitStopped extends Error {
  override readonly name = 'SubmitStopped'
}

/** What the hook staged on the form, so that a failed submit can undo it. */
export interface StagedByHook {
  readonly change: TagChange
}

/**
 * The `ticket.save` hook (C2, C8, E7): reads the draft as it is now, reads the saved ticket afresh
 * where something is counted or cancelled, sets our tags to exactly what the draft deserves, and
 * rejects with a sentence to stop the submit. It never holds a submit longer than its limit, and a
 * submit it cannot judge passes, marked.
 */
export async function checkSubmit(
  core: SessionCore,
  limitMs: number,
): Promise<StagedByHook | undefined> {
  const end = core.clock.now() + limitMs
  const left = (): number => Math.max(1, end - core.clock.now())
  // What is being inserted is judged, too; what comes later than this is not inserted any more.
  await core.idle(INSERTION_MS)
  const isRead = await readDraft(core)
  const isChecked =
    !needsFreshRead(core.model(), core.reading()) ||
    (await readAfresh(core, Math.max(1, left() - TAGS_MS)))
  const plan = planSave(saveInput(core.model(), core.reading(), isChecked))
  const stops = isRead ? plan.stops : plan.stops.filter(holdsUnread)
  if (stops.length > 0) throw stopped(core, stops)
  if (!isRead) return passUnchecked(core, plan)
  warn(core, plan.warnings)
  return await stage(core, plan, left())
}

/** The draft as it is now, or as the last event told it. */
async function readDraft(core: SessionCore): Promise<boolean> {
  try {
    core.change({ draft: await core.host.readDraft(DRAFT_MS) })
    return true
  } catch (error) {
    hostError(error)
    return false
  }
}

/** What cannot be taken back stops a draft as last heard of, too; its other faults may be fixed. */
const holdsUnread = ({ kind }: Stop): boolean => UNREAD_STOPS.includes(kind)

const UNREAD_STOPS: readonly Stop['kind'][] = [
  'note-public',
  'already-sent',
  'answered',
  'cancel-unchecked',
]

/** The draft could not be read: marked without waiting, and the mark is confirmed afterwards (E7). */
function passUnchecked(core: SessionCore, { tags }: SavePlan): StagedByHook {
  const marked = [...new Set([...tags, TAG.notChecked, TAG.roteiro])]
  writeJournal(core, marked)
  return mark(core, changeBetween(core.model().draft.tags, marked))
}

/** A bug of ours: the mark alone, without another look at what may have broken the first. */
export const passBroken = (core: SessionCore): StagedByHook =>
  mark(core, { add: [TAG.notChecked, TAG.roteiro], remove: [] })

/** Waits for nothing: the submit is not held for it. */
function mark(core: SessionCore, change: TagChange): StagedByHook {
  core.host.changeTags(change).catch(hostError)
  return { change }
}

function stopped(core: SessionCore, stops: readonly Stop[]): Error {
  const [first] = stops
  if (stops.some(({ kind }) => kind === 'cancel-unchecked'))
    core.work({ wasStoppedUnchecked: true })
  if (first) {
    const rule = EXCEPTION_FOR[first.kind]
    core.say({ kind: 'stopped', stop: first, ...(rule && { rule }) })
  }
  return new SubmitStopped(stops.map((stop) => say(core, stop)).join(' '))
}

function say(core: SessionCore, stop: Stop): string {
  const { agent, rules, statusNames } = core.model()
  return core.sentence(stop, agent.locale, rules.time.zone, statusNames)
}

function warn(core: SessionCore, warnings: readonly Stop[]): void {
  for (const stop of warnings) core.host.notify(say(core, stop), 'alert').catch(hostError)
}

async function stage(core: SessionCore, plan: SavePlan, limitMs: number): Promise<StagedByHook> {
  writeJournal(core, plan.tags)
  const change = changeBetween(core.model().draft.tags, plan.tags)
  if (isNoChange(change)) return { change }
  try {
    const tags = await core.host.changeTags(change, limitMs)
    core.change({ draft: { ...core.model().draft, tags } })
  } catch (error) {
    hostError(error) // Late or refused: what is missing is added after the save (C14).
  }
  return { change }
}

function writeJournal(core: SessionCore, planned: readonly string[]): void {
  // A message that waits for Send is looked after already (C9).
  if (isSentAtOnce(core.model().draft) && journalOf(core)?.isBySend) return
  const save = plannedSave(core.model(), core.reading(), planned)
  if (save) keepJournal(core, { ...save, ...newestKnown(core) })
  else dropJournal(core)
}

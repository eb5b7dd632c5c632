import { EXCEPTION_FOR, planSave, type SavePlan, type Stop } from '../domain/contact/save-plan'
import { needsFreshRead, saveFacts } from '../domain/sidebar/save-facts'
import { attemptsIn, changeBetween, isNoChange, TAG, type TagChange } from '../domain/tags'
import { hostError } from './failure'
import { dropJournal, journalOf, keepJournal } from './journal'
import { readAfresh } from './read-ticket'
import type { SessionCore } from './session-core'

/** E7: the hook answers within 2 s; what is left goes to carrying the answer back. */
const HOOK_MS = 1_800
const DRAFT_MS = 600
/** Kept back from the fresh read, so that the tags can still be staged. */
const TAGS_MS = 300

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
export async function checkSubmit(core: SessionCore): Promise<StagedByHook | undefined> {
  const end = core.clock.now() + HOOK_MS
  const left = (): number => Math.max(1, end - core.clock.now())
  try {
    core.change({ draft: await core.host.readDraft(DRAFT_MS) })
  } catch (error) {
    hostError(error)
    return passUnchecked(core)
  }
  const isChecked =
    !needsFreshRead(core.model(), core.reading()) ||
    (await readAfresh(core, Math.max(1, left() - TAGS_MS)))
  const plan = planSave(saveFacts(core.model(), core.reading(), isChecked))
  if (plan.stops.length > 0) throw stopped(core, plan.stops)
  warn(core, plan.warnings)
  return await stage(core, plan, left())
}

/** Nothing could be read: marked without waiting, and the mark is confirmed after the submit (E7). */
function passUnchecked(core: SessionCore): StagedByHook {
  writeJournal(core, core.model().draft.tags, true)
  const change = { add: [TAG.notChecked, TAG.roteiro], remove: [] }
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
  return new Error(stops.map((stop) => say(core, stop)).join(' '))
}

function say(core: SessionCore, stop: Stop): string {
  const { agent, rules } = core.model()
  return core.sentence(stop, agent.locale, rules.time.zone)
}

function warn(core: SessionCore, warnings: readonly Stop[]): void {
  for (const stop of warnings) core.host.notify(say(core, stop), 'alert').catch(hostError)
}

async function stage(core: SessionCore, plan: SavePlan, limitMs: number): Promise<StagedByHook> {
  writeJournal(core, plan.tags, plan.tags.includes(TAG.notChecked))
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

/** Nothing of ours in this submit: there is nothing to look after. */
function writeJournal(core: SessionCore, tags: readonly string[], isNotChecked: boolean): void {
  const { draft, work, saved } = core.model()
  const { carried, recorded } = core.reading()
  // A message that waits for Send is looked after already (C9).
  if (draft.isPublic && draft.channel.sendsAtOnce && journalOf(core)?.isBySend) return
  const n = draft.isPublic ? carried : recorded
  const counted = attemptsIn(tags)
  const isCounting = typeof n === 'number' || String(counted) !== String(attemptsIn(saved.tags))
  if (isCounting || isNotChecked || work.exceptions.length > 0) {
    keepJournal(core, { ...(typeof n === 'number' && { attempt: n }), counted, isNotChecked })
  } else dropJournal(core)
}

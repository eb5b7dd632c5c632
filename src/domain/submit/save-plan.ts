import { attemptInDraft } from '../contact/attempt-in-draft'
import { attemptStop } from '../contact/attempt-stop'
import { EXCEPTION_FOR, type Stop } from '../contact/stop'
import { fits } from '../tag-room'
import { isOurTag } from '../tags'
import { isSentAtOnce } from '../ticket/ticket'
import { cancelStops } from './cancel-stops'
import { deservedTags } from './deserved-tags'
import type { SaveInput, SubmittedNote } from './submit'

export interface SavePlan {
  /** The form's tags as this draft deserves them (C2). */
  readonly tags: readonly string[]
  readonly stops: readonly Stop[]
  /** What passes and is said all the same (gate `avisar`). */
  readonly warnings: readonly Stop[]
}

/** Decides a submit: what stops it, what is only said, and exactly which of our tags it may carry. */
export function planSave(given: SaveInput): SavePlan {
  const input = asSubmitted(given)
  const tags = deservedTags(input)
  const all = [
    ...input.notes.flatMap(noteStop),
    ...input.writing,
    ...attemptStops(input),
    ...input.playbooks.stops,
    ...cancelStops(input),
    ...roomStops(input, tags),
  ]
  const isWaived = ({ kind }: Stop) =>
    input.exceptions.some(({ rule }) => rule === EXCEPTION_FOR[kind])
  const isSoft = ({ kind }: Stop) => kind === 'note-incomplete' && input.gate !== 'bloquear'
  const stops = all.filter((stop) => !isWaived(stop) && !isSoft(stop))
  const warnings =
    input.gate === 'avisar' ? all.filter((stop) => isSoft(stop) && !isWaived(stop)) : []
  return { tags, stops, warnings }
}

/** What this submit adds of ours has to fit beside everybody's tags. */
function roomStops({ savedTags }: SaveInput, tags: readonly string[]): Stop[] {
  const isNew = (tag: string): boolean => isOurTag(tag) && !savedTags.includes(tag)
  const added = tags.filter(isNew)
  const others = tags.filter((tag) => !isNew(tag))
  return fits(others, added) ? [] : [{ kind: 'no-room' }]
}

/** Where Send delivers, a submit carries no message: what is in the composer stays there (C9). */
const asSubmitted = (input: SaveInput): SaveInput =>
  isSentAtOnce(input.draft) ? { ...input, carried: undefined, hasCost: false } : input

function noteStop(note: SubmittedNote): Stop[] {
  if (note.kind !== 'checked') return []
  const { template, publicPlace, lacking: sections } = note
  if (publicPlace === 'own') return [{ kind: 'note-public', template }]
  if (publicPlace) return [{ kind: 'note-quoted', template }]
  return sections.length > 0 ? [{ kind: 'note-incomplete', template, sections }] : []
}

function attemptStops(input: SaveInput): Stop[] {
  const n = attemptInDraft(input, input.draft)
  if (n !== undefined) return [attemptStop(n, input.chain, input.phaseThen) ?? []].flat()
  return typeof input.carried === 'number' ? [{ kind: 'internal-attempt', n: input.carried }] : []
}

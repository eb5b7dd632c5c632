import { attemptStop } from '../contact/attempt-stop'
import { EXCEPTION_FOR, type Stop } from '../contact/stop'
import { fits } from '../tag-room'
import { isOurTag } from '../tags'
import { cancelStops } from './cancel-stops'
import { deservedTags } from './deserved-tags'
import { attemptOf, type SaveFacts } from './submit'

export interface SavePlan {
  /** The form's tags as this draft deserves them (C2). */
  readonly tags: readonly string[]
  readonly stops: readonly Stop[]
  /** What passes and is said all the same (gate `avisar`). */
  readonly warnings: readonly Stop[]
}

/** Decides a submit: what stops it, what is only said, and exactly which of our tags it may carry. */
export function planSave(given: SaveFacts): SavePlan {
  const facts = asSubmitted(given)
  const tags = deservedTags(facts)
  const all = [
    ...noteStops(facts),
    ...facts.writing,
    ...attemptStops(facts),
    ...facts.playbooks.stops,
    ...cancelStops(facts),
    ...roomStops(facts, tags),
  ]
  const isWaived = ({ kind }: Stop) =>
    facts.exceptions.some(({ rule }) => rule === EXCEPTION_FOR[kind])
  const isSoft = ({ kind }: Stop) => kind === 'note-incomplete' && facts.gate !== 'bloquear'
  const stops = all.filter((stop) => !isWaived(stop) && !isSoft(stop))
  const warnings =
    facts.gate === 'avisar' ? all.filter((stop) => isSoft(stop) && !isWaived(stop)) : []
  return { tags, stops, warnings }
}

/** What this submit adds of ours has to fit beside everybody's tags. */
function roomStops({ savedTags }: SaveFacts, tags: readonly string[]): Stop[] {
  const isNew = (tag: string): boolean => isOurTag(tag) && !savedTags.includes(tag)
  const added = tags.filter(isNew)
  const others = tags.filter((tag) => !isNew(tag))
  return fits(others, added) ? [] : [{ kind: 'no-room' }]
}

/** Where Send delivers, a submit carries no message: what stands in the composer stays there (C9). */
const asSubmitted = (facts: SaveFacts): SaveFacts =>
  facts.draft.isPublic && facts.draft.channel.sendsAtOnce
    ? { ...facts, carried: undefined, hasCost: false }
    : facts

function noteStops({ note }: SaveFacts): Stop[] {
  if (note?.kind !== 'checked') return []
  if (note.publicPlace === 'own') return [{ kind: 'note-public' }]
  if (note.publicPlace) return [{ kind: 'note-quoted' }]
  return note.lacking.length > 0 ? [{ kind: 'note-incomplete', sections: note.lacking }] : []
}

function attemptStops(facts: SaveFacts): Stop[] {
  const n = attemptOf(facts)
  if (n !== undefined) return [attemptStop(n, facts.record, facts.stepThen) ?? []].flat()
  return typeof facts.carried === 'number' ? [{ kind: 'internal-attempt', n: facts.carried }] : []
}

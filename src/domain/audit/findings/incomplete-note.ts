import { isComplete } from '../../note/check-note'
import { byTemplateOfThen } from '../../note/earlier-template'
import type { FoundNote } from '../../note/found-note'
import type { NoteTemplate } from '../../note/template'
import { noteTags } from '../../tags'
import type { Update } from '../../ticket/history'
import type { AuditContext } from '../context'
import type { Finding } from '../finding'
import type { ToldNote } from '../notes-told'
import { adds, asksFor, type Moment, type Past } from '../past'

/**
 * F8: escalated with an incomplete note. The note that was in the comments by then decides, the
 * newest first, the description last (E1); where none is there, the verdict that was saved. A note that
 * was saved as complete is judged by the template of then.
 */
export const incompleteNotes = (past: Past, context: AuditContext): Finding[] =>
  context.notes.flatMap((template) => lackingNotes(past, context, template))

function lackingNotes(
  past: Past,
  { hasSectionFields }: AuditContext,
  template: NoteTemplate,
): Finding[] {
  const { moments, noteUpTo } = past
  const { incomplete } = noteTags(template.id)
  const findings: Finding[] = []
  const judged = new Set<Update | undefined>()
  for (const moment of moments) {
    if (!asksFor(moment, template) && !adds(moment, incomplete)) continue
    const { update } = moment
    const found = noteUpTo(moment, template)
    // A verdict that follows later speaks of the note that was judged already.
    if (judged.has(found?.update)) continue
    judged.add(found?.update)
    const tags = found ? verdictOn(found, moment, past) : []
    const note = found && byTemplateOfThen(found.note, tags)
    if (!isLacking(moment, note, template, hasSectionFields)) continue
    const isEarlier = found?.update && found.update !== update
    const evidence = isEarlier ? [found.update, update] : [update]
    const lacking = note && lackingIn(note, tags)
    const shared = { rule: 'F8', template, isExcepted: false, ...lacking } as const
    findings.push({ ...shared, at: update.at, by: update.author, evidence })
  }
  return findings
}

/** The tags that say how a note was judged: those of then, else those of the verdict that followed. */
function verdictOn(
  { note: { template }, update }: ToldNote,
  { index }: Moment,
  { moments, noteUpTo }: Past,
): readonly string[] {
  const said = moments
    .slice(index)
    .find(({ tags }) => verdictsOf(template).some((tag) => tags.includes(tag)))
  return said && noteUpTo(said, template)?.update === update ? said.tags : []
}

/** Where no tag tells how it was judged, headings that it has not got may be younger than the note. */
function lackingIn(
  { verdicts, template }: FoundNote,
  tags: readonly string[],
): Pick<Finding, 'lacking' | 'isByToday'> {
  const lacking = verdicts.filter(({ verdict }) => verdict !== 'ok')
  const isTold = verdictsOf(template).some((tag) => tags.includes(tag))
  const isByToday = !isTold && lacking.every(({ verdict }) => verdict === 'missing')
  return { lacking: lacking.map(({ section }) => section), ...(isByToday && { isByToday }) }
}

const verdictsOf = ({ id }: NoteTemplate): readonly string[] => {
  const { complete, incomplete } = noteTags(id)
  return [complete, incomplete]
}

function isLacking(
  moment: Moment,
  note: FoundNote | undefined,
  { id, sections }: NoteTemplate,
  hasSectionFields: boolean,
): boolean {
  if (note) return !isComplete(note.verdicts)
  const mayBeInFields = hasSectionFields || sections.some(({ field }) => field !== undefined)
  const { complete, incomplete } = noteTags(id)
  if (adds(moment, incomplete)) return true
  return !adds(moment, complete) && !mayBeInFields
}

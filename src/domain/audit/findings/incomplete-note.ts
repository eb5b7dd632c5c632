import { isComplete } from '../../note/check-note'
import type { FoundNote } from '../../note/find-note'
import type { NoteTemplate } from '../../note/template'
import { noteTags } from '../../tags'
import type { Update } from '../../ticket/history'
import type { AuditContext } from '../context'
import type { Finding } from '../finding'
import { adds, asksFor, type Moment, type Past } from '../past'

/**
 * F8: escalated with an incomplete note. The note that was in the comments by then decides, the
 * newest first, the description last (E1); where none is there, the verdict that was saved.
 */
export const incompleteNotes = (past: Past, context: AuditContext): Finding[] =>
  context.notes.flatMap((template) => lackingNotes(past, context, template))

function lackingNotes(
  { moments, noteUpTo }: Past,
  { hasSectionFields }: AuditContext,
  template: NoteTemplate,
): Finding[] {
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
    if (!isLacking(moment, found?.note, template, hasSectionFields)) continue
    const isEarlier = found?.update && found.update !== update
    const evidence = isEarlier ? [found.update, update] : [update]
    const lacking = found && lackingIn(found.note)
    const shared = { rule: 'F8', template, isExcepted: false, ...lacking } as const
    findings.push({ ...shared, at: update.at, by: update.author, evidence })
  }
  return findings
}

const lackingIn = ({ verdicts }: FoundNote): Pick<Finding, 'lacking'> => ({
  lacking: verdicts.flatMap(({ section, verdict }) => (verdict === 'ok' ? [] : [section])),
})

function isLacking(
  moment: Moment,
  note: FoundNote | undefined,
  { id }: NoteTemplate,
  hasSectionFields: boolean,
): boolean {
  if (note) return !isComplete(note.verdicts)
  const { complete, incomplete } = noteTags(id)
  if (adds(moment, incomplete)) return true
  return !adds(moment, complete) && !hasSectionFields
}

import { isComplete } from '../../note/check-note'
import type { FoundNote } from '../../note/find-note'
import { TAG } from '../../tags'
import type { Update } from '../../ticket/history'
import type { AuditContext } from '../context'
import type { Finding } from '../finding'
import { adds, type Moment, type Past } from '../past'

/**
 * F8: escalated with an incomplete note. The note that was in the comments by then decides, the
 * newest first, the description last (E1); where none is there, the verdict that was saved.
 */
export function incompleteNotes(
  { moments, noteUpTo }: Past,
  { hasSectionFields }: AuditContext,
): Finding[] {
  const findings: Finding[] = []
  const judged = new Set<Update | undefined>()
  for (const moment of moments) {
    if (!adds(moment, TAG.escalated) && !adds(moment, TAG.noteIncomplete)) continue
    const { update } = moment
    const found = noteUpTo(moment)
    // A verdict that follows later speaks of the note that was judged already.
    if (judged.has(found?.update)) continue
    judged.add(found?.update)
    if (!isLacking(moment, found?.note, hasSectionFields)) continue
    const isEarlier = found?.update && found.update !== update
    const evidence = isEarlier ? [found.update, update] : [update]
    const shared = { rule: 'F8', isExcepted: false, ...(found && lackingIn(found.note)) } as const
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
  hasSectionFields: boolean,
): boolean {
  if (note) return !isComplete(note.verdicts)
  if (adds(moment, TAG.noteIncomplete)) return true
  return !adds(moment, TAG.noteComplete) && !hasSectionFields
}

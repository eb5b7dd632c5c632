import type { NoteTemplate } from '../../note/template'
import { noteTags } from '../../tags'
import type { AuditContext } from '../context'
import type { Finding } from '../finding'
import { asksFor, type Moment, type Past } from '../past'

/** F13: escalated without verification: the update carries no verdict on the note (E7, E8). */
export const unverified = ({ moments }: Past, { notes }: AuditContext): Finding[] =>
  notes.flatMap((template) => unverifiedBy(template, moments))

function unverifiedBy(template: NoteTemplate, moments: readonly Moment[]): Finding[] {
  const { complete, incomplete } = noteTags(template.id)
  return moments
    .filter((moment) => asksFor(moment, template))
    .filter(({ tags }) => !tags.includes(complete) && !tags.includes(incomplete))
    .map(({ update }) => ({
      rule: 'F13',
      template,
      at: update.at,
      by: update.author,
      evidence: [update],
      isExcepted: false,
    }))
}

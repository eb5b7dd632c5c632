import type { Instant, Person } from '../ticket/ticket'
import type { SectionVerdict } from './check-note'
import type { NoteTemplate, SectionId } from './template'

export interface NoteComment {
  readonly text: string
  readonly at: Instant
  /** Absent if it is not needed. */
  readonly by?: Person
  readonly isPublic: boolean
}

export interface FoundNote {
  readonly template: NoteTemplate
  readonly source: 'draft' | 'comment' | 'fields' | 'description'
  /**
   * Only of a draft: whether the template is in what the agent wrote or quoted, or in and below a
   * mail, where the customer may have written it (E7).
   */
  readonly place?: 'own' | 'below-mail-head'
  /** In the order of the sections: all of them, or those that the template of then had. */
  readonly verdicts: readonly SectionVerdict[]
  /** Sections that its template asks for since it was saved. */
  readonly later?: readonly SectionId[]
  /** The comment it was found in. */
  readonly comment?: NoteComment
}

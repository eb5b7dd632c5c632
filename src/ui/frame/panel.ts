import type { ExceptionRule } from '../../domain/contact/exception'
import type { NoteTemplate } from '../../domain/note/template'
import type { AttemptNumber } from '../../domain/tags'

/** What is opened by a click and takes the place of the cards; one at a time. */
export type Panel =
  | { readonly kind: 'note'; readonly template: NoteTemplate }
  | { readonly kind: 'contact'; readonly n: AttemptNumber }
  /** More than one rule: the agent says which. */
  | { readonly kind: 'exception'; readonly rules: readonly ExceptionRule[] }
  | { readonly kind: 'history' }
  /** What else could be begun here. */
  | { readonly kind: 'playbooks' }

import type { SaidInDraft } from '../contact/attempt-in-draft'
import type { Chain } from '../contact/chain'
import type { ContactPhase } from '../contact/contact-phase'
import type { Exception } from '../contact/exception'
import type { Stop } from '../contact/stop'
import type { NoteTemplate, SectionId } from '../note/template'
import type { Draft } from '../ticket/ticket'
import type { StepSave } from './step-save'

/** What a submit is judged by: the draft, the saved ticket as last read, and the agent's exceptions. */
export interface SaveInput extends SaidInDraft {
  readonly draft: Draft
  readonly savedTags: readonly string[]
  readonly chain: Chain
  /** By the saved ticket, as if a first attempt in the draft had begun the chain. */
  readonly phase: ContactPhase
  /** The same at the moment of the attempt: of a recorded contact, when it was made (C10). */
  readonly phaseThen: ContactPhase
  /** The tags that the app itself put on the form. */
  readonly staged: readonly string[]
  /** Whether the read before this save was answered (C8). */
  readonly isChecked: boolean
  /** The text on the cost, alone or beside another message (S1). */
  readonly hasCost: boolean
  /** The farewell already reached the customer by a channel that sends at once (C9). */
  readonly isFarewellSent: boolean
  /** The notes this submit is judged by (E7). */
  readonly notes: readonly SubmittedNote[]
  /** Every template there is. */
  readonly templates: readonly NoteTemplate[]
  /** The app staged the cancellation in this draft. */
  readonly isCancelling: boolean
  /** The agent was stopped once because the reply could not be looked for. */
  readonly wasStoppedUnchecked: boolean
  readonly writing: readonly Stop[]
  readonly exceptions: readonly Exception[]
  readonly isCostInformed: boolean
  readonly isCostConfirmed: boolean
  readonly playbooks: StepSave
  readonly gate: 'bloquear' | 'avisar' | 'desligado'
}

export type SubmittedNote =
  /** No time or no answer: the submit passes and is marked (E7). */
  | { readonly kind: 'unchecked'; readonly template: NoteTemplate }
  | {
      readonly kind: 'checked'
      readonly template: NoteTemplate
      /** Where in a public draft it is: below a mail head the customer may have written it (E7). */
      readonly publicPlace?: 'own' | 'below-mail-head'
      readonly lacking: readonly SectionId[]
    }

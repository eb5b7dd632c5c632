/** What makes a text recognisable as this message, whoever wrote it (C2). */
export interface NamedMessage<Id extends string = string> {
  readonly id: Id
  /** With `{{slots}}` for what the app fills in and `**bold**` as the manual prints it. */
  readonly text: string
  /** The words of the text that say which message it is. */
  readonly naming: string
}

/** One message, or note, as its manual has it. */
export interface MessageText<Id extends string = string> extends NamedMessage<Id> {
  /** The manual's id, and the heading the text stands under. */
  readonly manual: string
  readonly section: string
  /** `ours`: the manual has none. */
  readonly source: 'manual' | 'ours'
  /** Where the sent words differ from the manual's. Nothing else may. */
  readonly corrections: readonly Correction[]
  /** Facts it states: it is offered only once all of them are ticked. */
  readonly states?: readonly string[]
}

export interface Correction {
  readonly manual: string
  readonly sent: string
  readonly why: string
}

/** The messages of the first manual. */
export type MessageId = 'attempt-1' | 'attempt-2' | 'attempt-3' | 'farewell' | 'cost'

/** What makes a text recognisable as this message, no matter who wrote it (C2). */
export interface NamedMessage<Id extends string = string> {
  readonly id: Id
  /** With `{{slots}}` for what the app fills in and `**bold**` as the manual prints it. */
  readonly text: string
  /** The words of the text that say which message it is. */
  readonly naming: string
}

/** The messages of the first manual. */
export type MessageId = 'attempt-1' | 'attempt-2' | 'attempt-3' | 'farewell' | 'cost'

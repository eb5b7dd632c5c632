/** One place in a public draft that its writer should look at again (W1 to W3). */
export interface StyleProblem {
  readonly rule: StyleRule
  /** `stop`: the submit is stopped; `warn`: it is only said. */
  readonly severity: 'stop' | 'warn'
  /** Positions in the text that was checked. */
  readonly start: number
  readonly end: number
  readonly text: string
  /** What to write instead, ready to be put between `start` and `end`. */
  readonly rewrite?: string
  /** A blank of our macros: the app knows what belongs there. */
  readonly isOurBlank?: boolean
}

export type StyleRule = 'leftover' | 'gerundismo' | 'greeting'

/** What the reader has to know of a language. Words are folded: small letters, no accents. */
export interface Vocabulary {
  /** Between the words of a heading; they carry no meaning. */
  readonly small: string
  /** Said instead of an answer, parted by commas. */
  readonly said: string
  /** Between the words of a filler: a pattern, as all that follow. */
  readonly between: string
  /**
   * Ways to say nothing: every word of the answer is one of these, and one of them is of the first
   * pattern. `{name}`: numbers of the note's sections, and first words of their headings
   * that lists have not got.
   */
  readonly fillers: readonly (readonly [core: string, more: string])[]
  /** The same of what names no option of a choice and decides for none: "talvez", "depende". */
  readonly undecided: Vocabulary['fillers']
  /** Before the name of a section: "vide descrição". */
  readonly pointers: string
  /** That it is above, as one of the fillers. */
  readonly above: string
  /** Whose turn it is, at the end: it tells nothing. */
  readonly who: string
  /** "Idem": as much as nothing, with whatever three words follow. */
  readonly same: string
  /** "Resposta": before an answer. */
  readonly answer: string
  /** Yes or no. */
  readonly yesNo: string
  /** The one of them that a sentence may begin with. */
  readonly no: string
  /** Between the options of a choice, in any case. */
  readonly or: string
  /** Only repeated when the question is said again. */
  readonly repeated: string
  /** In every way to say that a file comes along; a pattern for folded lines, as are those. */
  readonly files: string
  /** Ways to say so. What somebody else is asked to send does not count. */
  readonly sendings: readonly string[]
  /** Lines that close a letter, parted by commas. */
  readonly signOffs: string
}

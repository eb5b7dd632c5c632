/** Where in a document, from its root: `['steps', 3, 'next']`. */
export type Path = readonly (string | number)[]

/** What an author should fix: words for it are the interface's. */
export interface Problem {
  /** An error keeps the manual out of a package; a warning is only said. */
  readonly level: 'error' | 'warning'
  readonly code: ProblemCode
  readonly at: Path
  /** For the blanks of the sentence. */
  readonly values: Readonly<Record<string, string | number>>
}

export const error = (code: ErrorCode, at: Path, values: Problem['values'] = {}): Problem => ({
  level: 'error',
  code,
  at,
  values,
})

export const warning = (code: WarningCode, at: Path, values: Problem['values'] = {}): Problem => ({
  level: 'warning',
  code,
  at,
  values,
})

export type ProblemCode = ErrorCode | WarningCode

type ErrorCode = FileCode | ShapeCode | StepCode | TextCode | NoteCode | ValueCode | TagCode

/** What keeps a file from being read at all. */
export type FileCode =
  | 'not_a_file'
  | 'too_large'
  | 'not_utf8'
  | 'not_yaml'
  | 'key_twice'
  | 'too_many_aliases'
  | 'unknown_anchor'
  | 'forbidden_key'

type ShapeCode =
  | 'not_a_document'
  | 'newer_format'
  | 'unknown_key'
  | 'unknown_key_like'
  | 'unknown_kind'
  | 'missing_key'
  | 'wrong_type'
  | 'wrong_name'
  | 'wrong_choice'
  | 'wrong_until'
  | 'wrong_value'
  | 'wrong_id'
  | 'too_low'
  | 'too_high'
  | 'too_long'
  | 'too_many'
  | 'empty'

type StepCode =
  | 'id_twice'
  | 'no_steps'
  | 'unknown_step'
  | 'unreachable'
  | 'dead_end'
  | 'no_end'
  | 'not_a_form'
  | 'idle_circle'
  | 'endless'

type TextCode =
  | 'unknown_text'
  | 'unknown_state'
  | 'unfilled_blank'
  | 'asked_at_item'
  | 'naming_absent'
  | 'naming_shared'
  | 'naming_short'
  | 'contact_texts'

type NoteCode = 'heading_empty' | 'heading_shared' | 'field_twice' | 'label_twice' | 'one_option'

type ValueCode =
  | 'unknown_value'
  | 'wrong_kind_of_value'
  | 'unfilled_value'
  | 'not_https'
  | 'not_a_number'
  | 'unknown_setting'

type TagCode = 'reserved_id' | 'tag_twice' | 'foreign_tag' | 'long_tag' | 'wrong_family'

type WarningCode =
  | 'leftover'
  | 'gerundismo'
  | 'many_steps'
  | 'untranslated'
  | 'one_answer'
  | 'long_wait'
  | 'solved_elsewhere'
  | 'unsaid_text'
  | 'everyday_headings'

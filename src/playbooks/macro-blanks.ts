/** Our slots as a macro has them: Zendesk fills every `{{…}}` itself and leaves `[[…]]` alone. */
export const MACRO_BLANKS = {
  greeting: '[[saudacao]]',
  ticket: '[[ticket]]',
  third_day: '[[dia_terceira]]',
} as const

export interface PackageOptions {
  /** Without it the account's business rules stay as they are. */
  readonly withRequirements: boolean
  /** The account that has no macro "Escalonar TI(Script db2)" yet gets ours. */
  readonly withTiMacro: boolean
}

const NO_REQUIREMENTS = '--no-requirements'
const WITH_TI_MACRO = '--with-ti-macro'
const KNOWN: readonly string[] = [NO_REQUIREMENTS, WITH_TI_MACRO]

/** What may be typed after the command. */
export const OPTIONS = `[${KNOWN.join(' | ')}]`

/** Reads what was typed after the command; undefined: a word too many, or both, which is absurd. */
export function readOptions(words: readonly string[]): PackageOptions | undefined {
  if (words.length > 1 || words.some((word) => !KNOWN.includes(word))) return undefined
  return {
    withRequirements: !words.includes(NO_REQUIREMENTS),
    withTiMacro: words.includes(WITH_TI_MACRO),
  }
}

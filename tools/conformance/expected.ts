/** Plain JSON: what a probe brings home. Foreign values are in it by their kind: `<text>`. */
export type Answer =
  | string
  | number
  | boolean
  | null
  | readonly Answer[]
  | { readonly [name: string]: Answer | undefined }

/**
 * What an answer must look like. An object may have more names than are expected, a list is compared
 * item by item, anything else must be equal, but for the forms below.
 */
export type Expected = Answer

export const TEXT = '<text>'
export const NUMBER = '<number>'
export const YES_OR_NO = '<yes or no>'
export const ANYTHING = '<anything>'
/** The name is not in the answer. */
export const MISSING = '<missing>'

const EITHER = '<either>'
const EACH = '<each>'
const AT_LEAST = '<at least>'

export const either = (...forms: readonly Expected[]): Expected => ({ [EITHER]: forms })
/** A list, which may be empty. */
export const each = (form: Expected): Expected => ({ [EACH]: form })
export const atLeast = (number: number): Expected => ({ [AT_LEAST]: number })

/** Where an answer is not as expected: `path: expected …, found …`. Empty: it is. */
export function differences(
  expected: Expected,
  found: Answer | undefined,
  path = '',
): readonly string[] {
  const form = formIn(expected)
  if (form) return form(found) ? [] : [told(path, expected, found)]
  if (isNames(expected) && isNames(found)) {
    return Object.entries(expected).flatMap(([name, one]) =>
      one === undefined
        ? []
        : differences(one, found[name], path === '' ? name : `${path}.${name}`),
    )
  }
  if (isList(expected) && isList(found) && expected.length === found.length) {
    return expected.flatMap((one, at) => differences(one, found[at], `${path}[${at}]`))
  }
  return expected === found ? [] : [told(path, expected, found)]
}

const told = (path: string, expected: Expected, found: Answer | undefined): string =>
  `${path === '' ? '' : `${path}: `}expected ${written(expected)}, found ${written(found)}`

const isList = (value: Answer | undefined): value is readonly Answer[] => Array.isArray(value)
const isNames = (
  value: Answer | undefined,
): value is { readonly [name: string]: Answer | undefined } =>
  typeof value === 'object' && value !== null && !isList(value)

/** What one of the forms asks, if this is one. */
function formIn(expected: Expected): ((found: Answer | undefined) => boolean) | undefined {
  if (expected === MISSING) return (found) => found === undefined
  if (expected === ANYTHING) return (found) => found !== undefined
  if (!isNames(expected)) return undefined
  const { [EITHER]: forms, [EACH]: form, [AT_LEAST]: least } = expected
  const fits = (one: Expected, found: Answer | undefined) => differences(one, found).length === 0
  if (isList(forms)) return (found) => forms.some((one) => fits(one, found))
  if (form !== undefined) return (found) => isList(found) && found.every((one) => fits(form, one))
  if (typeof least === 'number') return (found) => typeof found === 'number' && found >= least
  return undefined
}

/** As it is written in a report: `[<text>]`, `{id: <number>}`, `at least 2000`. */
export function written(value: Answer | undefined): string {
  if (value === undefined) return 'nothing'
  if (typeof value === 'string') return value.startsWith('<') ? value : JSON.stringify(value)
  if (isList(value)) return `[${value.map(written).join(', ')}]`
  if (!isNames(value)) return String(value)
  const { [EITHER]: forms, [EACH]: form, [AT_LEAST]: least } = value
  if (isList(forms)) return forms.map(written).join(' or ')
  if (form !== undefined) return `a list of ${written(form)}`
  if (least !== undefined) return `at least ${written(least)}`
  const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
  return `{${pairs.map(([name, one]) => `${name}: ${written(one)}`).join(', ')}}`
}

/** Every word an expected answer names: a report may repeat those. */
export function wordsOf(expected: Expected | undefined): readonly string[] {
  if (typeof expected === 'string') return [expected]
  if (typeof expected !== 'object' || expected === null) return []
  return Object.values(expected).flatMap(wordsOf)
}

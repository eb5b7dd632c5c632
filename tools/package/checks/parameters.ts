import { type Check, isObject, type JsonObject, jsonOf, MANIFEST } from '../package-files'

/** The types Zendesk shows a field for, each with the values a default may have. */
const IS_DEFAULT: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: isText,
  multiline: isText,
  url: isText,
  hidden: isText,
  checkbox: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
}

export const PARAMETER_TYPES: readonly string[] = Object.keys(IS_DEFAULT)

const FIELDS = ['name', 'type', 'required', 'secure', 'default']
const NAME = /^[a-z][a-z0-9_]*$/
/** Zendesk takes a plain text of such a name for a secret and warns. */
const SECRET_NAME = /token|key|pwd|password/i

interface Rule {
  readonly isBroken: (parameter: JsonObject, all: readonly JsonObject[]) => boolean
  readonly sentence: string
  readonly fix: string
}

const RULES: readonly Rule[] = [
  {
    isBroken: ({ name }) => !isText(name) || !NAME.test(name) || name === 'name',
    sentence: 'has a name that Zendesk or this app cannot use',
    fix: 'Use small letters, digits and "_"; "name" is taken by Zendesk.',
  },
  {
    isBroken: ({ name }, all) => all.filter((other) => other['name'] === name).length > 1,
    sentence: 'is there more than once',
    fix: 'Give each setting its own name.',
  },
  {
    isBroken: ({ type }) => !isText(type) || !Object.hasOwn(IS_DEFAULT, type),
    sentence: 'is of a type that Zendesk does not have',
    fix: `Choose one of ${PARAMETER_TYPES.join(', ')}.`,
  },
  {
    isBroken: ({ required, secure }) => !isYesNo(required) || !isYesNo(secure),
    sentence: 'says "required" or "secure" with something else than true or false',
    fix: 'Write true or false, without quotation marks.',
  },
  {
    isBroken: ({ type, required }) => type === 'hidden' && required === true,
    sentence: 'is hidden and required: nobody could fill it in',
    fix: 'Take one of the two out.',
  },
  {
    isBroken: ({ secure }) => secure === true,
    sentence: 'is secure: Zendesk gives such a value to its proxy only, never to the app',
    fix: 'Take "secure" out; a setting of this app is no secret.',
  },
  {
    isBroken: ({ name }) => isText(name) && SECRET_NAME.test(name),
    sentence: 'sounds like a secret',
    fix: 'Give it a name without token, key, pwd and password.',
  },
  {
    isBroken: (parameter) => 'default' in parameter && !hasRightDefault(parameter),
    sentence: 'has a default of another type than its own',
    fix: 'A checkbox has true or false, a number a number, all others a text.',
  },
  {
    isBroken: (parameter) => Object.keys(parameter).some((field) => !FIELDS.includes(field)),
    sentence: 'has a field that Zendesk passes over',
    fix: `Keep to ${FIELDS.join(', ')}.`,
  },
]

/** The settings an admin will be asked for: names, types and defaults that Zendesk has. */
export const checkParameters: Check = (files) => {
  const { parameters } = jsonOf(files, MANIFEST)
  if (!Array.isArray(parameters)) return []
  const known = parameters.filter(isObject)
  const flaws = known.flatMap((parameter) =>
    RULES.filter(({ isBroken }) => isBroken(parameter, known)).map(({ sentence, fix }) =>
      flaw(`the setting ${JSON.stringify(parameter['name'])} ${sentence}`, fix),
    ),
  )
  if (known.length === parameters.length) return flaws
  return [...flaws, flaw('a setting is no object', 'Write {"name": …, "type": …} for each.')]
}

const flaw = (sentence: string, fix: string) => ({ file: MANIFEST, sentence, fix })

function hasRightDefault({ type, default: value }: JsonObject): boolean {
  return !isText(type) || (IS_DEFAULT[type]?.(value) ?? true)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}

const isYesNo = (value: unknown): boolean => value === undefined || typeof value === 'boolean'

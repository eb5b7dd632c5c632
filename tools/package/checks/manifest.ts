import { type Check, isFilled, isObject, jsonOf, MANIFEST, objectOf } from '../package-files'

interface Field {
  readonly isRight: (value: unknown) => boolean
  readonly fix: string
  readonly isOptional?: true
}

const LOCALE = /^[a-z]{2,3}(-\w{2,3})?$/
const VERSION = /^\d+\.\d+\.\d+(-[\w.-]+)?$/

const isBoolean = (value: unknown): boolean => typeof value === 'boolean'

/**
 * The fields this app's manifest may have. Zendesk passes over a name it does not know, so a slip of
 * the pen would go unseen; its other fields (`oauth`, `noTemplate`, `requirementsOnly` …) are for
 * apps of another kind.
 */
const FIELDS: Readonly<Record<string, Field>> = {
  name: { isRight: isFilled, fix: 'Write the name that Zendesk shows.' },
  author: {
    isRight: isAuthor,
    fix: 'Write {"name": …, "email": …}; a "url" begins with https://.',
  },
  defaultLocale: {
    isRight: (value) => isFilled(value) && LOCALE.test(value),
    fix: 'Name one of the translations, such as "pt-br".',
  },
  private: { isRight: (value) => value === true, fix: 'Write true: the app is for one account.' },
  version: {
    isRight: (value) => isFilled(value) && VERSION.test(value),
    fix: 'Write three numbers as text, such as "1.2.0".',
  },
  frameworkVersion: { isRight: (value) => value === '2.0', fix: 'Write the text "2.0".' },
  location: { isRight: isObject, fix: 'Write {"support": {…}} with each place and its page.' },
  parameters: { isRight: Array.isArray, fix: 'Write a list of settings.', isOptional: true },
  singleInstall: { isRight: isBoolean, fix: 'Write true or false.', isOptional: true },
  signedUrls: { isRight: isBoolean, fix: 'Write true or false.', isOptional: true },
  domainWhitelist: { isRight: isTexts, fix: 'Write a list of domains.', isOptional: true },
  termsConditionsURL: { isRight: isAddress, fix: 'Write an https:// address.', isOptional: true },
}

/** The manifest's fields and their types, as Zendesk wants them and this app uses them. */
export const checkManifest: Check = (files) => {
  const manifest = jsonOf(files, MANIFEST)
  const wrong = Object.entries(FIELDS)
    .filter(([name, { isOptional }]) => !isOptional || Object.hasOwn(manifest, name))
    .filter(([name, { isRight }]) => !isRight(manifest[name]))
    .map(([name, { fix }]) => flaw(`"${name}" is ${JSON.stringify(manifest[name])}`, fix))
  const unknown = Object.keys(manifest)
    .filter((name) => !Object.hasOwn(FIELDS, name))
    .map((name) => flaw(`"${name}" is no field of this app`, 'Take it out, or fix its spelling.'))
  return [...wrong, ...unknown]
}

const flaw = (sentence: string, fix: string) => ({ file: MANIFEST, sentence, fix })

function isAuthor(value: unknown): boolean {
  const { name, email, url } = objectOf(value)
  return isFilled(name) && isFilled(email) && (url === undefined || isAddress(url))
}

function isAddress(value: unknown): boolean {
  return typeof value === 'string' && /^https:\/\/[^/\s]+/.test(value)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every(isFilled)
}

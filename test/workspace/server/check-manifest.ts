import { LOCATIONS as PLACES } from '../../../tools/package/checks/locations'
import { PARAMETER_TYPES } from '../../../tools/package/checks/parameters'
import { toRecord } from '../protocol/messages'
import { LOCATIONS } from '../zendesk/zaf-surface'

/** What Zendesk would say of a manifest when it is uploaded, and what this workspace lacks. */
export interface ManifestFlaw {
  /** The line of the file, from 1; undefined: something is missing. */
  readonly line: number | undefined
  /** Zendesk refuses the app for it; else the app runs, and this part of it is not seen here. */
  readonly isError: boolean
  readonly sentence: string
}

type Json = Readonly<Record<string, unknown>>
type HasFile = (path: string) => Promise<boolean>

/** Behind a flag of Zendesk's. */
const MORE_PLACES = ['custom_object_record_sidebar']
/** Where Zendesk has more places than this workspace. */
const ELSEWHERE = new Set(
  [...PLACES, ...MORE_PLACES].filter((name) => !(LOCATIONS as readonly string[]).includes(name)),
)
const PRODUCTS = new Set(['support', 'chat', 'standalone_chat', 'sell'])
/** This app has no `oauth`, others may. */
const TYPES = new Set([...PARAMETER_TYPES, 'oauth'])
const KEYS = new Set(
  (
    'name author defaultLocale private location version frameworkVersion parameters singleInstall ' +
    'signedUrls requirementsOnly marketingOnly noTemplate domainWhitelist experiments default_locale ' +
    'termsConditionsURL remoteInstallationURL gaID oauth usesApi minimumFrameworkVersion'
  ).split(' '),
)

/**
 * Every flaw of a manifest at once, each with its line and what to do. `hasFile` answers for paths such
 * as `assets/iframe.html`. The rules are those of
 * Zendesk's own validator (zendesk_apps_support).
 */
export async function checkManifest(text: string, hasFile: HasFile): Promise<ManifestFlaw[]> {
  const read = parsed(text)
  if ('flaw' in read) return [read.flaw]
  const { manifest } = read
  const at = lineFinder(text)
  return [
    ...headFlaws(manifest, at),
    ...unknownKeys(manifest, at),
    ...parameterFlaws(manifest['parameters'], at),
    ...(await localeFlaws(manifest, at, hasFile)),
    ...(await locationFlaws(manifest, at, hasFile)),
  ]
}

/** The flaws as a person reads them in a terminal. */
export const flawLines = (file: string, flaws: readonly ManifestFlaw[]): string =>
  flaws
    .map(({ line, sentence }) => `${file}${line === undefined ? '' : `:${line}`}  ${sentence}`)
    .join('\n')

type LineOf = (key: string, after?: string) => number | undefined

const error = (line: number | undefined, sentence: string): ManifestFlaw => ({
  ...{ line, isError: true, sentence },
})
const notice = (line: number | undefined, sentence: string): ManifestFlaw => ({
  ...{ line, isError: false, sentence },
})

function parsed(text: string): { readonly manifest: Json } | { readonly flaw: ManifestFlaw } {
  try {
    const manifest = toRecord(JSON.parse(text))
    if (manifest) return { manifest }
    return { flaw: error(1, 'This is JSON, but no object: begin with {.') }
  } catch (cause) {
    const said = cause instanceof Error ? cause.message : String(cause)
    const [, place] = /position (\d+)/.exec(said) ?? []
    const before = text.slice(0, place === undefined ? text.length : Number(place))
    return { flaw: error(before.split('\n').length, `This is not JSON: ${said}.`) }
  }
}

/** The line where a key is written, the first one after that of another key. */
function lineFinder(text: string): LineOf {
  const placeOf = (key: string, from: number) => {
    const found = new RegExp(`"${key.replace(/[^\w]/g, '\\$&')}"\\s*:`).exec(text.slice(from))
    return found ? from + found.index : undefined
  }
  return (key, after) => {
    const from = after === undefined ? 0 : (placeOf(after, 0) ?? 0)
    const place = placeOf(key, from)
    return place === undefined ? undefined : text.slice(0, place).split('\n').length
  }
}

function headFlaws(manifest: Json, at: LineOf): ManifestFlaw[] {
  const { frameworkVersion, defaultLocale, requirementsOnly, noTemplate } = manifest
  const hasPages = requirementsOnly !== true && manifest['marketingOnly'] !== true
  return [
    ...authorFlaws(manifest, at),
    ...kindFlaws(manifest, at),
    ...(typeof defaultLocale === 'string' && /^[a-z]{2,3}(-\w{2,3})?$/.test(defaultLocale)
      ? []
      : [
          error(
            at('defaultLocale'),
            '"defaultLocale" is missing: name a file of translations, such as "en".',
          ),
        ]),
    ...(frameworkVersion === '2.0' || !hasPages
      ? []
      : [error(at('frameworkVersion'), '"frameworkVersion" must be the text "2.0".')]),
    ...(noTemplate === true
      ? [error(at('noTemplate'), '"noTemplate" is for version 1: say "autoLoad" in each location.')]
      : []),
    ...(hasPages
      ? []
      : [notice(at('requirementsOnly'), 'The app has no pages: there is nothing to open here.')]),
  ]
}

/** An empty object passes; an address in it must be one. */
function authorFlaws({ author }: Json, at: LineOf): ManifestFlaw[] {
  if (author === undefined || author === null || author === '') {
    return [error(at('author'), '"author" is missing: write {"name": …, "email": …}.')]
  }
  const parts = Object.entries(toRecord(author) ?? {}).filter(([name]) =>
    ['name', 'email', 'url'].includes(name),
  )
  return parts.flatMap(([name, value]) => {
    const line = at(name, 'author')
    if (typeof value !== 'string') return [error(line, `"${name}" of "author" must be text.`)]
    const isAddress = name !== 'url' || /^https?:\/\/[^/]/.test(value)
    return isAddress ? [] : [error(line, '"url" of "author" must begin with http:// or https://.')]
  })
}

const SWITCHES = ['private', 'singleInstall', 'signedUrls', 'requirementsOnly', 'marketingOnly']

/** Values of the wrong kind. */
function kindFlaws(manifest: Json, at: LineOf): ManifestFlaw[] {
  const { version, domainWhitelist: domains } = manifest
  const isList = Array.isArray(domains) && domains.every((one) => typeof one === 'string')
  return [
    ...SWITCHES.filter(
      (key) => manifest[key] !== undefined && typeof manifest[key] !== 'boolean',
    ).map((key) => error(at(key), `"${key}" must be true or false, without quotation marks.`)),
    ...(version === undefined || typeof version === 'string'
      ? []
      : [error(at('version'), '"version" must be text, such as "1.0.0".')]),
    ...(domains === undefined || isList
      ? []
      : [error(at('domainWhitelist'), '"domainWhitelist" must be a list of hosts.')]),
  ]
}

const unknownKeys = (manifest: Json, at: LineOf): ManifestFlaw[] =>
  Object.keys(manifest)
    .filter((key) => !KEYS.has(key))
    .map((key) =>
      notice(at(key), `Zendesk does not know "${key}": fix the spelling or take it out.`),
    )

function parameterFlaws(written: unknown, at: LineOf): ManifestFlaw[] {
  if (written === undefined) return []
  if (!Array.isArray(written)) return [error(at('parameters'), '"parameters" must be a list.')]
  const names = written.map((parameter) => String(toRecord(parameter)?.['name'] ?? ''))
  return written.flatMap((parameter: unknown, index) => {
    const { name, type = 'text', required, secure, scopes } = toRecord(parameter) ?? {}
    const line = at('name', 'parameters') === undefined ? undefined : at('parameters')
    const said = `parameter ${index + 1} (${String(name ?? 'without a name')})`
    return [
      ...(isFilled(name) ? [] : [error(line, `The ${said} needs a "name".`)]),
      ...(name === 'name' ? [error(line, `The ${said} may not be called "name".`)] : []),
      ...(isFilled(name) && names.indexOf(name) < index
        ? [error(line, `The ${said} is there twice: give it another name.`)]
        : []),
      ...(TYPES.has(String(type))
        ? []
        : [
            error(
              line,
              `The ${said} has the type "${String(type)}": write ${[...TYPES].join(', ')}.`,
            ),
          ]),
      ...(type === 'hidden' && required === true
        ? [error(line, `The ${said} is hidden and required: nobody could fill it in.`)]
        : []),
      ...[required, secure].flatMap((value) =>
        value === undefined || typeof value === 'boolean'
          ? []
          : [error(line, `The ${said} says "required" or "secure" with no true or false.`)],
      ),
      ...(scopes !== undefined && secure !== true
        ? [error(line, `The ${said} has "scopes" without "secure": true.`)]
        : []),
      ...(type === 'oauth'
        ? [notice(line, `The ${said} is of the type oauth, which is not imitated here.`)]
        : []),
    ]
  })
}

/** Without its words Zendesk refuses the app; here it runs all the same. */
async function localeFlaws(
  { defaultLocale }: Json,
  at: LineOf,
  hasFile: HasFile,
): Promise<ManifestFlaw[]> {
  const file = `translations/${String(defaultLocale)}.json`
  if (typeof defaultLocale !== 'string' || (await hasFile(file))) return []
  return [notice(at('defaultLocale'), `Zendesk will refuse the app: ${file} is not there.`)]
}

async function locationFlaws(
  manifest: Json,
  at: LineOf,
  hasFile: HasFile,
): Promise<ManifestFlaw[]> {
  if (manifest['requirementsOnly'] === true || manifest['marketingOnly'] === true) return []
  const location = toRecord(manifest['location'])
  if (!location) {
    return [
      error(
        at('location'),
        '"location" is missing: write {"support": {"ticket_sidebar": "assets/iframe.html"}}.',
      ),
    ]
  }
  const products = Object.keys(location).flatMap((product) => {
    if (product === 'support') return []
    const line = at(product, 'location')
    return PRODUCTS.has(product)
      ? [notice(line, `The product "${product}" has no place here: only Support is imitated.`)]
      : [error(line, `"${product}" is no product: write "support".`)]
  })
  const support = toRecord(location['support']) ?? {}
  const places = await Promise.all(
    Object.entries(support).map(([name, written]) => placeFlaws(name, written, at, hasFile)),
  )
  const found = [...products, ...places.flat()]
  const isSeen = Object.keys(support).some(isKnownPlace)
  if (isSeen || found.some(({ isError }) => isError)) return found
  const nothing = 'The app has no location that exists here: nothing of it is seen.'
  return [...found, notice(at('location'), nothing)]
}

const isKnownPlace = (name: string): boolean => (LOCATIONS as readonly string[]).includes(name)

async function placeFlaws(
  name: string,
  written: unknown,
  at: LineOf,
  hasFile: HasFile,
): Promise<ManifestFlaw[]> {
  const line = at(name, 'location')
  if (!isKnownPlace(name)) {
    return ELSEWHERE.has(name)
      ? [notice(line, `The location "${name}" exists in Zendesk and not here.`)]
      : [error(line, `"${name}" is no location: ${nearest(name)}`)]
  }
  const options = typeof written === 'string' ? { url: written } : toRecord(written)
  if (!options) return [error(line, `"${name}" must be an address or an object with "url".`)]
  const { url, autoLoad, flexible } = options as Json
  const isFlexibleWrong = flexible !== undefined && typeof flexible !== 'boolean'
  return [
    ...(isFlexibleWrong ? [error(line, `"flexible" of "${name}" must be true or false.`)] : []),
    ...(url === undefined && autoLoad !== false
      ? [error(line, `"${name}" needs a "url", or "autoLoad": false.`)]
      : []),
    ...(url === undefined ? [] : await addressFlaws(name, url, line, hasFile)),
  ]
}

async function addressFlaws(
  name: string,
  url: unknown,
  line: number | undefined,
  hasFile: HasFile,
): Promise<ManifestFlaw[]> {
  if (typeof url !== 'string' || url === '')
    return [error(line, `The "url" of "${name}" must be text.`)]
  if (url.includes('{{setting.')) return []
  if (/^https:\/\//.test(url) || /^\w+:\/\/localhost(?=[:/]|$)/.test(url)) return []
  if (/^\w+:/.test(url)) return [error(line, `The "url" of "${name}" must begin with https://.`)]
  if (!url.startsWith('assets/'))
    return [error(line, `The "url" of "${name}" must begin with assets/.`)]
  const [path = ''] = url.split(/[?#]/)
  return (await hasFile(path)) ? [] : [error(line, `The file ${path} of "${name}" is not there.`)]
}

/** The known location with most of its letters at the same places. */
function nearest(name: string): string {
  const alike = (known: string) =>
    [...known].filter((letter, index) => letter === name[index]).length
  const [best = 'ticket_sidebar'] = [...LOCATIONS, ...ELSEWHERE].sort((a, b) => alike(b) - alike(a))
  return `did you mean "${best}"?`
}

const isFilled = (value: unknown): value is string =>
  typeof value === 'string' && value.trim() !== ''

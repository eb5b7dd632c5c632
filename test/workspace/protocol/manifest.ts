import { toRecord } from './messages'

/** Where an app wants to be, as far as a page needs it. */
export interface AppLocation {
  /** Undefined: an instance without a page. */
  readonly url: string | undefined
  readonly isFlexible: boolean
  /** False: its page waits until somebody asks for it. */
  readonly isAutoLoaded: boolean
  /** A sidebar's panel is not seen until the app shows it. */
  readonly isAutoHidden: boolean
  readonly size: Readonly<Record<string, unknown>>
}

/** One location of the product `support`, written as text or as an object; undefined: not there. */
export function locationOf(manifest: unknown, name: string): AppLocation | undefined {
  const support = toRecord(toRecord(toRecord(manifest)?.['location'])?.['support'])
  const written = support?.[name]
  const options = typeof written === 'string' ? { url: written } : toRecord(written)
  if (!options) return undefined
  const { url, flexible, autoLoad, autoHide, size } = options as Readonly<Record<string, unknown>>
  const isAutoLoaded = autoLoad !== false
  if (typeof url !== 'string' && isAutoLoaded) return undefined
  return {
    url: typeof url === 'string' ? url : undefined,
    isFlexible: flexible === true,
    isAutoLoaded,
    isAutoHidden: autoHide === true,
    size: toRecord(size) ?? {},
  }
}

/** The settings of an installation: the parameters' defaults, then what was chosen over them. */
export function settingsOf(
  manifest: unknown,
  chosen: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const defaults = openParameters(manifest).map(({ name, default: value }) => [
    String(name),
    value ?? null,
  ])
  return { title: nameOf(manifest), ...Object.fromEntries(defaults), ...chosen }
}

/** The names of the settings an app's page may know: no secure one. */
export const parametersOf = (manifest: unknown): readonly string[] =>
  openParameters(manifest).map(({ name }) => String(name))

function openParameters(manifest: unknown): readonly Readonly<Record<string, unknown>>[] {
  const parameters = toRecord(manifest)?.['parameters']
  return (Array.isArray(parameters) ? parameters : [])
    .map((parameter) => toRecord(parameter) ?? {})
    .filter(({ secure }) => secure !== true)
}

export const nameOf = (manifest: unknown): string => String(toRecord(manifest)?.['name'] || 'App')

export const versionOf = (manifest: unknown): string =>
  String(toRecord(manifest)?.['version'] ?? '0.0.0')

import { toRecord } from './messages'

/** Where an app wants to be, as far as a page needs it. */
export interface AppLocation {
  readonly url: string
  readonly isFlexible: boolean
}

/** One location of the product `support`, written as text or as an object; undefined: not there. */
export function locationOf(manifest: unknown, name: string): AppLocation | undefined {
  const support = toRecord(toRecord(toRecord(manifest)?.['location'])?.['support'])
  const written = support?.[name]
  const url = typeof written === 'string' ? written : toRecord(written)?.['url']
  if (typeof url !== 'string') return undefined
  return { url, isFlexible: toRecord(written)?.['flexible'] === true }
}

/** The settings of an installation: the parameters' defaults, then what was chosen over them. */
export function settingsOf(
  manifest: unknown,
  chosen: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const parameters = toRecord(manifest)?.['parameters']
  const defaults = (Array.isArray(parameters) ? parameters : [])
    .map((parameter) => toRecord(parameter))
    .filter((parameter) => parameter && parameter['secure'] !== true)
    .map((parameter) => [String(parameter?.['name']), parameter?.['default'] ?? null])
  return { title: nameOf(manifest), ...Object.fromEntries(defaults), ...chosen }
}

export const nameOf = (manifest: unknown): string => String(toRecord(manifest)?.['name'] ?? 'App')

export const versionOf = (manifest: unknown): string =>
  String(toRecord(manifest)?.['version'] ?? '0.0.0')

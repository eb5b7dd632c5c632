import { toRecord } from '../protocol/messages'
import type { MissingSetting } from './api'
import type { StaticFile } from './static-files'

/** An app as it was found: in a folder, or at a running `zcli apps:server`. */
export interface FoundApp {
  readonly manifest: Readonly<Record<string, unknown>>
  /** What was chosen over the manifest's defaults, the secure ones too: never sent to a frame. */
  readonly settings: Readonly<Record<string, unknown>>
  /** Where secure settings may be sent; undefined: not told, so anywhere. */
  readonly domains: readonly string[] | undefined
  /** A file of its `assets` folder; undefined: not there. */
  readonly file: (path: string) => Promise<StaticFile | undefined>
  /** Its `requirements.json`; undefined: it has none. */
  readonly requirements?: unknown
  /** What of it is not seen here, or was passed over: sentences for its developer. */
  readonly notices?: readonly string[]
  /** Where its packages are looked for first. */
  readonly folder?: string
}

/** One parameter of a manifest, as far as requests need it. */
export interface AppParameter {
  readonly name: string
  readonly isSecure: boolean
  /** Where in a request it may be; undefined: anywhere. */
  readonly scopes: readonly string[] | undefined
  readonly default: unknown
  readonly isRequired: boolean
}

export function parametersOf(manifest: unknown): readonly AppParameter[] {
  const written = toRecord(manifest)?.['parameters']
  return (Array.isArray(written) ? written : []).map((parameter: unknown) => {
    const { name, secure, scopes, required, default: usual } = toRecord(parameter) ?? {}
    return {
      name: String(name),
      isSecure: secure === true,
      scopes: Array.isArray(scopes) ? scopes.map(String) : undefined,
      default: usual,
      isRequired: required === true,
    }
  })
}

/** As chosen, else the manifest's default. */
export const settingOf = (
  { settings }: FoundApp,
  { name, default: usual }: AppParameter,
): unknown => settings[name] ?? usual

/** The settings that Zendesk would ask for before it installs the app, and that have no value here. */
export const missingSettings = (app: FoundApp): readonly MissingSetting[] =>
  parametersOf(app.manifest)
    .filter((parameter) => parameter.isRequired && isEmpty(settingOf(app, parameter)))
    .map(({ name, isSecure }) => ({ name, isSecure }))

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

/** What a frame may know of the chosen settings. */
export function openSettings({ manifest, settings }: FoundApp): Record<string, unknown> {
  const secure = parametersOf(manifest).filter(({ isSecure }) => isSecure)
  const isOpen = (name: string) => !secure.some((parameter) => parameter.name === name)
  return Object.fromEntries(Object.entries(settings).filter(([name]) => isOpen(name)))
}

/** The manifest as a page may know it: a secure default is a secret, too. */
export function openManifest({ manifest }: FoundApp): Readonly<Record<string, unknown>> {
  const { parameters } = manifest
  if (!Array.isArray(parameters)) return manifest
  const open = parameters.map((parameter: unknown) => {
    const { default: usual, ...rest } = toRecord(parameter) ?? {}
    return rest['secure'] === true || usual === undefined ? rest : { ...rest, default: usual }
  })
  return { ...manifest, parameters: open }
}

import { failure } from '../failure'
import type { AppManifest, Parameter } from './manifest'

export type SettingValues = Readonly<Record<string, unknown>>

/**
 * Settings of a first installation: what the file says, else the manifest's default, else empty. Every
 * parameter has a value, because zcli asks for those that have none and, with nobody to ask, ends
 * well without having installed anything.
 */
export function firstSettings(
  { parameters }: AppManifest,
  written: SettingValues,
  file: string,
): SettingValues {
  const known = new Set(parameters.map(({ name }) => name))
  const strange = Object.keys(written).filter((name) => !known.has(name))
  if (strange.length > 0) throw failure(`${file}: the app has no setting ${strange.join(', ')}.`)
  for (const parameter of parameters) refuseWrong(parameter, written[parameter.name], file)
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      written[parameter.name] ?? parameter.default ?? emptyOf(parameter),
    ]),
  )
}

/**
 * What an update must send so that no account's settings change: zcli sends every parameter, so each is
 * given back as it is; only a parameter that is new gets its default.
 */
export function keptSettings({ parameters }: AppManifest, live: SettingValues): SettingValues {
  const secure = parameters.filter((parameter) => parameter.secure).map(({ name }) => name)
  if (secure.length > 0) {
    throw failure(
      `Zendesk tells nobody the secure setting ${secure.join(', ')}, so zcli would overwrite it. Upload the package in Admin Center.`,
    )
  }
  return Object.fromEntries(
    parameters.map((parameter) => [
      parameter.name,
      Object.hasOwn(live, parameter.name)
        ? live[parameter.name]
        : (parameter.default ?? emptyOf(parameter)),
    ]),
  )
}

/** What an admin called the installation. zcli overwrites it with the manifest's name. */
export const namesIn = (live: SettingValues): SettingValues =>
  Object.fromEntries(Object.entries(live).filter(([name]) => name === 'name' || name === 'title'))

/** The names whose values are not those wanted. Empty is empty, however Zendesk spells it. */
export const differing = (wanted: SettingValues, found: SettingValues): readonly string[] =>
  Object.keys(wanted).filter((name) => spelt(wanted[name]) !== spelt(found[name]))

const spelt = (value: unknown): string =>
  value === undefined || value === null || value === false ? '' : String(value)

const emptyOf = ({ type }: Parameter): boolean | string => (type === 'checkbox' ? false : '')

function refuseWrong(
  { name, type, required, default: usual }: Parameter,
  value: unknown,
  file: string,
) {
  if (value === undefined) {
    if (required && usual === undefined) throw failure(`${file}: ${name} needs a value.`)
    return
  }
  const wanted = typeOf(type)
  if (typeof value !== wanted) throw failure(`${file}: ${name} must be a ${wanted}.`)
}

function typeOf(type: string): 'boolean' | 'number' | 'string' {
  if (type === 'checkbox') return 'boolean'
  return type === 'number' ? 'number' : 'string'
}

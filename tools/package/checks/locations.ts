import {
  type Check,
  type Flaw,
  isFilled,
  isObject,
  type JsonObject,
  jsonOf,
  MANIFEST,
  type PackageFiles,
} from '../package-files'

/** Every place of Support's. */
export const LOCATIONS: readonly string[] = [
  'top_bar',
  'nav_bar',
  'ticket_sidebar',
  'new_ticket_sidebar',
  'user_sidebar',
  'organization_sidebar',
  'background',
  'modal',
  'ticket_editor',
  'system_top_bar',
]
/** Zendesk draws a button for these, with the icon of this name or none. */
const WITH_ICON = ['top_bar', 'nav_bar', 'ticket_editor', 'system_top_bar']

/** Each place in Zendesk that the manifest names, with the page and the icon it needs. */
export const checkLocations: Check = (files) => {
  const { location } = jsonOf(files, MANIFEST)
  if (!isObject(location)) return []
  const { support, ...others } = location
  const places = Object.entries(isObject(support) ? support : {})
  return [
    ...Object.keys(others).map((product) =>
      flaw(`"${product}" is a product this app is not for`, 'Keep to "support".'),
    ),
    ...(places.length === 0
      ? [flaw('names no place in Support', 'Add {"support": {"ticket_sidebar": …}}.')]
      : []),
    ...places.flatMap(([name, options]) => [
      ...placeFlaws(name, options, files),
      ...iconFlaws(name, files),
    ]),
  ]
}

const flaw = (sentence: string, fix: string): Flaw => ({ file: MANIFEST, sentence, fix })

function placeFlaws(name: string, options: unknown, files: PackageFiles): readonly Flaw[] {
  if (!LOCATIONS.includes(name)) {
    return [flaw(`"${name}" is no place in Support`, `Choose one of ${LOCATIONS.join(', ')}.`)]
  }
  const place = isObject(options) ? options : { url: options }
  return [...pageFlaws(name, place, files), ...flexibleFlaws(name, place)]
}

/** A place that is not loaded by itself, such as a modal, may do without a page of its own. */
function pageFlaws(name: string, { url, autoLoad }: JsonObject, files: PackageFiles): Flaw[] {
  if (url === undefined && autoLoad === false) return []
  const [page = ''] = isFilled(url) ? url.split(/[?#]/) : []
  if (page.startsWith('assets/') && files.has(page)) return []
  return [
    flaw(
      `"${name}" opens ${JSON.stringify(url)}, which is not in the package`,
      'Write assets/ and a page that the build makes (tools/pages.ts).',
    ),
  ]
}

function flexibleFlaws(name: string, { flexible }: JsonObject): Flaw[] {
  if (flexible === undefined || typeof flexible === 'boolean') return []
  return [flaw(`"flexible" of "${name}" is neither true nor false`, 'Write true or false.')]
}

function iconFlaws(name: string, files: PackageFiles): Flaw[] {
  const file = `assets/icon_${name}.svg`
  if (!WITH_ICON.includes(name) || files.has(file)) return []
  return [{ file, sentence: `is missing: the button of "${name}" would be blank`, fix: 'Draw it.' }]
}

/** A file of an npm package, as the address of a CDN names it. */
export interface LibraryFile {
  readonly packageName: string
  /** Inside the package, or only the file's name; undefined: the package's own choice. */
  readonly file: string | undefined
}

/** Where the tags of pages are turned to; the address itself follows, encoded. */
export const LIBRARY_PATH = '/__workspace/library/'

type Reader = (path: string) => LibraryFile | undefined

/** `lib@1.2.3/dist/lib.js`, with or without a scope, a version, a file. */
const npmPath: Reader = (path) => {
  const [, packageName, file] = /^((?:@[^/]+\/)?[^/@]+)(?:@[^/]*)?(?:\/(.+))?$/.exec(path) ?? []
  return packageName === undefined ? undefined : { packageName, file }
}

/** `jquery/3.7.1/jquery.min.js` */
const libraryPath: Reader = (path) => {
  const [, library = '', file] = /^([^/]+)\/[^/]+\/(.+)$/.exec(path) ?? []
  return file === undefined ? undefined : { packageName: packageOf(library), file }
}

/** The same, as jsDelivr wrote it before it followed npm; its other paths name no package. */
const oldPath: Reader = (path) => (/^[^/]+\/\d/.test(path) ? libraryPath(path) : undefined)

/** `jquery-3.7.1.min.js`, `ui/1.13.2/jquery-ui.min.js` */
const jqueryPath: Reader = (path) => {
  if (path.startsWith('ui/')) {
    return { packageName: 'jquery-ui', file: path.replace(/^ui\/[^/]+\//, '') }
  }
  return { packageName: 'jquery', file: path.replace(/^jquery-[\d.]+\d/, 'jquery') }
}

/** The CDNs that apps are known to load from, and how each writes a package. */
const CDNS: readonly (readonly [prefix: string, read: Reader])[] = [
  ['cdn.jsdelivr.net/npm/', npmPath],
  ['cdn.jsdelivr.net/', oldPath],
  ['unpkg.com/', npmPath],
  ['cdnjs.cloudflare.com/ajax/libs/', libraryPath],
  ['ajax.googleapis.com/ajax/libs/', libraryPath],
  ['code.jquery.com/', jqueryPath],
  ['stackpath.bootstrapcdn.com/', libraryPath],
  ['maxcdn.bootstrapcdn.com/', libraryPath],
]

/** Libraries that a CDN calls otherwise than npm does. */
const ALIASES: Readonly<Record<string, string>> = {
  jqueryui: 'jquery-ui',
  'twitter-bootstrap': 'bootstrap',
  'Chart.js': 'chart.js',
  'angular.js': 'angular',
  angularjs: 'angular',
  handlebarsjs: 'handlebars',
  momentjs: 'moment',
  underscorejs: 'underscore',
}

/** Nothing that leads out of `node_modules`. */
const PACKAGE_NAME = /^(?:@[\w-][\w.-]*\/)?[\w-][\w.-]*$/

const packageOf = (library: string): string =>
  ALIASES[library] ?? library.toLowerCase().replace(/\.js$/, '')

/** Undefined: no address of a known CDN. */
export function libraryAt(address: string): LibraryFile | undefined {
  const bare = address.replace(/^(?:https?:)?\/\//, '').replace(/[?#].*$/, '')
  for (const [prefix, read] of CDNS) {
    const found = bare.startsWith(prefix) ? read(bare.slice(prefix.length)) : undefined
    if (found) return PACKAGE_NAME.test(found.packageName) ? found : undefined
  }
  return undefined
}

/** Several packages in one address of jsDelivr's, each by its own. */
function addressesIn(address: string): readonly string[] {
  const [, site, form, list] = /^(.*\/\/cdn\.jsdelivr\.net)\/(combine|g)\/(.+)$/.exec(address) ?? []
  if (list === undefined) return [address]
  const paths = form === 'g' ? groupedPaths(list) : list.split(',')
  return paths.map((path) => `${site}/${path}`)
}

/** `jquery@2,bootstrap@3(css/bootstrap.css+js/bootstrap.js)`, as jsDelivr wrote it before `combine`. */
const groupedPaths = (list: string): readonly string[] =>
  [...list.matchAll(/([^,(@]+)(@[^,(]*)?(?:\(([^)]*)\))?/g)].flatMap(
    ([, library = '', version = '', files]) => {
      const lib = `npm/${packageOf(library)}${version}`
      return files === undefined ? [lib] : files.split('+').map((file) => `${lib}/${file}`)
    },
  )

const TAG = /<(?:script|link)\b[^>]*>/gi
const ADDRESS = /(\s(?:src|href)\s*=\s*["']?)((?:https?:)?\/\/[^"'\s>]+)/i
/** The copy here is not the file that the tag was written for. */
export const withoutIntegrity = (tag: string): string => tag.replace(INTEGRITY, '')

const INTEGRITY = /\s(?:integrity|crossorigin)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>]+))?/gi

/**
 * The page with the scripts and styles of CDNs turned to local copies. Their `integrity` goes: the
 * version installed is seldom the one in the address.
 */
export const withLocalLibraries = (html: string): string =>
  withLocalModules(html).replace(TAG, (tag) => {
    const [, , wanted = ''] = ADDRESS.exec(tag) ?? []
    const addresses = addressesIn(wanted)
    if (!addresses.every(libraryAt)) return tag
    const local = (address: string) => `${LIBRARY_PATH}${encodeURIComponent(address)}`
    const tags = addresses.map((address) =>
      withoutIntegrity(tag).replace(
        ADDRESS,
        (_: string, before: string) => `${before}${local(address)}`,
      ),
    )
    return tags.join(/^<script/i.test(tag) ? '</script>' : '')
  })

const IMPORT_MAP = /(<script\b[^>]*\btype\s*=\s*["']?importmap["']?[^>]*>)([\s\S]*?)(<\/script>)/gi

/** Under this name a module is asked for: only a file that needs no other is of use from here. */
export const AS_MODULE = 'module'

/** Addresses of CDNs in a page's import map, turned to local copies; what is no map stays as it is. */
const withLocalModules = (html: string): string =>
  html.replace(IMPORT_MAP, (whole, before: string, written: string, after: string) => {
    const map = mapIn(written)
    if (!map) return whole
    const { integrity: _, imports, scopes = {}, ...rest } = map
    const localScopes = Object.entries(scopes).map(([scope, own]) => [scope, localImports(own)])
    const turned = {
      ...rest,
      ...(imports && { imports: localImports(imports) }),
      ...(map.scopes && { scopes: Object.fromEntries(localScopes) }),
    }
    return `${before}${JSON.stringify(turned)}${after}`
  })

type Imports = Readonly<Record<string, string>>

interface ImportMap {
  readonly imports?: Imports
  readonly scopes?: Readonly<Record<string, Imports>>
  readonly integrity?: Imports
}

function mapIn(written: string): ImportMap | undefined {
  try {
    return Object(JSON.parse(written)) as ImportMap
  } catch {
    return undefined // the browser says what is wrong with it
  }
}

/** A name that ends in a slash is a folder, which is at the CDN alone. */
const localImports = (imports: Imports): Imports =>
  Object.fromEntries(
    Object.entries(imports).map(([name, address]) => [
      name,
      name.endsWith('/') || !libraryAt(address)
        ? address
        : `${LIBRARY_PATH}${encodeURIComponent(address)}?${AS_MODULE}`,
    ]),
  )

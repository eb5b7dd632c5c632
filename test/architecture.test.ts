import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, sep } from 'node:path'
import { expect, test } from 'vitest'

/**
 * The layers of src, each with what it may import: nothing may import `test`, which is no layer.
 * Files directly in src are entries; words, translations and the manifest are data, not code.
 */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  domain: ['domain'],
  playbooks: ['playbooks', 'domain'],
  ports: ['ports', 'domain'],
  actions: ['actions', 'domain', 'ports'],
  adapters: ['adapters', 'domain', 'ports'],
  ui: ['ui', 'domain', 'playbooks', 'ports', 'actions', 'words', 'translations'],
  entries: [
    ...['entries', 'domain', 'playbooks', 'ports', 'actions', 'adapters', 'ui'],
    'manifest.json',
  ],
}

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name).split(sep).join('/'),
  )

const textOf = (file: string): string => readFileSync(file, 'utf8')
const codeOf = (file: string): string =>
  textOf(file).replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '')

const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file))
const sourcesIn = (layer: string) => sources.filter((file) => layerOf(file) === layer)

/** `src/ui/text/text.ts` -> `ui`; a path outside src gives its first folder. */
function layerOf(path: string): string {
  const [first = '', second = '', third] = path.split('/')
  if (first !== 'src') return first
  return third === undefined ? 'entries' : second
}

/** What a file imports, as written: statically, for its effect, or later by `import(…)`. */
const importsOf = (file: string): readonly string[] =>
  [...codeOf(file).matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, path = '']) => path)

const isRelative = (path: string): boolean => path.startsWith('.')
const relativeImportsOf = (file: string): readonly string[] =>
  importsOf(file)
    .filter(isRelative)
    .map((path) =>
      normalize(join(dirname(file), path))
        .split(sep)
        .join('/'),
    )

const withMatch = (files: readonly string[], pattern: RegExp): readonly string[] =>
  files.filter((file) => pattern.test(codeOf(file)))

test('there is something to judge', () => {
  expect(sources.length).toBeGreaterThan(10)
  expect(sources.flatMap(relativeImportsOf).length).toBeGreaterThan(10)
})

test.each(sources)('%s imports only what its layer may', (file) => {
  const allowed = MAY_IMPORT[layerOf(file)] ?? expect.fail(`${layerOf(file)} is no layer`)
  const trespasses = relativeImportsOf(file).filter((path) => !allowed.includes(layerOf(path)))
  expect(trespasses).toEqual([])
})

const SIDEBAR_ROOMS = [
  ...['theme', 'text', 'garden', 'frame', 'history', 'style', 'note'],
  ...['contact', 'playbook', 'sidebar'],
]

/** The rooms of src/ui, bottom up, for each page: a room may import only those before it. */
const UI_ROOMS: Readonly<Record<'sidebar' | 'nav' | 'topBar' | 'tryOut', readonly string[]>> = {
  sidebar: SIDEBAR_ROOMS,
  nav: ['theme', 'text', 'garden', 'frame', 'nav', 'setup', 'leads', 'manuals'],
  topBar: ['theme', 'text', 'garden', 'frame', 'due'],
  tryOut: [...SIDEBAR_ROOMS, 'tryout'],
}

test.each(sourcesIn('ui'))('%s imports only rooms below its own', (file) => {
  const roomOf = (path: string) => path.split('/').slice(2, -1).join('/')
  const room = roomOf(file)
  const rooms = Object.values(UI_ROOMS).find((one) => one.includes(room))
  const allowed = rooms?.slice(0, rooms.indexOf(room) + 1) ?? expect.fail(`${room} is no room`)
  const others = relativeImportsOf(file).filter((path) => layerOf(path) === 'ui')
  expect(others.filter((path) => !allowed.includes(roomOf(path)))).toEqual([])
})

/** The rooms of the domain, each with what it may import: those before it, and what all may use. */
const DOMAIN_ROOMS = [
  ...['ticket', 'text', 'calendar', 'messages', 'style', 'conversation', 'playbook', 'note'],
  ...['contact', 'reading', 'acts', 'submit', 'sidebar', 'audit', 'due', 'manual', 'setup'],
]

test('the rooms of the domain import only rooms before them', () => {
  const roomOf = (path: string) => path.split('/')[2] ?? ''
  const inRooms = sourcesIn('domain').filter((file) => file.split('/').length > 3)
  expect([...new Set(inRooms.map(roomOf))].sort()).toEqual([...DOMAIN_ROOMS].sort())
  const backwards = inRooms.flatMap((file) =>
    relativeImportsOf(file)
      .filter((path) => DOMAIN_ROOMS.indexOf(roomOf(path)) > DOMAIN_ROOMS.indexOf(roomOf(file)))
      .map((path) => `${file} -> ${path}`),
  )
  expect(backwards).toEqual([])
})

test('the rooms in the documents are these, in this order', () => {
  const document = textOf('docs/architecture.md')
  const groups = (text: string, pattern: RegExp): readonly string[] =>
    [...text.matchAll(pattern)].map(([, group = '']) => group)
  expect(groups(document, /^\| `src\/domain\/([\w-]+)` \|/gm)).toEqual(DOMAIN_ROOMS)
  const uiRooms = groups(document, /^\| (?:sidebar|nav bar|top bar|try-out) \| (.+) \|$/gm)
  expect(uiRooms.map((row) => groups(row, /`([\w-]+)`/g))).toEqual(Object.values(UI_ROOMS))
})

test('adapters of one border know nothing of those of another', () => {
  const borderOf = (path: string) => path.split('/').slice(2, -1).join('/')
  const strangers = sourcesIn('adapters').flatMap((file) =>
    relativeImportsOf(file)
      .filter((path) => layerOf(path) === 'adapters')
      .filter((path) => !['', borderOf(file)].includes(borderOf(path)))
      .map((path) => `${file} -> ${path}`),
  )
  expect(strangers).toEqual([])
})

test('the domain imports no package', () => {
  const guests = sourcesIn('domain').flatMap(importsOf)
  expect(guests.filter((path) => !isRelative(path))).toEqual([])
})

test('the domain never asks for the time, draws lots or waits', () => {
  const impure = /new Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\b|\bPromise\b|\basync\b/
  expect(withMatch(sourcesIn('domain'), impure)).toEqual([])
})

test('zod stays at the border, in its small form', () => {
  const users = sources.filter((file) => importsOf(file).some((path) => /^zod(\/|$)/.test(path)))
  expect(users.filter((file) => layerOf(file) !== 'adapters')).toEqual([])
  expect(users.filter((file) => importsOf(file).includes('zod'))).toEqual([])
})

test('src exports by name only', () => {
  expect(withMatch(sources, /\bexport default\b|\bas default\b/)).toEqual([])
})

test('foreign text never becomes markup or code in src', () => {
  expect(
    withMatch(sources, /dangerouslySetInnerHTML|\.(inner|outer)HTML\s*=|\beval\(|new Function\(/),
  ).toEqual([])
})

test('a literal is written out, never spread into another to please the formatter', () => {
  expect(withMatch(sources, /\.\.\.\{/)).toEqual([])
})

test('no file of src imports itself by a detour', () => {
  const done = new Set<string>()
  const cycleFrom = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file]
    if (done.has(file)) return undefined
    for (const next of relativeImportsOf(file).flatMap(sourceAt)) {
      const cycle = cycleFrom(next, [...path, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  expect(sources.map((file) => cycleFrom(file, [])).filter(Boolean)).toEqual([])
})

/** The file an import without its ending means. */
const sourceAt = (path: string): readonly string[] =>
  [path, `${path}.ts`, `${path}.tsx`].filter((candidate) => sources.includes(candidate))

test('a calm sidebar is drawn without React', () => {
  const atOnce = (file: string): readonly string[] =>
    [...codeOf(file).matchAll(/^import (?!type\b)[^;]*?'([^']+)'/gm)].map(([, path = '']) => path)
  const reached = new Set<string>(['src/whole-sidebar.tsx'])
  for (const file of reached) {
    for (const path of atOnce(file).filter(isRelative)) {
      for (const next of sourceAt(
        normalize(join(dirname(file), path))
          .split(sep)
          .join('/'),
      )) {
        reached.add(next)
      }
    }
  }
  expect([...reached]).toContain('src/ui/sidebar/CalmScreen.tsx')
  const users = [...reached].filter((file) => atOnce(file).some((path) => /^react\b/.test(path)))
  expect(users).toEqual([])
})

test('folders are named for what they hold, never for a kind of code', () => {
  const vague = /(^|\/)(utils?|common|shared|services?|managers?|helpers?|types|lib|misc)(\/|\.|$)/
  const names = ['src', 'test', 'tools'].flatMap(filesUnder)
  expect(names.filter((name) => vague.test(name))).toEqual([])
})

const texts = [
  ...['src', 'test', 'tools', 'docs', 'translations', '.ci'].flatMap(filesUnder),
  ...readdirSync('.').filter((name) => /\.(md|json)$/.test(name) && !name.startsWith('package')),
].filter((file) => /\.(tsx?|mjs|css|html|json|md)$|\/run$/.test(file))

test('every document that is named can be read here', () => {
  const documents = new Set(
    [...texts].filter((file) => file.endsWith('.md')).map((file) => basename(file)),
  )
  const missing = texts.flatMap((file) =>
    [...textOf(file).matchAll(/[\w-]+(?:\.[\w-]+)*\.md\b/g)]
      .filter(([name]) => !documents.has(name))
      .map(([name]) => `${file}: ${name}`),
  )
  expect(missing).toEqual([])
})

test('nothing knows the machine it was written on, or is left for later', () => {
  const stray = /(?<![\w.])\/(home|root|work|Users)\/|\b(TODO|FIXME|HACK)[:(]/
  const found = texts.filter(
    (file) => file !== 'test/architecture.test.ts' && stray.test(textOf(file)),
  )
  expect(found).toEqual([])
})

/** What may be reached of the workspace from outside: its face, and what runs in one place alone. */
const FACES = ['test/workspace', 'test/workspace/in-node', 'test/workspace/in-browser']

test('the workspace is reached by its face alone', () => {
  const isInside = (path: string) => /^test\/workspace(\/|$)/.test(path)
  const outside = ['src', 'test', 'tools']
    .flatMap(filesUnder)
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && !isInside(file))
  const reaches = outside.flatMap((file) =>
    relativeImportsOf(file)
      .filter((path) => isInside(path) && !FACES.includes(path))
      .map((path) => `${file} -> ${path}`),
  )
  expect(reaches).toEqual([])
})

test('every page of the app has its script beside it', () => {
  const pages = readdirSync('src').filter((name) => name.endsWith('.html'))
  expect(pages.filter((page) => !existsSync(join('src', page.replace('.html', '.tsx'))))).toEqual(
    [],
  )
})

/** Where a word of a manual's name stands for something else: permanent names, and a department. */
const NAMED_MANUALS = [
  'src/domain/conversation/automatic-phrases.ts', // "Setor de faturamento" as a sender.
  'src/domain/tags.ts',
]

test('the code knows no manual by name', () => {
  const naming = sources.filter((file) =>
    /escalonar|triagem|faturamento|retorno do cliente/i.test(textOf(file)),
  )
  expect(naming.toSorted()).toEqual(NAMED_MANUALS)
})

/** Only of characters beyond our languages these ask what Unicode calls them. */
const ASKING_UNICODE = ['src/domain/text/fold.ts', 'src/domain/text/words.ts']

test('no pattern before the verdict makes the browser build a class of Unicode’s letters', () => {
  // Up to ten milliseconds each, and none of it is kept for the next load.
  const early = [...importedAtOnce('src/ticket-sidebar.tsx')]
  expect(early).toContain('src/domain/note/heading.ts')
  expect(withMatch(early, /\\[pP]\{/).toSorted()).toEqual(ASKING_UNICODE)
})

/** The file and what it imports while it loads; types and what `import(…)` brings are not. */
function importedAtOnce(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, path = ''] of codeOf(file).matchAll(/^import (?!type\b)[^;]*?'(\.[^']+)'/gm)) {
    const found = join(dirname(file), path).split(sep).join('/')
    const source = sources.find((one) => one === `${found}.ts` || one === `${found}.tsx`)
    if (source) importedAtOnce(source, seen)
  }
  return seen
}

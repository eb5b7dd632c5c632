import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'

import { ATTEMPT_TAGS, TAG } from '../src/domain/tags'
import { nameIn } from '../src/domain/text/name'
import { SETTINGS, type Setting } from '../src/ports/settings'
import { requirements } from '../tools/requirements'
import { FLOW_STEPS } from './faults/flow-steps'
import { EVERY_PLAYBOOK } from './playbooks/every-playbook'
import { NAMED_FAULTS, SCENARIOS } from './workspace'

const read = (file: string): string => readFileSync(file, 'utf8')
const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name))

interface Words {
  readonly app: {
    readonly parameters: Readonly<Record<string, { readonly label: string }>>
  }
}

type Texts = Readonly<Record<string, string>>

const wordsOf = (language: string): Words =>
  JSON.parse(read(`translations/${language}.json`)) as Words

interface Packages {
  readonly dependencies: Readonly<Record<string, string>>
  readonly devDependencies: Readonly<Record<string, string>>
}

const documents = ['README.md', ...filesUnder('docs').filter((file) => file.endsWith('.md'))]
const ADMIN_GUIDES = ['docs/admin.md', 'docs/admin.pt-br.md']
const codeFiles = [
  ...['src', 'test', 'tools', 'translations'].flatMap(filesUnder),
  ...['package.json', 'manifest.json'],
].filter((file) => /\.(tsx?|mjs|css|html|json)$/.test(file))
const sources = filesUnder('src').filter((file) => /\.tsx?$/.test(file))

const matches = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([whole, group]) => group ?? whole)

/** `file: what`, for everything found in a file that is not allowed there. */
const strangers = (
  files: readonly string[],
  find: (text: string, file: string) => readonly string[],
  isKnown: (found: string) => boolean,
): readonly string[] =>
  files.flatMap((file) =>
    find(read(file), file)
      .filter((found) => !isKnown(found))
      .map((found) => `${file}: ${found}`),
  )

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Only what is in comments: code may well hold a text that looks like a citation. */
const COMMENT = /\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm
const commentsOf = (text: string): string => matches(text, COMMENT).join('\n')

/** Names that documents use and the code does not: the browser's, jQuery's, Zendesk's and Spark's. */
const FOREIGN_NAMES = ['checkCode', 'matchMedia', 'xhrFields', 'mimeType', 'ifModified', 'autoHide']
const FOREIGN_FILES = ['zcli.apps.config.json', 'requirements.json']

/** `Where do I change …?` -> `where-do-i-change-`, as GitHub addresses a heading. */
const anchorsOf = (text: string): readonly string[] =>
  matches(text, /^#+ (.+)$/gm).map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  )

describe('what the documents name is there', () => {
  test('files and folders', () => {
    const named = (text: string) =>
      matches(text, /`((?:src|test|tools|docs|assets|translations|\.ci)\/[^`\s]*)`/g)
    expect(documents.flatMap((file) => named(read(file))).length).toBeGreaterThan(50)
    expect(strangers(documents, named, existsSync)).toEqual([])
  })

  test('files by their name alone', () => {
    const names = new Set(codeFiles.map((file) => basename(file)))
    const named = (text: string) => matches(text, /`([\w.-]+\.(?:tsx?|mjs|css|html|json))`/g)
    const isKnown = (name: string) => names.has(name) || FOREIGN_FILES.includes(name)
    expect(documents.flatMap((file) => named(read(file))).length).toBeGreaterThan(5)
    expect(strangers(documents, named, isKnown)).toEqual([])
  })

  /** A word with a capital inside is surely a name of the code: `readDraft`, not `draft`. */
  test('names in the code', () => {
    const code = codeFiles.filter((file) => file !== join('test', 'docs.test.ts'))
    const words = new Set(
      code.flatMap((file) => matches(read(file).replace(COMMENT, ''), /[A-Za-z_$][\w$]*/g)),
    )
    const named = (text: string) =>
      matches(text, /`([A-Za-z]\w*(?:\.[A-Za-z]\w*)*)(?:\(\))?`/g)
        .flatMap((path) => path.split('.'))
        .filter((name) => /[a-z][A-Z]/.test(name))
    const isKnown = (name: string) => words.has(name) || FOREIGN_NAMES.includes(name)
    expect(documents.flatMap((file) => named(read(file))).length).toBeGreaterThan(20)
    expect(strangers(documents, named, isKnown)).toEqual([])
  })

  test('headings that links lead to', () => {
    const linked = (text: string, file: string) =>
      matches(text, /\]\(([^):\s]*#[^)\s]+)\)/g).map((target) => {
        const [path = '', anchor = ''] = target.split('#')
        return `${path === '' ? file : join(dirname(file), path)}#${anchor}`
      })
    const isKnown = (target: string) => {
      const [file = '', anchor = ''] = target.split('#')
      return anchorsOf(read(file)).includes(anchor)
    }
    expect(documents.flatMap((file) => linked(read(file), file)).length).toBeGreaterThan(1)
    expect(strangers(documents, linked, isKnown)).toEqual([])
  })

  test('links and pictures', () => {
    const linked = (text: string, file: string) =>
      matches(text, /(?:\]\(|src(?:set)?=")([^)"#\s]+)/g)
        .filter((target) => !/^https?:/.test(target))
        .map((target) => join(dirname(file), target))
    expect(strangers(documents, linked, existsSync)).toEqual([])
  })

  test('commands', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> }
    const run = (text: string) => matches(text, /(?:^|`|&& )npm (?:run )?(?!ci\b)([a-z:-]+)/gm)
    expect(strangers(documents, run, (name) => name in scripts)).toEqual([])
  })

  /** Garden's packages are one thing under many names. */
  test('packages, each with its reason', () => {
    const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Packages
    const reasons = read('docs/architecture.md')
    const unexplained = Object.keys({ ...dependencies, ...devDependencies })
      .filter((name) => !name.startsWith('@zendeskgarden/react-'))
      .filter((name) => !reasons.includes(`\`${name}\``))
    expect(unexplained).toEqual([])
  })

  test('words of the screen, in the guides for agents and leads', () => {
    const ofApp = readdirSync('src/words').flatMap((part) =>
      Object.values(JSON.parse(read(`src/words/${part}/pt-br.json`)) as Texts),
    )
    const ofManuals = EVERY_PLAYBOOK.flatMap(({ steps, asides }) =>
      [...steps.flatMap((step) => [step, ...(step.ways ?? [])]), ...asides].flatMap(({ name }) =>
        name === undefined ? [] : nameIn(name, 'pt'),
      ),
    )
    const patterns = [...ofApp, ...ofManuals].map(
      (words) =>
        new RegExp(
          `^${words
            .split(/\{\w+\}/)
            .map(escaped)
            .join('.+')}$`,
        ),
    )
    const shown = (text: string) => matches(text, /\*\*([^*]+)\*\*/g)
    const isOnScreen = (words: string) => patterns.some((pattern) => pattern.test(words))
    expect(strangers(['docs/agentes.md', 'docs/lideres.md'], shown, isOnScreen)).toEqual([])
  })

  test.each([
    ['in English', 'docs/admin.md', 'en'],
    ['em português', 'docs/admin.pt-br.md', 'pt-br'],
  ])('every setting, in the guide for admins %s', (_, guide, language) => {
    const labels = wordsOf(language).app.parameters
    // A box that is ticked or not, and a setting without a default, are told in words.
    const usually = ({ kind, usual }: Setting) =>
      usual === undefined || kind === 'checkbox' ? '' : ` \`${usual}\` |`
    const rows = Object.values<Setting>(SETTINGS).map(
      (setting) => `| ${labels[setting.name]?.label} | \`${setting.name}\` |${usually(setting)}`,
    )
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((row) => !read(guide).includes(row))).toEqual([])
  })

  test.each(ADMIN_GUIDES)(
    'what comes with the app and what an uninstall leaves, in %s',
    (guide) => {
      const parts = Object.values(requirements({ withTiMacro: true })).flatMap(
        (all): readonly { readonly title: string }[] => Object.values(all),
      )
      expect(parts.length).toBeGreaterThan(15)
      const named = [...parts.map(({ title }) => title), ...Object.values(TAG), ...ATTEMPT_TAGS]
      expect(named.filter((name) => !read(guide).includes(`\`${name}\``))).toEqual([])
    },
  )

  test('situations of the workspace', () => {
    const scenarios = SCENARIOS.map(({ id }) => id)
    const opened = (text: string) => matches(text, /\?scenario=([\w-]+)/g)
    expect(strangers(documents, opened, (id) => scenarios.includes(id))).toEqual([])
  })

  test('steps and faults', () => {
    const written = read('docs/faults.md')
    const steps = matches(written, /^## (?!Without a line)(.+)$/gm)
    expect(steps).toEqual(FLOW_STEPS.map(({ name }) => name))
    const faults = NAMED_FAULTS.map(({ id }) => id)
    const named = (text: string) => matches(text, /`((?:ticket|audits|sdk|macros|setup)-[\w-]+)`/g)
    expect(strangers(['docs/faults.md'], named, (id) => faults.includes(id))).toEqual([])
  })
})

test('README is read in one go', () => {
  expect(Buffer.byteLength(read('README.md'))).toBeLessThanOrEqual(8192)
})

describe('what comments cite can be looked up', () => {
  const rules = matches(read('docs/rules.md'), /^\| (?!id |-)([^|]+?) \|/gm)

  test('every rule, once', () => {
    expect(rules.length).toBeGreaterThan(20)
    expect(new Set(rules).size).toBe(rules.length)
    const cited = (text: string) => matches(commentsOf(text), /\b[CEFSW]\d{1,2}\b/g)
    expect(strangers(sources, cited, (rule) => rules.includes(rule))).toEqual([])
  })

  test('every section about Zendesk', () => {
    const sections = matches(read('docs/zaf.md'), /^#+ (\d+(?:\.\d+)?)\.? /gm)
    const cited = (text: string) => matches(text, /zaf\.md (\d+(?:\.\d+)?)/g)
    expect(strangers([...sources, ...documents], cited, (id) => sections.includes(id))).toEqual([])
  })

  test('nothing outside the repository', () => {
    const cited = (text: string) =>
      matches(commentsOf(text), /\b(?:product|screens|house|stack) \d[\d.]*|\bscreens:/g)
    expect(strangers(sources, cited, () => false)).toEqual([])
  })
})

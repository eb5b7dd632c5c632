import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

import { PAGES } from './pages'

const FOLDER = 'dist/assets'

/** Bytes. */
export interface Weight {
  readonly raw: number
  readonly gzip: number
  readonly brotli: number
}

/** Prints what each page loads, before it is usable and by itself; a page over its budget fails. */
export function main(): void {
  const isOver = PAGES.flatMap(({ file, budget, following }) => {
    const first = filesOf(FOLDER, file)
    const isFirstOver = isOverBudget(`${file}, in all`, first, budget)
    if (!following) return [isFirstOver]
    const all = [...new Set([...first, ...following.chunks.flatMap(filesOfChunk)])]
    return [isFirstOver, isOverBudget(`${file}, untouched`, all, following.budget)]
  })
  if (isOver.includes(true)) process.exitCode = 1
}

function isOverBudget(what: string, files: readonly string[], budget: number): boolean {
  const { brotli } = report(
    what,
    files.map((name) => report(name, weigh(join(FOLDER, name)))).reduce(plus),
  )
  console.log(`Budget: ${kilo(budget)} brotli, ${kilo(budget - brotli)} left.\n`)
  return brotli > budget
}

/** A chunk that comes later, by its name, with its styles and what it imports at once. */
function filesOfChunk(chunk: string): readonly string[] {
  const isIts = (name: string) => name.replace(/-[\w-]{8}\.(?:js|css)$/, '') === chunk
  const own = readdirSync(FOLDER).filter(isIts)
  if (own.length === 0) throw new Error(`there is no chunk ${chunk}: was it built?`)
  return own.flatMap((name) => [name, ...importsOf(FOLDER, name)])
}

/** All that a page of a built app loads before it is usable. */
export const weightOf = (folder: string, page: string): Weight =>
  weightsOf(folder, page)
    .map(([, weight]) => weight)
    .reduce(plus)

export const weightOfFiles = (files: readonly string[]): Weight => files.map(weigh).reduce(plus)

const weightsOf = (folder: string, page: string): readonly (readonly [string, Weight])[] =>
  filesOf(folder, page).map((name) => [name, weigh(join(folder, name))])

/**
 * A page, its scripts with everything they import at once, and its styles, as a browser would
 * fetch them. Chunks that wait for a click and the SDK from Zendesk's address are no part of it.
 */
function filesOf(folder: string, page: string): readonly string[] {
  const html = readFileSync(join(folder, page), 'utf8')
  const found = new Set([page])
  const add = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    if (name.endsWith('.js')) for (const next of importsOf(folder, name)) add(next)
  }
  for (const tag of html.match(/<(script|link)\b[^>]*>/g) ?? []) {
    const [, name] = /\s(?:src|href)="(?:\.\/)?([^":]+)"/.exec(tag) ?? []
    if (name) add(name)
  }
  if (found.size === 1) throw new Error(`${page} loads nothing: was it built?`)
  return [...found]
}

/** Static imports of a minified chunk; `import(…)`, with its bracket, does not count. */
function importsOf(folder: string, name: string): readonly string[] {
  const source = readFileSync(join(folder, name), 'utf8')
  return [...source.matchAll(/\b(?:from|import)\s*["']\.\/([^"']+)["']/g)]
    .map(([, path = '']) => path)
    .filter((path) => existsSync(join(folder, path)))
}

function weigh(file: string): Weight {
  const content = readFileSync(file)
  const brotli = brotliCompressSync(content, {
    params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY },
  })
  return {
    raw: content.length,
    gzip: gzipSync(content, { level: 9 }).length,
    brotli: brotli.length,
  }
}

const plus = (a: Weight, b: Weight): Weight => ({
  raw: a.raw + b.raw,
  gzip: a.gzip + b.gzip,
  brotli: a.brotli + b.brotli,
})

function report(name: string, weight: Weight): Weight {
  const { raw, gzip, brotli } = weight
  console.log(`${name.padEnd(40)} ${kilo(raw)} raw  ${kilo(gzip)} gzip  ${kilo(brotli)} brotli`)
  return weight
}

const kilo = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`.padStart(9)

import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from 'yaml'

import type { FileCode, Path } from '../../domain/manual/problem'

/** A file as data, and where in it a part is written. */
export interface YamlFile {
  readonly value: unknown
  /** What keeps it from being read, each with its line; `key` where one is to blame. */
  readonly faults: readonly YamlFault[]
  /** The line of a part, or of the nearest one around it that is there; counted from 1. */
  readonly lineOf: (path: Path) => number
}

interface YamlFault {
  readonly line: number
  readonly code: FileCode
  readonly key?: string
}

/** A document that multiplies itself by its anchors is not unfolded. */
const MOST_ALIASES = 1000

/** Names that every object of JavaScript has. */
const FORBIDDEN = ['__proto__', 'constructor', 'prototype']

/** Reads YAML 1.2, and so JSON. Never throws: what is wrong is said with its line. */
export function readYaml(text: string): YamlFile {
  const unread = (code: FileCode): YamlFile => ({
    value: undefined,
    faults: [{ line: 1, code }],
    lineOf: () => 1,
  })
  if (isTooDeep(text)) return unread('not_yaml')
  try {
    return read(text)
  } catch {
    return unread('not_yaml') // What no parser should meet.
  }
}

/** Nobody writes so many levels by hand, and a parser goes down one call for each. */
const DEEPEST = 100

function isTooDeep(text: string): boolean {
  if (new RegExp(`^[ \\-?:]{${DEEPEST * 2}}`, 'm').test(text)) return true
  let depth = 0
  for (const letter of text) {
    if (letter === '[' || letter === '{') depth += 1
    if (letter === ']' || letter === '}') depth = Math.max(0, depth - 1)
    if (depth > DEEPEST) return true
  }
  return false
}

function read(text: string): YamlFile {
  const lines = new LineCounter()
  // Its own sentences would quote the line around each of them.
  const document = parseDocument(text, {
    lineCounter: lines,
    stringKeys: true,
    prettyErrors: false,
  })
  const lineAt = (offset = 0) => lines.linePos(offset).line
  const faults: YamlFault[] = document.errors.map(({ code, pos }) => ({
    line: lineAt(pos[0]),
    code: code === 'DUPLICATE_KEY' ? 'key_twice' : 'not_yaml',
  }))
  const anchors = new Set<string>()
  visit(document, {
    Pair: (_, { key }) => {
      if (!isScalar(key) || !FORBIDDEN.includes(String(key.value))) return
      faults.push({ line: lineAt(key.range?.[0]), code: 'forbidden_key', key: String(key.value) })
    },
    Value: (_, { anchor }) => {
      if (anchor !== undefined) anchors.add(anchor)
    },
    Alias: (_, { source: key, range }) => {
      if (anchors.has(key)) return
      faults.push({ line: lineAt(range?.[0]), code: 'unknown_anchor', key })
    },
  })
  const lineOf = (path: Path): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length))
      if (offset !== undefined) return lineAt(offset)
    }
    return 1
  }
  if (faults.length > 0) return { value: undefined, faults, lineOf }
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), faults, lineOf }
  } catch {
    return { value: undefined, faults: [{ line: 1, code: 'too_many_aliases' }], lineOf }
  }
}

/** Where a part begins; of a map's entry, where its key is. */
function offsetOf(node: unknown, path: Path): number | undefined {
  const [first, ...rest] = path
  if (first === undefined) return isNode(node) ? node.range?.[0] : undefined
  if (isMap(node)) {
    const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(first))
    if (!isPair(pair)) return undefined
    if (rest.length === 0 && isNode(pair.key)) return pair.key.range?.[0]
    return offsetOf(pair.value, rest)
  }
  const items = (node as { items?: readonly unknown[] } | null)?.items
  return Array.isArray(items) ? offsetOf(items[Number(first)], rest) : undefined
}

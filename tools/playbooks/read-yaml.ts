import { isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml'

export type Path = readonly (string | number)[]

/** A file as data, and where in it a part is written. */
export interface YamlFile {
  readonly value: unknown
  /** What keeps it from being read, each with its line. */
  readonly faults: readonly { readonly line: number; readonly code: YamlFault }[]
  /** The line of a part, or of the nearest one around it that is there; counted from 1. */
  readonly lineOf: (path: Path) => number
}

export type YamlFault = 'not-yaml' | 'key-twice' | 'too-many-aliases' | 'forbidden-key'

/** Reads YAML 1.2, and so JSON. Never throws: what is wrong is said with its line. */
export function readYaml(text: string): YamlFile {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, stringKeys: true, merge: false })
  const lineAt = (offset = 0) => lines.linePos(offset).line
  const faults = document.errors.map(({ code, pos }) => ({
    line: lineAt(pos[0]),
    code: code === 'DUPLICATE_KEY' ? ('key-twice' as const) : ('not-yaml' as const),
  }))
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const offset = offsetOf(document.contents, path.slice(0, length))
      if (offset !== undefined) return lineAt(offset)
    }
    return 1
  }
  if (faults.length > 0) return { value: undefined, faults, lineOf }
  try {
    return { value: document.toJS({ maxAliasCount: MOST_ALIASES }), faults, lineOf }
  } catch {
    return { value: undefined, faults: [{ line: 1, code: 'too-many-aliases' }], lineOf }
  }
}

/** A document that multiplies itself by its anchors is not unfolded. */
const MOST_ALIASES = 1000

/** Where a part begins; of a map's entry, where its key stands. */
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

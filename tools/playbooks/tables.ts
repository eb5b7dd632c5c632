import * as z from 'zod/mini'

import { documentSchema } from '../../src/adapters/manuals/document-schema'

/** As much of a JSON Schema as the tables tell. */
interface Shape {
  readonly description?: string
  readonly const?: unknown
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly items?: Shape
  readonly additionalProperties?: Shape
  readonly oneOf?: readonly Shape[]
  readonly anyOf?: readonly Shape[]
}

/** Tables of every key, by the heading they are under in the reference. */
export function tables(): ReadonlyMap<string, string> {
  const document = z.toJSONSchema(documentSchema, { io: 'input', reused: 'inline' }) as Shape
  const part = (key: string): Shape => document.properties?.[key] ?? {}
  const kinds = part('steps').items?.oneOf ?? []
  const [first] = kinds
  const section = part('note').properties?.['sections']?.items
  const shared = sharedKeys(kinds)
  const way = part('asides').items ?? {}
  const item = kinds.find(isKind('checklist'))?.properties?.['items']?.items ?? {}
  const effects = kinds.find(isKind('outcome'))?.properties?.['effects'] ?? {}
  return new Map([
    ['document', tableOf(document)],
    ['offer', tableOf(part('offer').items)],
    ['mandatory-note', tableOf(part('note'))],
    ['section', tableOf(section)],
    ['option', tableOf(section?.properties?.['choice']?.items)],
    ['value', tableOf(part('values').additionalProperties)],
    ['text', tableOf(part('texts').additionalProperties)],
    ['step', tableOf(first, (key) => shared.includes(key))],
    ...kinds.map((kind): [string, string] => [
      String(kind.properties?.['kind']?.const),
      tableOf(kind, (key) => !shared.includes(key) && key !== 'kind'),
    ]),
    ['way', tableOf(way)],
    ['item', tableOf(item)],
    ['effects', tableOf(effects)],
  ])
}

const isKind = (kind: string) => (shape: Shape) => shape.properties?.['kind']?.const === kind

/** A key that one kind words otherwise is told with that kind. */
const sharedKeys = (kinds: readonly Shape[]): readonly string[] =>
  Object.keys(kinds[0]?.properties ?? {}).filter((key) => {
    const told = kinds.map(({ properties }) => properties?.[key]?.description)
    return key !== 'kind' && told.every((about) => about !== undefined && about === told[0])
  })

function tableOf(shape: Shape = {}, isWanted: (key: string) => boolean = () => true): string {
  const rows = Object.entries(shape.properties ?? {}).flatMap(([key, part]) =>
    isWanted(key)
      ? [rowOf(key, part, shape), ...(OWN_TABLES.includes(key) ? [] : rowsInside(key, part))]
      : [],
  )
  return ['| key | required | meaning |', '|---|---|---|', ...rows].join('\n')
}

const rowOf = (key: string, { description = '' }: Shape, { required }: Shape, at = key): string =>
  `| \`${at}\` | ${required?.includes(key) ? 'yes' : ''} | ${description} |`

/** Their parts have a table of their own. */
const OWN_TABLES = [
  ...['offer', 'values', 'texts', 'steps', 'asides', 'ways', 'items', 'effects'],
  ...['note', 'sections', 'choice'],
]

/** The keys of a part that is written in keys, and of each entry where it is a list of such. */
function rowsInside(key: string, { items, anyOf = [], ...part }: Shape): readonly string[] {
  const shapes = [items ?? part, ...anyOf].filter(({ properties = {} }) => !('pt' in properties))
  const at = items ? `${key}[]` : key
  return shapes.flatMap((shape) =>
    Object.entries(shape.properties ?? {}).map(([inner, one]) =>
      rowOf(inner, one, shape, `${at}.${inner}`),
    ),
  )
}

/** A text with every table in its place again: between `<!-- table: NAME -->` and `<!-- end -->`. */
export function withTables(text: string): string {
  const found = tables()
  return text.replace(
    /(<!-- table: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}${found.get(name) ?? ''}\n${end}`,
  )
}

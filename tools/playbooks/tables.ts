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
}

/** Tables of every key, by the heading they are under in the reference. */
export function tables(): ReadonlyMap<string, string> {
  const document = z.toJSONSchema(documentSchema, { io: 'input', reused: 'inline' }) as Shape
  const part = (key: string): Shape => document.properties?.[key] ?? {}
  const kinds = part('steps').items?.oneOf ?? []
  const [first] = kinds
  const shared = sharedKeys(kinds)
  const way = part('asides').items ?? {}
  const item = kinds.find(isKind('checklist'))?.properties?.['items']?.items ?? {}
  const effects = kinds.find(isKind('outcome'))?.properties?.['effects'] ?? {}
  return new Map([
    ['document', tableOf(document)],
    ['offer', tableOf(part('offer').items)],
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
  const rows = Object.entries(shape.properties ?? {}).flatMap(([key, { description = '' }]) =>
    isWanted(key)
      ? [`| \`${key}\` | ${shape.required?.includes(key) ? 'yes' : ''} | ${description} |`]
      : [],
  )
  return ['| key | required | meaning |', '|---|---|---|', ...rows].join('\n')
}

/** A text with every table in its place again: between `<!-- table: NAME -->` and `<!-- end -->`. */
export function withTables(text: string): string {
  const found = tables()
  return text.replace(
    /(<!-- table: ([\w-]+) -->\n)[\s\S]*?(<!-- end -->)/g,
    (_, begin: string, name: string, end: string) => `${begin}${found.get(name) ?? ''}\n${end}`,
  )
}

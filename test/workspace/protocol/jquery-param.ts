type Pair = readonly [name: string, value: unknown]

/**
 * An object as jQuery writes it into a form: `ticket[tags][]=a&ticket[status]=open` (zaf.md 1.8).
 * `isTraditional`: lists repeat their own name and nothing is nested.
 */
export function jqueryParam(data: unknown, isTraditional = false): string {
  const pairs = Object.entries(Object(data)).flatMap(([name, value]) =>
    isTraditional ? flat(name, value) : nested(name, value),
  )
  return pairs.map(([name, value]) => `${encode(name)}=${encode(value)}`).join('&')
}

const flat = (name: string, value: unknown): readonly Pair[] =>
  Array.isArray(value) ? value.map((item) => [name, item] as const) : [[name, value]]

function nested(name: string, value: unknown): readonly Pair[] {
  if (Array.isArray(value)) {
    // A list of plain values has no numbers, unless its name says already that it is one.
    return value.flatMap((item, index) => {
      if (name.endsWith('[]')) return [[name, item] as const]
      return nested(`${name}[${isNested(item) ? index : ''}]`, item)
    })
  }
  if (!isNested(value)) return [[name, value]]
  return Object.entries(value).flatMap(([key, item]) => nested(`${name}[${key}]`, item))
}

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null

/** Half of a character, as text that was cut may end with, would make the encoding throw. */
const encode = (value: unknown): string =>
  encodeURIComponent(String(value ?? '').replace(/\p{Surrogate}/gu, '\ufffd')).replaceAll(
    '%20',
    '+',
  )

type Json = Record<string, unknown>

/** The body of a call as an object: JSON, else a form as jQuery writes it (`ticket[status]=open`). */
export function parseBody(body: string | undefined): Json {
  if (body === undefined || body.trim() === '') return {}
  try {
    const parsed: unknown = JSON.parse(body)
    return typeof parsed === 'object' && parsed !== null ? (parsed as Json) : {}
  } catch {
    return parseForm(body) // not JSON: that is what a form looks like
  }
}

function parseForm(body: string): Json {
  const root: Json = Object.create(null) as Json
  for (const [name, value] of new URLSearchParams(body)) {
    const keys = name.replaceAll(']', '').split('[')
    const last = keys.pop() ?? ''
    if (last === '') push(root, keys, value)
    else inner(root, keys)[last] = value
  }
  return root
}

const inner = (root: Json, keys: readonly string[]): Json =>
  keys.reduce<Json>((node, key) => {
    node[key] ??= Object.create(null)
    return node[key] as Json
  }, root)

/** `tags[]=a&tags[]=b` */
function push(root: Json, keys: readonly string[], value: string): void {
  const name = keys.at(-1) ?? ''
  const node = inner(root, keys.slice(0, -1))
  node[name] = [...((node[name] as string[] | undefined) ?? []), value]
}

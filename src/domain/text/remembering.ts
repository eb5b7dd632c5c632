/** Remembers every answer: what was said on a ticket is read again and again. */
export function remembering<R>(work: (text: string) => R): (text: string) => R {
  const known = new Map<string, { readonly result: R }>()
  return (text) => {
    const found = known.get(text) ?? { result: work(text) }
    known.set(text, found)
    return found.result
  }
}

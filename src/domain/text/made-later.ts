/** A table that is made when it is first asked for: most tickets never need it. */
export function madeLater<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Undefined where a document is so odd that nothing can be made of it. */
export function attempted<T>(make: () => T): T | undefined {
  try {
    return make()
  } catch {
    return undefined // Its sum says that the app wrote it; what a hand wrote may be anything.
  }
}

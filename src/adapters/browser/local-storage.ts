/**
 * What this browser keeps for the app; undefined where it forbids storage in frames: reading the
 * property throws there. Nothing is remembered then, and everything else works.
 */
export function localStorageOf(page: Window): Storage | undefined {
  try {
    return page.localStorage
  } catch {
    return undefined // As said above.
  }
}

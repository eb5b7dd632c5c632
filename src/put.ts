/** The list has these entries from now on, wherever it is held. */
export function put<T>(list: readonly T[], entries: readonly T[]): void {
  ;(list as T[]).splice(0, list.length, ...entries)
}

export interface Entries<T> {
  readonly entries: readonly T[]
  /** Entries that cannot be read, as written. */
  readonly faults: readonly string[]
}

/** Reads a list that was written as text; `toEntry` answers undefined to what it cannot read. */
export function readEntries<T>(
  text: string,
  between: RegExp,
  toEntry: (written: string) => T | undefined,
): Entries<T> {
  const entries: T[] = []
  const faults: string[] = []
  for (const written of text.split(between).map((part) => part.trim())) {
    if (written === '') continue
    const entry = toEntry(written)
    if (entry === undefined) faults.push(written)
    else entries.push(entry)
  }
  return { entries, faults }
}

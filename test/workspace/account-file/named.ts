/** The one of that name, whatever its case. Throws a sentence with the names there are. */
export function named<T>(
  all: readonly T[],
  wanted: string,
  kind: string,
  read: (one: T) => string,
): T {
  const found = all.find((one) => read(one).toLowerCase() === wanted.toLowerCase())
  if (found) return found
  const known = all.map(read).join(', ') || 'there are none'
  throw new Error(`No ${kind} is called "${wanted}": ${known}.`)
}

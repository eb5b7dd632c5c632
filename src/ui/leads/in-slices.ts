/** Together with what is drawn at its end a slice stays well under 50 ms, on a slow machine as well. */
const SLICE_MS = 8

/**
 * Goes over a list a few milliseconds at a time: what a person does meanwhile comes in between. The
 * first slice is at once. `told` hears after each how many are done. Gives back what stops it.
 */
export function inSlices<T>(
  list: readonly T[],
  each: (one: T) => void,
  told: (done: number) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let done = 0
  const slice = (): void => {
    const end = performance.now() + SLICE_MS
    while (done < list.length && performance.now() < end) {
      each(list[done] as T)
      done += 1
    }
    if (done < list.length) timer = setTimeout(slice)
    told(done)
  }
  slice()
  return () => clearTimeout(timer)
}

/** Works on so many items at a time, and gives the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = []
  for await (const item of items) {
    const result = work(item)
    result.catch(() => undefined) // it is told when its turn comes
    started.push(result)
    if (started.length >= width) yield (await started.shift()) as Result
  }
  yield* started
}

import type { Batch } from './cut-batches'
import type { Judged, Lane } from './lanes'

/** So many batches wait for each lane at most: reading goes on while they are judged. */
const AHEAD = 2

/**
 * Judges batches on so many lanes at once and gives them back in their order, each as soon as it and
 * all before it are judged. A lane is begun once a batch would have to wait.
 */
export async function* judgeInOrder(
  batches: AsyncIterable<Batch>,
  jobs: number,
  begin: () => Lane,
): AsyncGenerator<Judged> {
  const lanes = createLanes(jobs, begin)
  const reader = batches[Symbol.asyncIterator]()
  const underWay: Promise<Judged>[] = []
  let coming: Promise<IteratorResult<Batch>> | undefined = heeded(reader.next())
  try {
    while (coming || underWay.length > 0) {
      const isFull = underWay.length >= jobs * AHEAD
      const done = await Promise.race([
        ...(coming && !isFull ? [coming.then((read) => ({ read }))] : []),
        ...underWay.slice(0, 1).map((first) => first.then((judged) => ({ judged }))),
      ])
      if ('judged' in done) {
        underWay.shift()
        yield done.judged
      } else if (done.read.done) coming = undefined
      else {
        underWay.push(heeded(lanes.judge(done.read.value)))
        coming = heeded(reader.next())
      }
    }
  } finally {
    await lanes.end()
  }
}

/** A failure that comes before anybody waits for it is still told to the one who waits later. */
function heeded<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined)
  return promise
}

interface BusyLane extends Lane {
  waiting: number
}

/** Gives each batch to the lane with the fewest. */
function createLanes(jobs: number, begin: () => Lane): Lane {
  const lanes: BusyLane[] = []
  const begun = (): BusyLane => {
    const lane = { ...begin(), waiting: 0 }
    lanes.push(lane)
    return lane
  }
  const freest = (): BusyLane => {
    const [lane] = lanes.toSorted((a, b) => a.waiting - b.waiting)
    const mayBegin = lanes.length < jobs && lane?.waiting !== 0
    return lane && !mayBegin ? lane : begun()
  }
  return {
    judge: async (batch) => {
      const lane = freest()
      lane.waiting += 1
      const judged = await lane.judge(batch)
      lane.waiting -= 1
      return judged
    },
    end: () => Promise.all(lanes.map(({ end }) => end())),
  }
}

import { describe, expect, test } from 'vitest'

import type { Batch } from '../../../tools/audit/cut-batches'
import { judgeInOrder } from '../../../tools/audit/judge-in-order'
import { type Judged, type Lane, workerLane } from '../../../tools/audit/lanes'
import { newTally } from '../../../tools/audit/tally'

async function* batches(count: number): AsyncGenerator<Batch> {
  for (let first = 1; first <= count; first += 1) {
    yield { first, bytes: new Uint8Array([first]), isOpen: false }
  }
}

const judgedAs = (piece: string): Judged => ({ piece, tally: newTally(), told: [] })

async function piecesOf(judged: AsyncIterable<Judged>): Promise<string[]> {
  const pieces: string[] = []
  for await (const { piece } of judged) pieces.push(piece)
  return pieces
}

/** Lanes of which each later batch is judged sooner. */
function hurriedLanes() {
  const seen = { lanes: 0, most: 0, ended: 0 }
  let underWay = 0
  const begin = (): Lane => {
    seen.lanes += 1
    return {
      judge: async ({ first }) => {
        underWay += 1
        seen.most = Math.max(seen.most, underWay)
        await new Promise((resolve) => setTimeout(resolve, 20 - first * 2))
        underWay -= 1
        return judgedAs(`${first}`)
      },
      end: async () => {
        seen.ended += 1
      },
    }
  }
  return { seen, begin }
}

describe('batches that are judged at the same time', () => {
  test('come back in the order of the export, whichever is judged first', async () => {
    const { seen, begin } = hurriedLanes()
    const pieces = await piecesOf(judgeInOrder(batches(8), 3, begin))
    expect(pieces).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(seen.lanes).toBe(3)
  })

  test('are no more at once than their lanes can soon take', async () => {
    const { seen, begin } = hurriedLanes()
    await piecesOf(judgeInOrder(batches(8), 2, begin))
    expect(seen.most).toBeLessThanOrEqual(4)
  })

  test('begin no lane that would have nothing to do', async () => {
    const { seen, begin } = hurriedLanes()
    await piecesOf(judgeInOrder(batches(1), 8, begin))
    expect(seen.lanes).toBe(1)
  })

  test('leave no lane open, even where somebody wants no more of them', async () => {
    const { seen, begin } = hurriedLanes()
    for await (const _ of judgeInOrder(batches(8), 2, begin)) break
    expect(seen.ended).toBe(seen.lanes)
  })
})

describe('a thread that fails', () => {
  const running = (code: string) =>
    workerLane(new URL(`data:text/javascript,${encodeURIComponent(code)}`), {})
  const LISTENING =
    "import { parentPort } from 'node:worker_threads'; parentPort.on('message', () => "

  test.each([
    ['by an error', `${LISTENING} { throw new Error('out of paper') })`, 'out of paper'],
    ['by its end', `${LISTENING} process.exit(7))`, '7'],
    ['before it has begun', "throw new Error('no such part')", 'no such part'],
  ])('%s, is told in a sentence, and nothing waits for it', async (_, code, why) => {
    const judged = judgeInOrder(batches(5), 2, () => running(code))
    await expect(piecesOf(judged)).rejects.toThrow(
      new RegExp(`^A thread of the audit failed, and the result is not whole: .*${why}`),
    )
  })
})

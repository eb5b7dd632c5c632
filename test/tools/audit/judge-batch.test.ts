import { describe, expect, test } from 'vitest'

import { auditContext } from '../../../tools/audit/audit-context'
import { cutBatches } from '../../../tools/audit/cut-batches'
import { judgeBatch } from '../../../tools/audit/judge-batch'
import { newTally, sumOf } from '../../../tools/audit/tally'

const CONTEXT = auditContext({ now: Date.parse('2026-11-18T13:00Z'), settings: {}, zone: '' }, () =>
  expect.fail('the defaults are understood'),
)
const LINE = JSON.stringify({
  ...{ id: 7, subject: 'Emissão', tags: ['roteiro', 'contato_tentativa_2'], status: 'open' },
  ...{ created_at: '2026-11-16T11:12:00Z', updated_at: '2026-11-18T12:05:00Z' },
})

async function* bytesOf(text: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof text === 'string' ? new TextEncoder().encode(text) : text
}

async function judge(text: string | Uint8Array, longest?: number) {
  let sum = newTally()
  let cutOff: number | undefined
  const complaints: number[] = []
  for await (const batch of cutBatches(bytesOf(text), longest)) {
    const outcome = judgeBatch(batch, CONTEXT, () => undefined, longest)
    sum = sumOf(sum, outcome.tally)
    cutOff = outcome.cutOff
    complaints.push(...outcome.told.map(({ line }) => line))
  }
  return { ...sum, cutOff, complaints }
}

describe('an export was cut off', () => {
  test.each<readonly [string, string | Uint8Array]>([
    ['in the middle of a line', `${LINE}\n${LINE.slice(0, 60)}`],
    ['after a first character', `${LINE}\n{`],
    ['before the last bracket', `${LINE}\n${LINE.slice(0, -1)}`],
    ['in the middle of a letter', Buffer.from(`${LINE}\n{"subject":"ç`).subarray(0, -1)],
    ['in the middle of a word', `${LINE}\ntru`],
    ['in the middle of a page', `${LINE}\n{"tickets":[${LINE},`],
  ])('%s', async (_, text) => {
    expect(await judge(text)).toMatchObject({ tickets: 1, broken: 0, cutOff: 2 })
  })

  test('in a line that is too long to be read', async () => {
    expect(await judge(`${LINE}\n${LINE}${LINE}`, LINE.length + 9)).toMatchObject({ cutOff: 2 })
  })
})

describe('an export was not cut off', () => {
  test.each([
    ['where the last line has its end', `${LINE}\n`, { tickets: 1, broken: 0 }],
    ['where the last line is whole and has no end', `${LINE}\n${LINE}`, { tickets: 2, broken: 0 }],
    ['where a broken last line has its end', `${LINE}\n${LINE.slice(0, 60)}\n`, { broken: 1 }],
    ['where only a line before the last is broken', `{"a":\n${LINE}`, { tickets: 1, broken: 1 }],
    ['where the last line is JSON of another kind', `${LINE}\n[7]`, { tickets: 1, broken: 1 }],
    ['where blanks follow', `${LINE}\n  \t`, { tickets: 1, broken: 0 }],
    ['where there is nothing', '', { tickets: 0, broken: 0 }],
  ])('%s', async (_, text, wanted) => {
    const tally = await judge(text)
    expect(tally).toMatchObject(wanted)
    expect(tally.cutOff).toBeUndefined()
    expect(tally.complaints).toHaveLength(tally.broken)
  })
})

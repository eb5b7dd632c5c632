import { expect, test } from 'vitest'

import { exportLines } from '../../workspace'

const now = Date.parse('2026-11-18T10:00-03:00')

async function written(from: number, tickets: number): Promise<string> {
  let text = ''
  const wanted = { seed: from, firstTicketId: from, tickets, now }
  for await (const lines of exportLines(wanted)) text += lines
  return text
}

test('an export that is generated in parts holds the same lines as one that is not', async () => {
  const whole = await written(1, 1_100)
  expect((await written(1, 500)) + (await written(501, 600))).toBe(whole)
  const ids = whole.match(/"ticket":\{[^}]*?"id":\d+/g)?.map((line) => line.split('"id":')[1])
  expect(new Set(ids).size).toBe(1_100)
})

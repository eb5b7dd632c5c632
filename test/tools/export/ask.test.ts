import { describe, expect, test } from 'vitest'

import { type Ask, createAsk } from '../../../tools/export/ask'
import { exportedLine } from '../../../tools/export/exported-line'
import { createPacer } from '../../../tools/export/pacer'
import { NoAnswer, type Reply } from '../../../tools/zendesk/send'

const TICKET = { ticket: { id: 7 }, listedAt: Date.parse('2026-11-18T13:00Z') }

const reply = (status: number, body: object = {}): Reply => ({
  ...{ status, headers: new Headers(), text: JSON.stringify(body) },
  body: { ...body },
})

/** Zendesk's answers, one after the other; what a clock that never waits was asked to sleep. */
function asking(...answers: readonly (Reply | NoAnswer)[]) {
  const left = [...answers]
  const slept: number[] = []
  let time = 0
  const clock = {
    now: () => time,
    sleep: async (ms: number) => {
      slept.push(ms)
      time += ms
    },
  }
  const call = async () => {
    const next = left.shift() ?? expect.fail('one call too many')
    if (next instanceof NoAnswer) throw next
    return next
  }
  const authorization = { header: async () => '', insteadOf: async () => undefined }
  const zendesk = { host: 'acme.zendesk.com', call, authorization }
  const ask: Ask = createAsk({ zendesk, clock, pacer: createPacer(clock), say: () => undefined })
  return { ask, slept, left }
}

const SILENCE = new NoAnswer('acme.zendesk.com', 'ECONNRESET')

describe('a call', () => {
  test('that meets trouble or nobody is made again, a little later each time', async () => {
    const { ask, slept } = asking(reply(502), SILENCE, reply(500), reply(200, { audits: [] }))
    expect((await ask('history', '/x'))?.status).toBe(200)
    expect(slept).toEqual([1000, 2000, 4000])
  })

  test.each([
    ['trouble', reply(502), 'is in trouble (502)'],
    ['nobody', SILENCE, 'does not answer'],
  ])(
    'that meets %s every time gives up, and says that nothing is lost',
    async (_, answer, words) => {
      const { ask, left } = asking(...Array.from({ length: 7 }, () => answer))
      const refused = await ask('history', '/x').catch((error: Error) => error.message)
      expect(refused).toContain(words)
      expect(refused).toContain('What was read is kept')
      expect(left).toEqual([])
    },
  )

  test('that is refused is not made again', async () => {
    const { ask } = asking(reply(422, { description: 'No such cursor' }))
    await expect(ask('listing', '/x')).rejects.toThrow(/refused the export \(422\)[\s\S]*No such/)
  })
})

describe('the history of a ticket', () => {
  test.each([
    ['a page that is cut off', reply(200)],
    ['an answer of another kind', reply(200, { audits: 'none' })],
  ])('%s is no history without audits', async (_, answer) => {
    const { ask } = asking(answer)
    await expect(exportedLine(TICKET, ask)).rejects.toThrow('no history of ticket 7')
  })

  test('an audit and a person that come on two pages are told once', async () => {
    const [first, second] = [{ id: 1 }, { id: 2 }]
    const meta = { has_more: true, after_cursor: 'a b' }
    const { ask } = asking(
      reply(200, { audits: [first], users: [{ id: 5 }], meta }),
      reply(200, { audits: [first, second], users: [{ id: 5 }, { id: 6 }] }),
    )
    expect(JSON.parse((await exportedLine(TICKET, ask)) ?? '')).toEqual({
      ...{ ticket: { id: 7 }, audits: [first, second], users: [{ id: 5 }, { id: 6 }] },
    })
  })
})

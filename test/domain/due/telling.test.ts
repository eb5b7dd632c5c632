import { describe, expect, test } from 'vitest'

import { dueRows, nextTurn, type TicketWatch } from '../../../src/domain/due/agenda'
import type { DueRow } from '../../../src/domain/due/due-row'
import { nextSearchAt } from '../../../src/domain/due/search-pace'
import { nextWorkingHour, toTell, withTold } from '../../../src/domain/due/telling'
import { at, TIME } from '../../fixtures/updates'

const row = (ticketId: number, since: string): DueRow => ({
  ...{ ticketId, subject: 'Saldo', item: { kind: 'appointment', since: at(since) } },
})
const due = [row(1, '18 09:00'), row(2, '18 10:00')]

describe('an agent is told of each thing once', () => {
  test('what was told is not told again', () => {
    const told = withTold({}, [row(1, '18 09:00')], at('18 09:00'))
    expect(toTell(due, told, at('18 10:00'), TIME)).toEqual([row(2, '18 10:00')])
  })

  test('the same appointment on another day is another thing', () => {
    const told = withTold({}, [row(1, '18 09:00')], at('18 09:00'))
    const later = [row(1, '19 09:00')]
    expect(toTell(later, told, at('19 09:00'), TIME)).toEqual(later)
  })

  test.each([
    ['three weeks ago, to the minute', '2026-10-28 10:00', [2]],
    ['a minute less than that', '2026-10-28 10:01', [1, 2]],
    ['this morning', '18 09:00', [1, 2]],
  ])('what was told %s', (_, toldAt, kept) => {
    const told = withTold({}, [row(1, '18 09:00')], at(toldAt))
    const keys = Object.keys(withTold(told, [row(2, '18 10:00')], at('18 10:00')))
    expect(keys.map((key) => Number(key.split(' ')[0]))).toEqual(kept)
  })

  test.each([
    ['a minute before work begins', '18 07:59', 0],
    ['when it begins', '18 08:00', 2],
    ['when it ends, as cancellations do', '18 17:00', 2],
    ['after it', '18 17:01', 0],
    ['on a holiday', '20 10:00', 0],
    ['on a Saturday', '21 10:00', 0],
  ])('%s', (_, now, count) => {
    expect(toTell(due, {}, at(now), TIME)).toHaveLength(count)
  })
})

describe('telling begins again', () => {
  test.each([
    ['while somebody works: now', '18 09:30', '18 09:30'],
    ['at the last minute of the day: now', '18 17:00', '18 17:00'],
    ['in the early morning: when work begins', '18 06:00', '18 08:00'],
    ['in the evening before a holiday and a weekend', '19 17:01', '23 08:00'],
    ['in the early morning of a holiday', '20 06:00', '23 08:00'],
    ['on a Saturday at noon', '21 12:00', '23 08:00'],
  ])('%s', (_, now, expected) => {
    expect(nextWorkingHour(at(now), TIME)).toBe(at(expected))
  })
})

describe('what an open ticket tells of itself', () => {
  const watch: TicketWatch = {
    ...{ ticketId: 7, subject: 'Nota fiscal', at: at('18 09:00') },
    items: [
      { kind: 'window', since: at('18 12:20'), until: at('18 16:20') },
      { kind: 'wait', playbook: 'faturamento', step: '', since: at('18 09:15') },
    ],
  }
  const kinds = (now: string) =>
    dueRows({ tickets: [] }, [watch], at(now)).map(({ item }) => item.kind)

  test.each([
    ['before either', '18 09:14', []],
    ['the wait is over', '18 09:15', ['wait']],
    ['four working hours before the end of the window', '18 12:20', ['wait', 'window']],
    ['at the last minute of the window', '18 16:20', ['wait', 'window']],
    ['the window closed', '18 16:21', ['wait']],
    ['the wait is another day’s business', '18 21:16', []],
  ])('%s', (_, now, expected) => {
    expect(kinds(now)).toEqual(expected)
  })

  test('a wait that a later save ended is not said', () => {
    const saved = {
      ...{ ticketId: 7, subject: '', updatedAt: at('18 09:10'), turns: [] },
      ...{ goodUntil: at('20 09:00'), needsAudits: false },
    }
    expect(dueRows({ tickets: [saved] }, [watch], at('18 09:20'))).toEqual([])
  })

  test('a window is said whatever was saved since: an open ticket alone knows of it', () => {
    const saved = {
      ...{ ticketId: 7, subject: '', updatedAt: at('18 12:10'), turns: [] },
      ...{ goodUntil: at('20 09:00'), needsAudits: false },
    }
    const found = dueRows({ tickets: [saved] }, [watch], at('18 12:30'))
    expect(found.map(({ item }) => item.kind)).toEqual(['window'])
  })

  test('a wait that was seen at the very save is said', () => {
    const saved = {
      ...{ ticketId: 7, subject: '', updatedAt: watch.at, turns: [] },
      ...{ goodUntil: at('20 09:00'), needsAudits: false },
    }
    const found = dueRows({ tickets: [saved] }, [watch], at('18 09:20'))
    expect(found.map(({ item }) => item.kind)).toEqual(['wait'])
  })

  test('the clock is set for the turns of a ticket, too', () => {
    const turns = [{ from: at('18 09:05') }, { from: at('18 11:00') }]
    const saved = {
      ...{ ticketId: 8, subject: '', updatedAt: at('18 09:00'), turns },
      ...{ goodUntil: at('20 09:00'), needsAudits: false },
    }
    expect(nextTurn({ tickets: [saved] }, [], at('18 09:10'))).toBe(at('18 11:00'))
  })

  test('the clock is set for each of these moments', () => {
    expect(nextTurn({ tickets: [] }, [watch], at('18 09:00'))).toBe(at('18 09:15'))
    expect(nextTurn({ tickets: [] }, [watch], at('18 09:15'))).toBe(at('18 12:20'))
    expect(nextTurn({ tickets: [] }, [watch], at('18 12:20'))).toBe(at('18 16:20') + 1)
    expect(nextTurn({ tickets: [] }, [], at('18 12:20'))).toBe(Number.POSITIVE_INFINITY)
  })
})

describe('the pace of the searches', () => {
  const plan = {
    unchanged: 0,
    lookedAt: at('18 10:00'),
    lastAt: at('18 10:00'),
    now: at('18 10:01'),
  }
  const minutes = (more: object) => (nextSearchAt({ ...plan, ...more }) - at('18 10:00')) / 60_000

  test.each([
    ['usually', {}, 5],
    ['nothing new twice', { unchanged: 2 }, 5],
    ['nothing new three times', { unchanged: 3 }, 10],
    ['nothing new for long', { unchanged: 9 }, 15],
    ['nobody has looked for long', { lookedAt: at('18 09:30') }, Number.POSITIVE_INFINITY],
    ['a clock that was put back an hour', { now: at('18 09:00'), lookedAt: at('18 09:00') }, -55],
  ])('%s', (_, more, expected) => {
    expect(minutes(more)).toBe(expected)
  })

  test('the first one is at once', () => {
    expect(nextSearchAt({ unchanged: 0, lookedAt: 0, now: at('18 10:01') })).toBe(at('18 10:01'))
  })
})

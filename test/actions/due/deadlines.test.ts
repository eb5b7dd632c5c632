import { describe, expect, test } from 'vitest'

import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import { isBusinessDay } from '../../../src/domain/calendar/business-days'
import { localTime } from '../../../src/domain/calendar/zone'
import type { Update } from '../../../src/domain/ticket/history'
import { HostError } from '../../../src/ports/host-error'
import { ANA, at, attemptSent, customerSays, MARTA, TIME, tagsAfter } from '../../fixtures/updates'
import { type Browser, createBrowser, type Saved } from './sim'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** A small generator of its own: the same story for the same seed. */
function dice(seed: number): (most: number) => number {
  let state = seed
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * most)
  }
}

const ticketOf = (
  id: number,
  updates: readonly Update[],
  tags = tagsAfter(updates),
): LeadTicket => ({
  ...{ id, subject: `Pedido ${id}`, tags, status: 'open', requester: MARTA, assignee: ANA },
  ...{ createdAt: at('16 08:00'), updatedAt: updates.at(-1)?.at ?? at('16 08:00') },
  ...{ groupId: 7, brandId: 1, followUpOf: null },
})

const pad = (value: number, size = 2) => String(value).padStart(size, '0')

/** An appointment at this minute, by the ticket's tag. */
function appointment(id: number, moment: number): Saved {
  const updates = [customerSays('16 08:12', 'Podemos falar?')]
  const local = new Date(moment - 3 * HOUR).toISOString()
  const tag = `roteiro_pausa_ate_${local.slice(0, 10).replaceAll('-', '')}_${local.slice(11, 16).replace(':', '')}`
  return { ticket: ticketOf(id, updates, ['roteiro', tag]), updates }
}

/** Three attempts were made, the third on this November day: cancellation is due at five. */
function thirdMadeOn(id: number, day: number): Saved {
  const updates = [
    customerSays('16 08:12', 'Preciso de ajuda.'),
    attemptSent(1, '16 09:00'),
    attemptSent(2, '17 09:00'),
    attemptSent(3, `${pad(day)} 09:0${id % 10}`),
  ]
  return { ticket: ticketOf(id, updates), updates }
}

/** The first was made on this day: the second is due when the next business day begins. */
function firstMadeOn(id: number, day: number): Saved {
  const updates = [
    customerSays('16 08:12', 'Preciso de ajuda.'),
    attemptSent(1, `${pad(day)} 09:1${id % 10}`),
  ]
  return { ticket: ticketOf(id, updates), updates }
}

const isWork = (moment: number): boolean => {
  const { day, minutes } = localTime(moment, TIME.zone)
  return isBusinessDay(day, TIME.calendar) && minutes >= TIME.startOfDay && minutes <= TIME.endOfDay
}

/** Whole minutes within the business days of 18, 19 and 23 November. */
function someMinute(roll: (most: number) => number): number {
  const day = ['18', '19', '23'][roll(3)] ?? '18'
  const from = day === '18' ? 10 * 60 : 8 * 60
  const minutes = from + roll(17 * 60 - from)
  return at(`${day} ${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`)
}

interface Deadline {
  readonly id: number
  readonly moment: number
}

/** Two hundred tickets, each with one thing that becomes due. */
function script(browser: Browser, roll: (most: number) => number): readonly Deadline[] {
  return Array.from({ length: 200 }, (_, index): Deadline => {
    const id = 5000 + index
    if (index % 10 === 0) {
      const day = [18, 19][roll(2)] ?? 18
      browser.save(thirdMadeOn(id, day))
      return { id, moment: at(`${day} 17:00`) }
    }
    if (index % 10 === 1) {
      browser.save(firstMadeOn(id, 18))
      return { id, moment: at('19 08:00') }
    }
    const moment = someMinute(roll)
    browser.save(appointment(id, moment))
    return { id, moment }
  })
}

const toldOf = (browser: Browser, id: number) =>
  browser.told.filter(({ key }) => key.startsWith(`${id} `))

/** The shortest time between two searches, no matter who made them. */
function closestSearches(browser: Browser): number {
  const at = browser.calls.filter(({ kind }) => kind === 'search').map(({ at }) => at)
  return Math.min(...at.slice(1).map((moment, index) => moment - (at[index] ?? 0)))
}

describe('two hundred deadlines over ten tabs in two windows', () => {
  test('none is missed, none is told twice, and never do two frames read', async () => {
    const roll = dice(1)
    const browser = createBrowser(at('18 09:50'))
    const deadlines = script(browser, roll)
    for (let tab = 0; tab < 10; tab += 1) browser.openTab(tab % 2)
    const end = at('23 18:00')
    while (browser.now() < end) {
      await browser.pass((1 + roll(9)) * MINUTE)
      const { day, minutes } = localTime(browser.now(), TIME.zone)
      const tabs = browser.tabs()
      const some = tabs[roll(tabs.length)] ?? 0
      const chance = roll(12)
      if (chance < 4) browser.show(some)
      if (chance === 4 && tabs.length > 3) browser.closeTab(some)
      if (chance === 5 && tabs.length < 12) browser.openTab(roll(2))
      if (chance === 6) browser.putClock((roll(7) - 3) * MINUTE)
      // In the evening the machine is closed; it sleeps through midnight.
      if (minutes > 17 * 60 + 20) browser.sleep((24 * 60 - minutes + 7 * 60 + roll(120)) * MINUTE)
      if (day === '2026-11-20' || day === '2026-11-21' || day === '2026-11-22')
        browser.sleep(6 * HOUR)
    }
    const counts = deadlines.map(({ id }) => toldOf(browser, id).length)
    expect(counts.filter((count) => count === 0)).toEqual([])
    expect(counts.filter((count) => count > 1)).toEqual([])
    expect(browser.told.filter(({ at: moment }) => !isWork(moment))).toEqual([])
    for (const { id, moment } of deadlines) {
      const [first] = toldOf(browser, id)
      // A clock that is put forward may be minutes ahead of the one that scripted the story.
      expect((first?.at ?? 0) - moment).toBeGreaterThanOrEqual(0)
    }
    expect(browser.mostReaders()).toBe(1)
  }, 120_000)

  test('each is told within a minute while somebody is at work', async () => {
    const roll = dice(9)
    const browser = createBrowser(at('18 09:50'))
    const deadlines = script(browser, roll).filter(({ moment }) => moment < at('18 17:01'))
    for (let tab = 0; tab < 10; tab += 1) browser.openTab(tab % 2)
    await browser.pass(7.5 * HOUR)
    const late = deadlines.map(
      ({ id, moment }) => (toldOf(browser, id)[0]?.at ?? Number.NaN) - moment,
    )
    expect(late.filter((ms) => !(ms >= 0 && ms <= MINUTE))).toEqual([])
    expect(closestSearches(browser)).toBeGreaterThanOrEqual(MINUTE)
    const searches = browser.calls.filter(({ kind }) => kind === 'search').length
    expect(searches).toBeLessThanOrEqual(7.5 * 12 + 1)
  }, 60_000)
})

/** Something becomes due in ten minutes, in two tabs of one window. */
function twoTabs(): Browser {
  const browser = createBrowser(at('18 09:50'))
  browser.save(appointment(1, at('18 10:00')))
  browser.save(firstMadeOn(2, 17))
  browser.save(firstMadeOn(3, 16))
  browser.openTab(0)
  browser.openTab(0)
  return browser
}

test('what becomes known in a row is told together', async () => {
  const browser = twoTabs()
  await browser.pass(MINUTE)
  const moments = [2, 3].map((id) => toldOf(browser, id)[0]?.at)
  expect(moments[0]).toBeDefined()
  expect(moments[1]).toBe(moments[0])
})

describe('a ticket whose own sidebar is on screen', () => {
  /** The appointment of ticket 1 comes at ten. */
  function atItsMinute(): { browser: Browser; tab: number } {
    const browser = createBrowser(at('18 09:50'))
    browser.save(appointment(1, at('18 10:00')))
    return { browser, tab: browser.openTab(0) }
  }

  test('says itself what becomes due: nobody is told over the page, then or later', async () => {
    const { browser, tab } = atItsMinute()
    browser.openTicket(tab, 1)
    await browser.pass(11 * MINUTE)
    expect(browser.told).toEqual([])
    expect(browser.rowsOf(tab).map(({ ticketId }) => ticketId)).toEqual([1])
    browser.openTicket(tab, 2)
    browser.openTab(1)
    await browser.pass(60 * MINUTE)
    expect(browser.told).toEqual([])
  })

  test('is not in front while another is: it is told', async () => {
    const { browser, tab } = atItsMinute()
    browser.openTicket(tab, 1)
    await browser.pass(5 * MINUTE)
    browser.openTicket(tab, 2)
    await browser.pass(6 * MINUTE)
    expect(toldOf(browser, 1)).toHaveLength(1)
  })

  test('leaves what is due on others to be told in the same moment', async () => {
    const { browser, tab } = atItsMinute()
    browser.save(appointment(2, at('18 10:00')))
    browser.openTicket(tab, 1)
    await browser.pass(11 * MINUTE)
    expect(browser.told.map(({ key }) => key.split(' ')[0])).toEqual(['2'])
  })

  test('in a tab that is hidden is told in the one that is looked at', async () => {
    const { browser, tab } = atItsMinute()
    browser.openTicket(tab, 1)
    const other = browser.openTab(0)
    browser.show(other)
    await browser.pass(11 * MINUTE)
    expect(toldOf(browser, 1).map((told) => told.tab)).toEqual([other])
  })

  test('in a window behind others is told once somebody is back, with another in front', async () => {
    const { browser, tab } = atItsMinute()
    browser.openTicket(tab, 1)
    browser.hideAll()
    await browser.pass(20 * MINUTE)
    expect(browser.told).toEqual([])
    browser.openTicket(tab, 2)
    browser.show(tab)
    await browser.pass(MINUTE)
    expect(toldOf(browser, 1)).toHaveLength(1)
  })
})

describe('the tab that reads is closed', () => {
  /** How many times somebody waits for something on the way. */
  const awaits = async (): Promise<number> => {
    const browser = twoTabs()
    let count = 0
    browser.onAwait(() => {
      count += 1
    })
    await browser.pass(30 * MINUTE)
    return count
  }

  test('at every wait on its way: another goes on, and everything is told once', async () => {
    const most = await awaits()
    expect(most).toBeGreaterThan(10)
    for (let fatal = 1; fatal <= most; fatal += 1) {
      const browser = twoTabs()
      let count = 0
      browser.onAwait((_, tab) => {
        count += 1
        if (count === fatal) browser.closeTab(tab)
      })
      await browser.pass(30 * MINUTE)
      const told = [1, 2, 3].map((id) => toldOf(browser, id).length)
      expect([fatal, ...told]).toEqual([fatal, 1, 1, 1])
      expect(browser.readers()).toBe(1)
    }
  }, 60_000)
})

describe('when Zendesk does not answer as usual', () => {
  test('many refusals in a row (429): all wait as long as it says, and nothing is lost', async () => {
    const browser = twoTabs()
    await browser.pass(2 * MINUTE)
    let refused = 0
    browser.refuse(() => {
      refused += 1
      return refused <= 12 ? new HostError('busy', 'status 429', 90_000) : undefined
    })
    browser.save(appointment(4, at('18 11:00')))
    const before = browser.calls.length
    await browser.pass(20 * MINUTE)
    // One call after another, each after the pause that was asked for.
    expect(browser.calls.length - before).toBeLessThanOrEqual(20)
    await browser.pass(60 * MINUTE)
    expect([1, 2, 3, 4].map((id) => toldOf(browser, id).length)).toEqual([1, 1, 1, 1])
  })

  describe('a storm of refusals (429) that lasts ten minutes', () => {
    const WAIT_MS = 90_000

    /** Everything is refused for so long; `early`: the calls that did not wait as Zendesk asked. */
    function storm(browser: Browser): { early: () => number } {
      const until = browser.now() + 10 * MINUTE
      const refusedAt: number[] = []
      browser.refuse(() => {
        if (browser.now() >= until) return undefined
        refusedAt.push(browser.now())
        return new HostError('busy', 'status 429', WAIT_MS)
      })
      const isEarly = (moment: number) =>
        refusedAt.some((refused) => refused <= moment && moment < refused + WAIT_MS)
      return { early: () => browser.calls.filter((call) => isEarly(call.at)).length }
    }

    test('no call comes before the pause is over, however often it is asked for', async () => {
      const browser = twoTabs()
      await browser.pass(2 * MINUTE)
      const { early } = storm(browser)
      browser.save(appointment(4, at('18 11:00')))
      for (let minute = 0; minute < 12; minute += 1) {
        browser.say({ kind: 'saved', ticketId: 2 })
        await browser.pass(MINUTE)
      }
      expect(early()).toBe(0)
      await browser.pass(60 * MINUTE)
      expect([1, 2, 3, 4].map((id) => toldOf(browser, id).length)).toEqual([1, 1, 1, 1])
    })

    test('nor from the tab that reads next, where the reader is closed in the pause', async () => {
      const browser = twoTabs()
      for (let tab = 0; tab < 4; tab += 1) browser.openTab(tab % 2)
      await browser.pass(2 * MINUTE)
      const { early } = storm(browser)
      browser.save(appointment(4, at('18 11:00')))
      for (let minute = 0; minute < 5; minute += 1) {
        browser.say({ kind: 'saved', ticketId: 2 })
        await browser.pass(MINUTE)
        const [reader = 0] = browser.readingTabs()
        browser.closeTab(reader)
      }
      expect(early()).toBe(0)
      await browser.pass(75 * MINUTE)
      expect([1, 2, 3, 4].map((id) => toldOf(browser, id).length)).toEqual([1, 1, 1, 1])
      expect(browser.readers()).toBe(1)
    })
  })

  test('a pause of long ago that a clock put back brings into the future holds nobody up', async () => {
    const browser = twoTabs()
    browser.say({ kind: 'busy', until: browser.now() + MINUTE })
    await browser.pass(10_000)
    browser.putClock(-5 * HOUR)
    const [reader = 0] = browser.readingTabs()
    browser.closeTab(reader)
    const before = browser.calls.length
    await browser.pass(5 * MINUTE)
    expect(browser.calls.length).toBeGreaterThan(before)
  })

  test('what another frame was asked to wait for holds here, too', async () => {
    const browser = twoTabs()
    await browser.pass(6 * MINUTE)
    const before = browser.calls.length
    browser.say({ kind: 'busy', until: browser.now() + 20 * MINUTE })
    await browser.pass(19 * MINUTE)
    expect(browser.calls.length).toBe(before)
    await browser.pass(2 * MINUTE)
    expect(browser.calls.length).toBeGreaterThan(before)
  })

  test('the login ended: what is known is told, and reading goes on once somebody is back', async () => {
    const browser = twoTabs()
    await browser.pass(2 * MINUTE)
    browser.refuse(() => new HostError('expired', 'status 401'))
    browser.save(appointment(4, at('18 11:00')))
    await browser.pass(20 * MINUTE)
    const [tab = 0] = browser.tabs()
    expect(browser.sharedOf(tab)?.problem).toBe('expired')
    expect(toldOf(browser, 1)).toHaveLength(1)
    browser.refuse(undefined)
    await browser.pass(60 * MINUTE)
    expect(browser.sharedOf(tab)?.problem).toBeUndefined()
    expect(toldOf(browser, 4)).toHaveLength(1)
  })

  test('no rights to the tickets: it is said, asked ever less, and read once there are', async () => {
    const browser = twoTabs()
    await browser.pass(2 * MINUTE)
    browser.refuse(() => new HostError('forbidden', 'status 403'))
    browser.save(appointment(4, at('18 15:00')))
    const before = browser.calls.length
    await browser.pass(60 * MINUTE)
    const [tab = 0] = browser.tabs()
    expect(browser.sharedOf(tab)?.problem).toBe('forbidden')
    expect(browser.rowsOf(tab).map(({ ticketId }) => ticketId)).toContain(1)
    expect(toldOf(browser, 1)).toHaveLength(1)
    expect(browser.calls.length - before).toBeLessThanOrEqual(12)
    browser.refuse(undefined)
    await browser.pass(5 * HOUR)
    expect(browser.sharedOf(tab)?.problem).toBeUndefined()
    expect([1, 2, 3, 4].map((id) => toldOf(browser, id).length)).toEqual([1, 1, 1, 1])
  })

  test('the login ended in the middle of reading: the next tab goes on, and nothing is told twice', async () => {
    const browser = twoTabs()
    let asked = 0
    browser.refuse(() => {
      asked += 1
      return asked >= 2 && asked < 6 ? new HostError('expired', 'status 401') : undefined
    })
    await browser.pass(10 * MINUTE)
    const [reader = 0] = browser.readingTabs()
    browser.closeTab(reader)
    await browser.pass(60 * MINUTE)
    expect([1, 2, 3].map((id) => toldOf(browser, id).length)).toEqual([1, 1, 1])
    expect(browser.sharedOf(browser.tabs()[0] ?? 0)?.problem).toBeUndefined()
  })

  test('a role that may not read audits is asked once, and sees what tags tell', async () => {
    const browser = twoTabs()
    browser.refuse(() =>
      browser.calls.at(-1)?.kind === 'audits'
        ? new HostError('forbidden', 'status 403')
        : undefined,
    )
    await browser.pass(60 * MINUTE)
    expect(browser.calls.filter(({ kind }) => kind === 'audits').length).toBeLessThanOrEqual(4)
    expect([1, 2].map((id) => toldOf(browser, id).length)).toEqual([1, 1])
  })
})

describe('how often Zendesk is asked', () => {
  const searches = (browser: Browser) =>
    browser.calls.filter(({ kind }) => kind === 'search').length

  test('less and less where nothing changes', async () => {
    const browser = twoTabs()
    await browser.pass(4 * HOUR)
    expect(searches(browser)).toBeLessThanOrEqual(22)
  })

  test('not at all when nobody has looked for long, and at once when somebody does', async () => {
    const browser = twoTabs()
    await browser.pass(10 * MINUTE)
    browser.hideAll()
    await browser.pass(HOUR)
    const before = searches(browser)
    await browser.pass(5 * HOUR)
    expect(searches(browser)).toBe(before)
    browser.show(browser.tabs()[0] ?? 0)
    await browser.pass(5_000)
    expect(searches(browser)).toBe(before + 1)
  })

  test('a save is known in seconds, without a search', async () => {
    const browser = twoTabs()
    await browser.pass(6 * MINUTE)
    const before = searches(browser)
    const solved = {
      ...firstMadeOn(3, 16).ticket,
      status: 'solved' as const,
      updatedAt: browser.now(),
    }
    browser.save({ ticket: solved, updates: firstMadeOn(3, 16).updates })
    browser.say({ kind: 'saved', ticketId: 3 })
    await browser.pass(5_000)
    expect(browser.rowsOf(browser.tabs()[1] ?? 0).map(({ ticketId }) => ticketId)).not.toContain(3)
    expect(searches(browser)).toBe(before)
  })

  test('a save that the app hears of twice is read once', async () => {
    const browser = twoTabs()
    await browser.pass(5 * MINUTE)
    browser.say({ kind: 'saved', ticketId: 2 })
    browser.say({ kind: 'saved', ticketId: 2 })
    const before = browser.calls.length
    await browser.pass(5_000)
    expect(browser.calls.slice(before).filter(({ kind }) => kind === 'ticket')).toHaveLength(1)
  })
})

describe('where a browser refuses', () => {
  test('storage: messages carry everything, and nothing is told twice', async () => {
    const browser = createBrowser(at('18 09:50'))
    browser.options.hasStorage = false
    browser.save(appointment(1, at('18 10:00')))
    for (let tab = 0; tab < 4; tab += 1) browser.openTab(tab % 2)
    await browser.pass(60 * MINUTE)
    expect(toldOf(browser, 1)).toHaveLength(1)
    expect(browser.readers()).toBe(1)
  })

  test('locks: only tabs that are looked at read, and each thing is told', async () => {
    const browser = createBrowser(at('18 09:50'))
    browser.options.hasLocks = false
    browser.save(appointment(1, at('18 10:00')))
    for (let tab = 0; tab < 6; tab += 1) browser.openTab(tab % 2)
    await browser.pass(60 * MINUTE)
    expect(browser.readers()).toBe(2)
    expect(toldOf(browser, 1)).toHaveLength(1)
  })
})

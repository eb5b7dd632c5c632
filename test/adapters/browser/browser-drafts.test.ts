// @vitest-environment happy-dom
import { beforeEach, describe, expect, test, vi } from 'vitest'

import { createBrowserDrafts } from '../../../src/adapters/browser/browser-drafts'
import { dropOldMemories } from '../../../src/adapters/browser/browser-memory'
import type { KeptDraft } from '../../../src/ports/manual-drafts'

const OWNER = { subdomain: 'exemplo', userId: 11 }
const YEAR_MS = 365 * 86_400_000

const draft = (key: string, more: Partial<KeptDraft> = {}): KeptDraft => ({
  key,
  draft: { id: key },
  at: 1_000,
  ...more,
})
const open = (storage: Storage | undefined = localStorage) =>
  createBrowserDrafts(window, storage, OWNER)

beforeEach(() => localStorage.clear())

describe('a draft', () => {
  test('is there for another page of the same browser, with what it began from', () => {
    const kept = draft('troca', { from: { id: 'troca', version: 3 } })
    expect(open().keep(kept)).toBe('kept')
    expect(open().read('troca')).toEqual(kept)
  })

  test('is another user’s own, and another account’s', () => {
    open().keep(draft('troca'))
    expect(createBrowserDrafts(window, localStorage, { ...OWNER, userId: 12 }).list()).toEqual([])
  })

  test('is no memory of a ticket: nothing drops it after a time', () => {
    open().keep(draft('troca'))
    dropOldMemories(localStorage, YEAR_MS)
    expect(open().list()).toHaveLength(1)
  })

  test('that was changed last comes first, and one that is thrown away is gone', () => {
    const drafts = open()
    drafts.keep(draft('troca', { at: 1 }))
    drafts.keep(draft('novo', { at: 2 }))
    expect(
      open()
        .list()
        .map(({ key }) => key),
    ).toEqual(['novo', 'troca'])
    drafts.forget('novo')
    expect(
      open()
        .list()
        .map(({ key }) => key),
    ).toEqual(['troca'])
  })

  test('never takes the key of another', () => {
    open().keep(draft('novo'))
    open().keep(draft('novo-2'))
    expect(open().freeKey('novo')).toBe('novo-3')
    expect(open().freeKey('troca')).toBe('troca')
  })
})

/** This browser's, with no room for anything more. */
const fullStorage = () =>
  new Proxy(localStorage, {
    get: (storage, name) => {
      if (name === 'setItem') {
        return () => {
          throw new DOMException('full', 'QuotaExceededError')
        }
      }
      const part: unknown = Reflect.get(storage, name, storage)
      return typeof part === 'function' ? part.bind(storage) : part
    },
  })

describe('a browser without room', () => {
  test('says so, and what was typed stays on the page', () => {
    open().keep(draft('troca'))
    const drafts = open(fullStorage())
    const longer = draft('troca', { draft: { id: 'troca', title: 'Troca' }, at: 2_000 })
    expect(drafts.keep(longer)).toBe('full')
    expect(drafts.read('troca')).toEqual(longer)
    expect(open().read('troca')).toEqual(draft('troca'))
  })

  test('or that keeps nothing says so, too', () => {
    const drafts = createBrowserDrafts(window, undefined, OWNER)
    expect(drafts.keep(draft('troca'))).toBe('refused')
    expect(drafts.list()).toHaveLength(1)
  })
})

test('what lies there and is no draft is passed over', () => {
  localStorage.setItem('roteiro-manual:exemplo:11:x', '{"draft":[1]}')
  localStorage.setItem('roteiro-manual:exemplo:11:y', 'half a fi')
  expect(open().list()).toEqual([])
})

describe('two tabs with the same draft', () => {
  test('are told of each other', async () => {
    const [first, second] = [vi.fn(), vi.fn()]
    const stopFirst = open().watch('troca', first)
    const stopSecond = open().watch('troca', second)
    await vi.waitFor(() => {
      expect(first).toHaveBeenCalledWith('open')
      expect(second).toHaveBeenCalledWith('open')
    })
    stopFirst()
    stopSecond()
  })

  test('are told of a change in the other, and of no other draft’s', () => {
    const tell = vi.fn()
    const stop = open().watch('troca', tell)
    const change = (key: string) =>
      window.dispatchEvent(new StorageEvent('storage', { key, newValue: '{}' }))
    change('roteiro-manual:exemplo:11:novo')
    expect(tell).not.toHaveBeenCalled()
    change('roteiro-manual:exemplo:11:troca')
    expect(tell).toHaveBeenCalledWith('changed')
    stop()
  })
})

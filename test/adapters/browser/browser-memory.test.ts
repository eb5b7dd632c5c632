import { describe, expect, test } from 'vitest'

import { createBrowserMemory, dropOldMemories } from '../../../src/adapters/browser/browser-memory'
import { createPageStorage } from '../../../src/adapters/tryout/page-storage'

const OWNER = { subdomain: 'exemplo', ticketId: 4821, userId: 7 }
const KEY = 'roteiro:exemplo:4821:7:note-form'
const NOW = Date.parse('2026-11-18T13:00Z')
const WEEK_MS = 7 * 86_400_000

const memoryOver = (storage: Storage | undefined) => createBrowserMemory(storage, OWNER, () => NOW)

/** A browser that has a storage and lets nobody use it. */
const refusing = new Proxy(createPageStorage(), {
  get: () => {
    throw new DOMException('The operation is insecure.', 'SecurityError')
  },
})

describe('a browser that refuses storage remembers nothing, and nothing else breaks', () => {
  test.each([
    ['it has none', undefined],
    ['it forbids it', refusing],
    [
      'it is full',
      {
        ...createPageStorage(),
        setItem: () => {
          throw new DOMException('full', 'QuotaExceededError')
        },
      },
    ],
  ])('%s', (_, storage) => {
    const memory = memoryOver(storage)
    expect(() => memory.write('note-form', 'x')).not.toThrow()
    expect(memory.read('note-form')).toBeUndefined()
    expect(() => memory.forget('note-form')).not.toThrow()
    expect(() => dropOldMemories(storage, NOW)).not.toThrow()
  })

  test('a value that cannot be written down is not', () => {
    const memory = memoryOver(createPageStorage())
    const ring: { self?: unknown } = {}
    ring.self = ring
    memory.write('note-form', ring)
    expect(memory.read('note-form')).toBeUndefined()
  })
})

describe('what somebody else left under our name', () => {
  test.each([
    ['nothing', ''],
    ['no JSON', '{"at":'],
    ['no object', '7'],
    ['null', 'null'],
    ['a list', '[1]'],
    ['no time', '{"value":"x"}'],
    ['a time that is not one', '{"at":"hoje","value":"x"}'],
  ])('is not believed: %s', (_, text) => {
    const storage = createPageStorage()
    storage.setItem(KEY, text)
    expect(memoryOver(storage).read('note-form')).toBeUndefined()
    dropOldMemories(storage, NOW)
    expect(storage.getItem(KEY)).toBeNull()
  })

  test('changes no object of ours', () => {
    const storage = createPageStorage()
    storage.setItem(KEY, `{"at":${NOW},"value":{"__proto__":{"isAdmin":true}}}`)
    const value = memoryOver(storage).read('note-form')
    expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype)
  })
})

describe('old memories', () => {
  test('go after seven days, of every ticket; others stay, also those of other apps', () => {
    const storage = createPageStorage()
    const kept = (at: number) => JSON.stringify({ at, value: 'x' })
    storage.setItem('roteiro:exemplo:1:7:note-form', kept(NOW - WEEK_MS))
    storage.setItem('roteiro:outra:2:8:wording', kept(NOW - 2 * WEEK_MS))
    storage.setItem('roteiro:exemplo:3:7:note-form', kept(NOW - WEEK_MS + 1))
    storage.setItem('roteiro:exemplo:3:7:submit', kept(NOW - 2 * WEEK_MS))
    storage.setItem('roteiro:exemplo:4:7:submit', kept(NOW - 13 * WEEK_MS))
    storage.setItem('other-app', kept(0))
    dropOldMemories(storage, NOW)
    expect([0, 1, 2].map((index) => storage.key(index))).toEqual([
      'roteiro:exemplo:3:7:note-form',
      'roteiro:exemplo:3:7:submit',
      'other-app',
    ])
    expect(storage.length).toBe(3)
  })
})

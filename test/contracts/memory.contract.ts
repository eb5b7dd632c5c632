import { beforeEach, describe, expect, test } from 'vitest'

import type { MemoryOwner } from '../../src/adapters/browser/browser-memory'
import type { Instant } from '../../src/domain/ticket/ticket'
import type { Memory } from '../../src/ports/memory'

/** A port across a wire: the same, later. */
export type Later<T> = {
  readonly [K in keyof T]: T[K] extends (...args: infer A) => infer R
    ? (...args: A) => Promise<R>
    : never
}

/** One browser; each opening of a ticket makes a memory of its own over it. */
export type OpenMemory = (owner: MemoryOwner, now: Instant) => Later<Memory>

const ANA: MemoryOwner = { subdomain: 'exemplo', ticketId: 4821, userId: 1 }
const NOW = Date.parse('2026-11-18T13:00Z')
const DAY_MS = 86_400_000

/** What every Memory promises. */
export function memoryContract(name: string, setUp: () => Promise<OpenMemory>): void {
  describe(`Memory, ${name}`, () => {
    let open: OpenMemory
    beforeEach(async () => {
      open = await setUp()
    })

    test.each([
      ['a form', { cause: 'Erro de sistema "8.12" </script>', sections: [1, null, true] }],
      ['words', 'três\nlinhas'],
      ['a no', false],
      ['nothing', null],
    ])('gives back what it was given: %s', async (_, value) => {
      await open(ANA, NOW).write('note-form', value)
      expect(await open(ANA, NOW).read('note-form')).toEqual(value)
    })

    test('knows nothing of what it was never given', async () => {
      expect(await open(ANA, NOW).read('submit')).toBeUndefined()
    })

    test('keeps the last of two, and each under its own name', async () => {
      const memory = open(ANA, NOW)
      await memory.write('submit', 1)
      await memory.write('submit', 2)
      await memory.write('note-form', 3)
      expect(await memory.read('submit')).toBe(2)
      expect(await memory.read('note-form')).toBe(3)
    })

    test('forgets when told to, and only that', async () => {
      const memory = open(ANA, NOW)
      await memory.write('submit', 1)
      await memory.write('note-form', 2)
      await memory.forget('submit')
      expect(await memory.read('submit')).toBeUndefined()
      expect(await memory.read('note-form')).toBe(2)
    })

    test.each([
      ['another ticket', { ...ANA, ticketId: 482 }],
      ['a ticket that is being created', { ...ANA, ticketId: undefined }],
      ['another agent in the same browser', { ...ANA, userId: 2 }],
      ['another account', { ...ANA, subdomain: 'outra' }],
    ])('never mixes it up with %s', async (_, other) => {
      await open(ANA, NOW).write('note-form', 'da Ana')
      expect(await open(other, NOW).read('note-form')).toBeUndefined()
      await open(other, NOW).forget('note-form')
      expect(await open(ANA, NOW).read('note-form')).toBe('da Ana')
    })

    test.each([
      ['a minute before seven days', 'aqui', 7 * DAY_MS - 60_000],
      ['after seven days', undefined, 7 * DAY_MS],
    ])('%s it is %s', async (_, expected, later) => {
      await open(ANA, NOW).write('note-form', 'aqui')
      expect(await open(ANA, NOW + later).read('note-form')).toBe(expected)
    })

    test.each(['submit', 'inserted', 'refused'] as const)(
      'what is still to be seen in the ticket stays for three months: %s',
      async (key) => {
        await open(ANA, NOW).write(key, 'aqui')
        expect(await open(ANA, NOW + 89 * DAY_MS).read(key)).toBe('aqui')
        expect(await open(ANA, NOW + 90 * DAY_MS).read(key)).toBeUndefined()
      },
    )
  })
}

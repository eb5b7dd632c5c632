import type { TicketWatch } from '../../domain/due/agenda'
import type { Told } from '../../domain/due/telling'
import type { Instant } from '../../domain/ticket/ticket'
import type { DueBoard, Shared } from '../../ports/due-board'
import type { MemoryKey } from '../../ports/memory'
import { createBrowserMemory, type MemoryOwner, rememberedOf } from './browser-memory'

/** What this browser keeps of what is due, for one account and user. */
export function createBrowserBoard(
  storage: Storage | undefined,
  owner: Omit<MemoryOwner, 'ticketId'>,
  now: () => Instant,
): DueBoard {
  const memory = createBrowserMemory(storage, { ...owner, ticketId: 'any' }, now)
  const read = <T>(key: MemoryKey, has: keyof T): T | undefined => {
    const value = memory.read(key)
    return isWith<T>(value, has) ? value : undefined
  }
  return {
    shared: () => read<Shared>('due-shared', 'agenda'),
    share: (shared) => memory.write('due-shared', shared),
    told: () => (memory.read('due-told') ?? {}) as Told,
    tell: (told) => memory.write('due-told', told),
    watches: () =>
      rememberedOf(storage, owner, 'due-watch', now()).filter((value): value is TicketWatch =>
        isWith<TicketWatch>(value, 'items'),
      ),
  }
}

/** An earlier build may have left another shape. */
const isWith = <T>(value: unknown, field: keyof T): value is T =>
  typeof value === 'object' && value !== null && field in value

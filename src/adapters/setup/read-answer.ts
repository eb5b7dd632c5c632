import * as z from 'zod/mini'

import { HostError } from '../../ports/host-error'

/** One page of a list; `after` is the cursor of the next, if there is one. */
export interface Page<T> {
  readonly items: T[]
  readonly after: string | undefined
}

/** What is missing or of another kind means the usual: things are in use, and have a name. */
export const isTrue = z.catch(z.boolean(), true)
export const words = z.catch(z.string(), '')

const meta = z.catch(
  z.optional(z.object({ has_more: z.boolean(), after_cursor: z.nullish(z.string()) })),
  undefined,
)

/** Reads the answer, or refuses it; nothing past here checks again. */
export function read<T>(schema: z.ZodMiniType<T>, answer: unknown): T {
  const parsed = schema.safeParse(answer)
  if (parsed.success) return parsed.data
  const wrong = parsed.error.issues.map(({ path }) => path.join('.'))
  throw new HostError('unexpected', wrong.join(', '))
}

/** One page of the list that is under this name. */
export function readPage<T, U>(
  name: string,
  item: z.ZodMiniType<T>,
  answer: unknown,
  toItem: (found: T) => U,
): Page<U> {
  const list = read(z.object({ [name]: z.array(item) }), answer)[name] ?? []
  const next = read(z.object({ meta }), answer).meta
  return {
    items: list.map(toItem),
    after: next?.has_more ? (next.after_cursor ?? undefined) : undefined,
  }
}

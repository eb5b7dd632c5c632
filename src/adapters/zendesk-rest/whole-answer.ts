import * as z from 'zod/mini'

const whole = z.object({ responseJSON: z.unknown() })
const refusal = z.object({
  status: z.number(),
  responseHeaders: z.catch(z.record(z.string(), z.unknown()), {}),
})

/** The body of an answer that was asked for whole; an answer that came as the body alone is that. */
export function bodyOf(answer: unknown): unknown {
  const parsed = whole.safeParse(answer)
  return parsed.success && parsed.data.responseJSON !== undefined
    ? parsed.data.responseJSON
    : answer
}

export const statusOf = (cause: unknown): number | undefined =>
  refusal.safeParse(cause).data?.status

/** How long a refusal asks us to wait, in milliseconds: its `Retry-After` in seconds, if it has one. */
export function waitOf(cause: unknown): number | undefined {
  const headers = Object.entries(refusal.safeParse(cause).data?.responseHeaders ?? {})
  const written = headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1]
  const seconds = Number(written ?? Number.NaN)
  return seconds > 0 ? seconds * 1000 : undefined
}

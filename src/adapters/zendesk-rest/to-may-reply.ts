import * as z from 'zod/mini'

const answer = z.object({
  user: z.object({ only_private_comments: z.optional(z.nullable(z.boolean())) }),
})

/** The part of `GET /users/me` we read; an answer in another shape forbids nothing. */
export function toMayReply(value: unknown): boolean {
  const parsed = answer.safeParse(value)
  return !parsed.success || parsed.data.user.only_private_comments !== true
}

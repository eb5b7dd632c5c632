import * as z from 'zod/mini'

import { HostError } from '../../ports/host-error'

const answer = z.object({
  user: z.object({ only_private_comments: z.catch(z.nullish(z.boolean()), undefined) }),
})

/** The part of `GET /users/me` we read; what does not be in it forbids nothing. */
export function toMayReply(value: unknown): boolean {
  const parsed = answer.safeParse(value)
  if (!parsed.success) throw new HostError('unexpected', 'user')
  return parsed.data.user.only_private_comments !== true
}

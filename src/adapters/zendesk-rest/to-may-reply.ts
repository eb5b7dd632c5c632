import { HostError } from '../../ports/host-error'
import { isObject } from './json'

/** The part of `GET /users/me` we read; what is not said in it forbids nothing. */
export function toMayReply(answer: unknown): boolean {
  const user = isObject(answer) ? answer['user'] : undefined
  if (!isObject(user)) throw new HostError('unexpected', 'user')
  return user['only_private_comments'] !== true
}

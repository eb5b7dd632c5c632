import { failed, found, noSuchApi } from './answers'
import type { Desk } from './desk-types'
import type { User } from './model'
import type { Answer } from './tab-types'
import { zafUser } from './zaf-shapes'
import { reportUndocumented } from './zaf-surface'

/** Answers where there is no ticket; with a customer, `user` and its parts. */
export interface Unticketed {
  readonly get: (path: string) => Answer
  readonly set: (path: string) => Answer
  readonly invoke: (action: string) => Answer
}

/** The window's own paths, and nothing of a ticket: those are refused, but known. */
export function withoutTicket(desk: Desk, customer?: User): Unticketed {
  const refuse = (kind: 'get' | 'set' | 'invoke', name: string): Answer => {
    reportUndocumented(desk, kind, name)
    return noSuchApi(name)
  }
  const own = (path: string): Answer | undefined => {
    const [root, ...parts] = path.split('.')
    if (root !== 'user' || !customer) return desk.get(path)
    const whole: unknown = zafUser(customer, desk.backend.directory)
    return found(parts.reduce((value, part) => Object(value)[part], whole))
  }
  return {
    get: (path) => own(path) ?? refuse('get', path),
    set: (path) => (own(path) ? failed(path, 'is read-only') : refuse('set', path)),
    invoke: (action) => refuse('invoke', action),
  }
}

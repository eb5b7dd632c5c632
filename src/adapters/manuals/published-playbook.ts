import { isWalkable } from '../../domain/playbook/is-walkable'
import type { Playbook } from '../../domain/playbook/playbook'
import { CONTACT_ID } from '../../domain/playbook/playbook-id'
import { attempted } from './attempted'
import { toShip } from './printed-playbook'
import type { PublishedManual } from './published'
import { toPlaybook } from './to-playbook'

/** The messages of the contact attempts are known by their places. */
const CONTACT_TEXTS = 5

/** A published manual as the engine walks it; undefined: it is no manual, and the one below is in force. */
export function publishedPlaybook({
  id,
  document,
}: Pick<PublishedManual, 'id' | 'document'>): Playbook | undefined {
  const read = document()
  const made = read && attempted(() => toShip(toPlaybook(read)))
  if (made?.id !== id || attempted(() => isWalkable(made)) !== true) return undefined
  return id === CONTACT_ID && made.texts.length !== CONTACT_TEXTS ? undefined : made
}

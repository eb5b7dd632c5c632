import type { PlaybookHead } from '../domain/playbook/playbook-head'
import { CONTACT_ID, type PlaybookId } from '../domain/playbook/playbook-id'
import { HEADS } from 'virtual:playbooks'

/** Every manual, contact attempts first; published ones take their places while a page starts. */
export const ALL_HEADS: readonly PlaybookHead[] = HEADS

/** Every manual that is begun by hand: all but the attempts. So with published ones. */
export const PLAYBOOK_HEADS: readonly PlaybookHead[] = HEADS.filter(({ id }) => id !== CONTACT_ID)

/** Of the same. */
export const PLAYBOOK_IDS: readonly PlaybookId[] = PLAYBOOK_HEADS.map(({ id }) => id)

import { TAG } from '../../tags'
import type { Finding } from '../finding'
import { adds, type Past } from '../past'

/** F13: escalated without verification: the update carries no verdict on the note (E7, E8). */
export const unverified = ({ moments }: Past): Finding[] =>
  moments
    .filter((moment) => adds(moment, TAG.escalated))
    .filter(({ tags }) => !tags.includes(TAG.noteComplete) && !tags.includes(TAG.noteIncomplete))
    .map(({ update }) => ({
      rule: 'F13',
      at: update.at,
      by: update.author,
      evidence: [update],
      isExcepted: false,
    }))

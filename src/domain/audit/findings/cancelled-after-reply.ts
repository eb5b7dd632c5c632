import type { Finding } from '../finding'
import type { Moment, Past } from '../past'

/** F4: cancelled although the customer had answered after the first attempt (C7). */
export const cancelledAfterReply = ({ moments, cancellations }: Past): Finding[] =>
  cancellations
    .filter(({ chainBefore }) => chainBefore.reply !== undefined)
    .map((moment) => ({
      rule: 'F4',
      at: moment.update.at,
      by: moment.update.author,
      evidence: [...replyBefore(moment, moments), moment.update],
      isExcepted: false,
    }))

const replyBefore = ({ index, chainBefore: { reply } }: Moment, moments: readonly Moment[]) =>
  moments
    .slice(0, index)
    .map(({ update }) => update)
    .filter(
      ({ at, author, comment }) =>
        reply !== undefined && at === reply.at && author.id === reply.by.id && comment?.isPublic,
    )
    .slice(-1)

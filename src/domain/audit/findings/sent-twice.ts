import type { Finding } from '../finding'
import type { Past } from '../past'

/** F12: the same attempt sent again in one chain (C8). */
export const sentTwice = ({ attempts }: Past): Finding[] =>
  attempts.flatMap(({ moment, attempt, isAgain }, index) => {
    if (!isAgain) return []
    const { update } = moment
    const sent = [attempt, ...attempt.again].map(({ at }) => at)
    const before = attempts
      .slice(0, index)
      .findLast((act) => act.attempt.n === attempt.n && sent.includes(act.attempt.at))
    const evidence = [...(before ? [before.moment.update] : []), update]
    const found = { rule: 'F12' as const, isExcepted: false, attempt: attempt.n }
    return [{ ...found, at: update.at, by: update.author, evidence }]
  })

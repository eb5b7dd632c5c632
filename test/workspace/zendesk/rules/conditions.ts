import type { Condition, Conditions } from '../../../../tools/requirements/shapes'
import type { CommentEvent, SavedTicket, Status, User } from '../model'

/** What a rule looks at: a ticket as it is now, and for a trigger the update that just happened. */
export interface Occasion {
  readonly ticket: SavedTicket
  readonly now: number
  readonly update?: {
    readonly type: 'Create' | 'Change'
    readonly author: User
    readonly comment: CommentEvent | undefined
  }
}

type Check = (occasion: Occasion, condition: Condition) => boolean

const HOUR_MS = 3_600_000

/** Every condition that is imitated, in Zendesk's spelling. */
const CHECKS: Readonly<Record<string, Check>> = {
  update_type: ({ update }, wanted) => is(wanted, update?.type),
  role: ({ update }, wanted) => is(wanted, update && ROLE[update.author.role]),
  comment_is_public: ({ update }, { value }) =>
    update?.comment !== undefined &&
    (value === 'not_relevant' || String(update.comment.public) === value),
  comment_includes_word: ({ update }, wanted) => saysIt(update?.comment?.plain_body ?? '', wanted),
  current_tags: ({ ticket }, { operator, value }) =>
    words(value).some((tag) => ticket.tags.includes(tag)) === (operator === 'includes'),
  via_id: ({ ticket }, wanted) => is(wanted, viaId(ticket)),
  status: ({ ticket }, wanted) => ranks(STATUSES.indexOf(ticket.status), wanted, statusRank),
  updated_at: ({ ticket, now }, wanted) =>
    ranks((now - Date.parse(ticket.updatedAt)) / HOUR_MS, wanted, Number),
}

/** Conditions on time stand for an automation, all others for both. */
export const isImitated = ({ field }: Condition): boolean => field in CHECKS

/** Whether all of `all` hold, and one of `any` if there are any. What is not imitated does not hold. */
export function holds({ all, any }: Conditions, occasion: Occasion): boolean {
  const check = (condition: Condition): boolean =>
    CHECKS[condition.field]?.(occasion, condition) ?? false
  return all.every(check) && (any.length === 0 || any.some(check))
}

const is = ({ operator, value }: Condition, actual: string | undefined): boolean =>
  (actual === value) === (operator !== 'is_not')

const ROLE: Readonly<Record<User['role'], string>> = {
  'end-user': 'end_user',
  agent: 'agent',
  admin: 'agent',
  system: 'system',
}

/** `is`: the whole text somewhere in it; `includes`: one of its words. Case is forgiven, accents not. */
function saysIt(said: string, { operator, value }: Condition): boolean {
  const text = said.toLowerCase()
  const wanted = value.toLowerCase()
  const isThere = operator.startsWith('is')
    ? text.includes(wanted)
    : words(wanted).some((word) => words(text).includes(word))
  return isThere === !operator.includes('not')
}

const words = (text: string): string[] => text.split(/[^\p{L}\p{N}_-]+/u).filter(Boolean)

const VIA_IDS: Readonly<Record<string, string>> = {
  web: '0',
  email: '4',
  api: '5',
  rule: '8',
  chat: '29',
  whatsapp: '74',
}

const viaId = ({ via }: SavedTicket): string | undefined =>
  via.source.rel === 'follow_up' ? '27' : VIA_IDS[via.channel]

const STATUSES: readonly Status[] = ['new', 'open', 'pending', 'hold', 'solved', 'closed']
const statusRank = (value: string): number => STATUSES.indexOf(value as Status)

function ranks(
  actual: number,
  { operator, value }: Condition,
  rank: (value: string) => number,
): boolean {
  switch (operator) {
    case 'less_than':
      return actual < rank(value)
    case 'greater_than':
      return actual > rank(value)
    case 'is_not':
      return Math.floor(actual) !== rank(value)
    default:
      return Math.floor(actual) === rank(value)
  }
}

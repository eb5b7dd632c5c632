import { isOurTag } from '../tags'
import type { Update } from '../ticket/history'
import type { Person } from '../ticket/ticket'
import type { Part } from './entry'

/** Who is who on a ticket, beyond what its updates tell. */
export interface CastInput {
  readonly requesterId: number | null
  /** The assignee of today. */
  readonly assigneeId: number | null
}

/**
 * Who works on a ticket and who is its customer, learnt from all of its updates (C7). Roles
 * are those of today, and people change theirs: an agent who left the company is an end-user, one who
 * was deleted is unknown. Only the team writes internal comments, is assigned, or sets our tags by hand, so
 * an author who did is part of it. The requester is the customer whatever his role, unless he
 * made an attempt himself or has been the assignee; so is one before who is not listed any more.
 */
export interface Cast {
  /** Takes from an update what tells of a part; all updates come before the first is read. */
  readonly learn: (update: Update) => void
  /** Whether the words of this author can make an attempt at all (C7). */
  readonly mayAttempt: (author: Person) => boolean
  readonly attempted: (author: Person) => void
  readonly partOf: (author: Person) => Part
}

export function createCast({ requesterId, assigneeId }: CastInput): Cast {
  const team = new Set<number>(assigneeId === null ? [] : [assigneeId])
  const requesters = new Set<number>()
  const isRequester = ({ id }: Person): boolean => id !== null && id === requesterId
  const wasRequester = ({ id, role }: Person): boolean =>
    role === 'unknown' && id !== null && requesters.has(id)
  const isInTeam = ({ id }: Person): boolean => id !== null && team.has(id)
  const join = ({ id, role }: Person): void => {
    if (id !== null && role !== 'system') team.add(id)
  }
  return {
    learn: (update) => {
      if (typeof update.assigneeId === 'number') team.add(update.assigneeId)
      if (typeof update.requesterId === 'number') requesters.add(update.requesterId)
      if (isTeamWork(update) && !isRequester(update.author)) join(update.author)
    },
    mayAttempt: (author) => author.role === 'agent' || isInTeam(author),
    attempted: join,
    partOf: (author) => {
      if (isInTeam(author)) return 'team'
      return isRequester(author) || wasRequester(author) ? 'customer' : PART_OF[author.role]
    },
  }
}

const PART_OF: Readonly<Record<Person['role'], Part>> = {
  agent: 'team',
  'end-user': 'customer',
  system: 'system',
  unknown: 'system',
}

/**
 * What no customer can do; what came along from another ticket was not done here (C1). A mail from
 * somebody who is not part of the conversation is saved as an internal comment, too (zaf.md 7).
 */
const isTeamWork = ({ comment, channel, tagsByAuthor = [], inherits }: Update): boolean =>
  !inherits &&
  ((comment?.isPublic === false && channel.kind !== 'email') || tagsByAuthor.some(isOurTag))

import { judgeTicket } from '../../../src/domain/audit/judge'
import type { LeadTicket } from '../../../src/domain/audit/lead-ticket'
import type { Day } from '../../../src/domain/calendar/day'
import type { NoteTemplate } from '../../../src/domain/note/template'
import type { Update } from '../../../src/domain/ticket/history'
import { contextAt } from '../../fakes/judged-account'
import { ANA, at, MARTA, tagsAfter } from '../../fixtures/updates'

/** Ticket 4821 as a search gives it, the day its history ends unless told otherwise. */
export const leadTicket = (more: Partial<LeadTicket> = {}): LeadTicket => ({
  ...{ id: 4821, subject: 'Saldo de estoque', tags: [], status: 'open' },
  ...{ createdAt: at('16 08:12'), updatedAt: at('18 09:05') },
  ...{ requester: MARTA, assignee: ANA, groupId: 7, brandId: 1, followUpOf: null },
  ...more,
})

interface Told extends Partial<LeadTicket> {
  readonly now?: string
  readonly hasSectionFields?: boolean
  readonly since?: Day
  readonly notes?: readonly NoteTemplate[]
}

/** The verdict on a history, with the tags that it leaves behind; solved unless told otherwise. */
export const verdictOn = (
  updates: readonly Update[],
  { now = '27 10:00', hasSectionFields = false, since, notes, ...more }: Told = {},
) =>
  judgeTicket(leadTicket({ status: 'solved', tags: tagsAfter(updates), ...more }), updates, {
    ...contextAt(at(now)),
    ...{ hasSectionFields, since },
    ...(notes && { notes }),
  })

/** The rules of its findings; `F3 excepted` where an exception covers it. */
export const foundIn = (updates: readonly Update[], told?: Told): string[] =>
  verdictOn(updates, told).findings.map(({ rule, isExcepted }) =>
    isExcepted ? `${rule} excepted` : rule,
  )

/** Of these findings only one rule's. */
export const only = (rule: string, found: readonly string[]): string[] =>
  found.filter((one) => one.split(' ')[0] === rule)

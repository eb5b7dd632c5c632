import { describe, expect, test } from 'vitest'

import type { LeadRow } from '../../../src/actions/leads/lead-rows'
import { PLAYBOOK_HEADS } from '../../../src/playbooks/heads'
import { type DueRow, queuesShown, todayLists } from '../../../src/ui/leads/today-lists'
import { at } from '../../fixtures/updates'
import { leadRow } from './open-leads'

const ids = (rows: readonly DueRow[]) => rows.map(({ row }) => row.ticket.id)
const since = at('17 08:00')
const listsOf = (rows: readonly LeadRow[]) => todayLists(rows, PLAYBOOK_HEADS)
const triage = (queue: string) => ['roteiro', 'roteiro_triagem_inicio', `triagem_${queue}`]

const lists = listsOf([
  leadRow(1, { due: { kind: 'attempt', n: 2, since } }),
  leadRow(2, { due: { kind: 'attempt', n: 3, since: since - 1 } }),
  leadRow(3, { due: { kind: 'cancellation', since } }),
  leadRow(4, {
    ticket: { tags: triage('pagamento') },
    due: { kind: 'wait', playbook: 'triagem', step: 'ligacao', since },
  }),
  leadRow(5, {
    ticket: { tags: triage('pagamento'), updatedAt: at('16 08:00') },
    due: { kind: 'queue', queue: 'triagem_pagamento', since: at('16 08:00') },
  }),
  leadRow(6, { due: 'needs-audits' }),
  leadRow(7),
  leadRow(8, { ticket: { tags: triage('documentos'), status: 'solved' } }),
])

test('what is due longest comes first', () => {
  expect(ids(lists.attempts)).toEqual([2, 1])
  expect(ids(lists.cancellations)).toEqual([3])
})

test('a ticket whose wait ran out is still in its queue', () => {
  expect(ids(lists.waits)).toEqual([4])
  expect(ids(lists.queues.get('triagem_pagamento') ?? [])).toEqual([5, 4])
})

test('a ticket that has ended is in no queue', () => {
  expect(ids(lists.queues.get('triagem_documentos') ?? [])).toEqual([])
})

test('what only a history can tell is kept apart', () => {
  expect(lists.undecided.map(({ ticket }) => ticket.id)).toEqual([6])
})

describe('the queues of a manual', () => {
  const shownOf = (isOff: boolean, rows: readonly LeadRow[]) => {
    const heads = PLAYBOOK_HEADS.map((head) => ({ ...head, ...(isOff && { isOff }) }))
    return queuesShown(heads, todayLists(rows, heads)).map(({ id }) => id)
  }

  test('are shown when nobody waits there, and of other manuals there are none', () => {
    expect(shownOf(false, [])).toEqual(['triagem'])
  })

  test('are shown of one that is left out while somebody waits there', () => {
    expect(shownOf(true, [])).toEqual([])
    expect(shownOf(true, [leadRow(1, { ticket: { tags: triage('pagamento') } })])).toEqual([
      'triagem',
    ])
  })
})

describe('what only tags call due', () => {
  const attempt = { kind: 'attempt', n: 2, since } as const
  test.each([
    ['is not checked yet', 'unread', true],
    ['is being checked', 'reading', true],
    ['may not be checked by this role', 'forbidden', true],
    ['could not be checked', 'failed', true],
    ['is no such thing once the history was read', 'read', false],
  ] as const)('%s', (_, audits, isByTags) => {
    const { attempts } = listsOf([leadRow(1, { due: attempt, audits })])
    expect(attempts.map((due) => due.isByTags)).toEqual([isByTags])
  })

  test('a ticket in a queue of the triage is not called due', () => {
    const row = leadRow(5, { ticket: { tags: triage('pagamento') }, audits: 'unread' })
    expect(listsOf([row]).queues.get('triagem_pagamento')?.[0]?.isByTags).toBe(false)
  })
})

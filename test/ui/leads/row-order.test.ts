import { describe, expect, test } from 'vitest'

import { type Order, ordered, turned } from '../../../src/ui/leads/row-order'
import { at } from '../../fixtures/updates'
import { finding, leadRow } from './open-leads'

const named = (name: string) => ({ id: 1, name, role: 'agent' }) as const

const rows = [
  leadRow(2, {
    ticket: { updatedAt: at('16 09:00'), assignee: named('Bruno'), requester: named('Zé') },
    verdict: { attempts: 3, note: 'incomplete' },
  }),
  leadRow(1, {
    ticket: { updatedAt: at('18 09:00'), assignee: named('Élisa'), requester: named('Ana') },
    verdict: {
      findings: [finding('F5', { isExcepted: true }), finding('F6', { at: at('13 09:00') })],
      attempts: 1,
    },
  }),
  leadRow(3, {
    ticket: { updatedAt: at('17 09:00'), assignee: named('Elisa'), requester: named('Íris') },
    verdict: {
      findings: [finding('F5', { at: at('16 09:00') }), finding('F9', { at: at('12 09:00') })],
      ...{ attempts: 2, note: 'complete' },
    },
  }),
]

const ids = (order: Order | undefined) => ordered(rows, order, 'pt').map(({ ticket }) => ticket.id)

test.each([
  ['as they came', undefined, [2, 1, 3]],
  ['the last event first', { by: 'last', isDescending: true }, [1, 3, 2]],
  ['the oldest event first', { by: 'last', isDescending: false }, [2, 3, 1]],
  ['by number', { by: 'ticket', isDescending: false }, [1, 2, 3]],
  ['most findings first, exceptions apart', { by: 'findings', isDescending: true }, [3, 1, 2]],
  ['the newest finding first, none last', { by: 'found', isDescending: true }, [1, 3, 2]],
  ['by agent as names are read', { by: 'agent', isDescending: false }, [2, 3, 1]],
  ['by customer as names are read', { by: 'customer', isDescending: false }, [1, 3, 2]],
  ['most attempts first', { by: 'attempts', isDescending: true }, [2, 3, 1]],
  ['incomplete notes first', { by: 'note', isDescending: true }, [2, 3, 1]],
] as const)('tickets are %s', (_, order, expected) => {
  expect(ids(order)).toEqual(expected)
})

describe('a click on a column', () => {
  test.each([
    ['sorts by it, largest first', undefined, { by: 'last', isDescending: true }],
    ['turns its order', { by: 'last', isDescending: true }, { by: 'last', isDescending: false }],
    ['turns it back', { by: 'last', isDescending: false }, { by: 'last', isDescending: true }],
    [
      'takes over from another',
      { by: 'ticket', isDescending: true },
      { by: 'last', isDescending: true },
    ],
  ] as const)('%s', (_, before, after) => {
    expect(turned(before, 'last')).toEqual(after)
  })

  test('sorts names from A to Z first', () => {
    expect(turned(undefined, 'agent')).toEqual({ by: 'agent', isDescending: false })
  })
})

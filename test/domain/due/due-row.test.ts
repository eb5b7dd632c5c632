import { expect, test } from 'vitest'

import { type AgendaItem, keyOf } from '../../../src/domain/due/due-row'
import { at } from '../../fixtures/updates'

const nine = at('18 09:00')
const ten = at('18 10:00')
const wait = (playbook: string, step: string): AgendaItem => ({
  ...{ kind: 'wait', playbook, step, since: nine },
})

/** On one ticket, all due at nine. */
const different: readonly AgendaItem[] = [
  { kind: 'attempt', n: 2, since: nine },
  { kind: 'attempt', n: 3, since: nine },
  wait('faturamento', 'prazo'),
  wait('triagem', 'prazo'),
  { kind: 'reply', since: nine },
  { kind: 'appointment', since: nine },
  { kind: 'window', since: nine, until: ten },
]
const key = (ticketId: number, item: AgendaItem, subject = 'Saldo') =>
  keyOf({ ticketId, subject, item })

test('what is due on one ticket at one moment is told apart', () => {
  expect(new Set(different.map((item) => key(4821, item))).size).toBe(different.length)
})

test.each(different.map((item) => [item.kind, item] as const))(
  '%s: another ticket or another moment is another thing, another subject is not',
  (_, item) => {
    expect(key(4822, item)).not.toBe(key(4821, item))
    expect(key(4821, { ...item, since: ten } as AgendaItem)).not.toBe(key(4821, item))
    expect(key(4821, item, 'Saldo da filial')).toBe(key(4821, item))
  },
)

test('a ticket and a number are not read as another ticket', () => {
  const second: AgendaItem = { kind: 'attempt', n: 2, since: 1 }
  expect(key(48, { ...second, since: 11 })).not.toBe(key(48, { ...second, n: 1, since: 1 }))
  expect(key(4, { kind: 'reply', since: 18 })).toBe('4 reply  18')
})

test('the step that a frame knows of a wait makes no other thing of it', () => {
  expect(key(4821, wait('triagem', ''))).toBe(key(4821, wait('triagem', 'prazo')))
})

import { describe, expect, test } from 'vitest'

import { readPast } from '../../../src/domain/audit/past'
import { mayHaveReply, replyWaiting } from '../../../src/domain/due/reply-waiting'
import type { Update } from '../../../src/domain/ticket/history'
import type { Status } from '../../../src/domain/ticket/ticket'
import { contextAt } from '../../fakes/judged-account'
import {
  at,
  customerSays,
  firstMade,
  internalNote,
  publicMessage,
  REPLIED_BY_TRIGGER,
  tagsAfter,
  tagsEdited,
  untouched,
} from '../../fixtures/updates'
import { leadTicket } from '../audit/lead-tickets'

const REPLIED = 'contato_respondido'
const answer = customerSays('18 10:00', 'Pode seguir com a alteração.', REPLIED_BY_TRIGGER)

function waitsSince(
  updates: readonly Update[],
  status: Status = 'open',
  tags = tagsAfter(updates),
) {
  const ticket = leadTicket({ tags, status })
  return replyWaiting(ticket, readPast(ticket, updates, contextAt(at('18 12:00'))))
}

describe('a reply waits for the agent', () => {
  test.each<readonly [Status, boolean]>([
    ['new', true],
    ['open', true],
    ['pending', false],
    ['hold', false],
    ['solved', false],
    ['closed', false],
  ])('on a ticket that is %s: %s', (status, isWaiting) => {
    expect(waitsSince([...firstMade, answer], status)).toBe(isWaiting ? at('18 10:00') : undefined)
    expect(mayHaveReply(leadTicket({ status, tags: [REPLIED] }))).toBe(isWaiting)
  })

  test('its tag is what the tags can tell', () => {
    expect(mayHaveReply(leadTicket({ status: 'open', tags: ['roteiro'] }))).toBe(false)
  })

  test('not once the team has written to the customer', () => {
    const said = (moment: string) => publicMessage(moment, 'Feito, Marta.')
    expect(waitsSince([...firstMade, answer, said('18 10:30')])).toBeUndefined()
    expect(waitsSince([...firstMade, said('18 09:30'), answer])).toBe(at('18 10:00'))
  })

  test('an internal note answers nobody', () => {
    expect(waitsSince([...firstMade, answer, internalNote('18 10:30', 'Vou ver.')])).toBe(
      at('18 10:00'),
    )
  })

  test('where only its tag is left, since the last thing a customer wrote', () => {
    const tagged = [
      ...untouched,
      customerSays('18 10:00', 'Alguma novidade?'),
      tagsEdited('18 11:00', { add: [REPLIED] }),
    ]
    expect(waitsSince(tagged)).toBe(at('18 10:00'))
    expect(waitsSince(tagged.slice(0, 2))).toBeUndefined()
  })

  test('not where the tag came without anything from a customer', () => {
    expect(waitsSince([tagsEdited('18 11:00', { add: [REPLIED] })])).toBeUndefined()
    expect(waitsSince([], 'open', [REPLIED])).toBeUndefined()
  })

  test('not on a ticket without an attempt or a tag', () => {
    expect(waitsSince([internalNote('18 09:00', 'Vou ver.')])).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'

import {
  type SubmitJournal,
  savedBy,
  toSubmitJournal,
} from '../../../src/domain/submit/submit-journal'
import type { Update } from '../../../src/domain/ticket/history'
import { at, entriesOf, internalNote } from '../../fixtures/updates'

const SECOND: SubmitJournal = { attempt: 2, counted: [1, 2], tags: [], sentences: [] }

describe('only a submit that was carried out is looked after', () => {
  const journal = { ...SECOND, at: at('19 09:10') }
  test.each<[string, number, readonly Update[], boolean]>([
    ['this agent saved since', 11, [internalNote('19 09:11', 'Oi')], true],
    ['by Zendesk’s clock a little earlier', 11, [internalNote('19 09:05', 'Oi')], true],
    ['this agent saved long before', 11, [internalNote('19 08:00', 'Oi')], false],
    ['somebody else saved since', 12, [internalNote('19 09:11', 'Oi')], false],
    ['nobody saved', 11, [], false],
  ])('%s', (_, agentId, updates, isCarriedOut) => {
    expect(savedBy(journal, entriesOf(updates), agentId) !== undefined).toBe(isCarriedOut)
  })
})

describe('what a browser kept is believed only as far as it is a journal', () => {
  test.each<[string, unknown, SubmitJournal | undefined]>([
    ['a journal', { ...SECOND, at: 5 }, { ...SECOND, at: 5 }],
    ['nothing', null, undefined],
    ['a text', 'x', undefined],
    [
      'another shape',
      { attempt: 7, counted: 'x', sentences: [1, 'a'], at: 'x' },
      { counted: [], tags: [], sentences: ['a'] },
    ],
  ])('%s', (_, stored, journal) => {
    expect(toSubmitJournal(stored)).toEqual(journal)
  })
})

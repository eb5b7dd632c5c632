import { expect, test } from 'vitest'

import { toMayReply } from '../../../src/adapters/zendesk-rest/to-may-reply'

test.each([
  ['only private comments', { user: { id: 7, only_private_comments: true } }, false],
  ['public comments', { user: { id: 7, only_private_comments: false } }, true],
  ['nothing about it', { user: { id: 7 } }, true],
  ['null about it', { user: { id: 7, only_private_comments: null } }, true],
  ['a word about it', { user: { only_private_comments: 'true' } }, true],
])('an answer that says %s', (_, answer, mayReply) => {
  expect(toMayReply(answer)).toBe(mayReply)
})

test.each([
  ['a page of HTML', '<!doctype html>'],
  ['nothing at all', undefined],
])('%s is no answer, so nothing may be remembered of it', (_, answer) => {
  expect(() => toMayReply(answer)).toThrow('unexpected')
})

import { expect, test } from 'vitest'

import { toChannel } from '../../src/adapters/to-channel'

test.each([
  ['the usual way', 'email', 'email', false],
  ['the form', 'web', 'web', false],
  ['a note', 'internal', 'internal', false],
  ['a call', 'voice', 'voice', false],
  ['a program', 'api', 'api', false],
  ['live chat', 'chat', 'chat', true],
  ['messaging', 'native_messaging', 'messaging', true],
  ['social messaging', 'instagram_dm', 'messaging', true],
  ['WhatsApp', 'whatsapp', 'whatsapp', true],
  ["WhatsApp in Zendesk's own misspelling", 'whatapp', 'whatsapp', true],
  ['a channel nobody knows', 'pigeon_post', 'other', false],
  ['a number, as old audits have', '4', 'other', false],
  ['a name that every object has', 'constructor', 'other', false],
  ['no name', '', 'other', false],
])('%s', (_, name, kind, sendsAtOnce) => {
  expect(toChannel(name)).toEqual({ kind, name, sendsAtOnce })
})

import { describe, expect, test } from 'vitest'

import { readAddress, writeAddress } from '../page/address'
import { timelineOf } from '../page/timeline'
import { wordsFor } from '../page/words/words'
import { frameAddress } from '../protocol/frame-address'
import { locationOf, settingsOf } from '../protocol/manifest'
import { createAccount } from '../zendesk/account'
import { createTicket } from '../zendesk/create-ticket'
import { USER } from '../zendesk/directory'
import { saveUpdate } from '../zendesk/update'

describe('the address of the page', () => {
  test('says nothing: everything is as usual', () => {
    expect(readAddress('')).toMatchObject({
      account: undefined,
      scenarios: [],
      tickets: [],
      locale: undefined,
      scheme: 'light',
      role: undefined,
      tray: 340,
      hookLimitMs: 30_000,
    })
  })

  test('opens the same again when it is written and read', () => {
    const written =
      '?account=a1&scenario=second-due%2C-&ticket=4821%2Cnew&role=lead&locale=es-419&page=es' +
      '&scheme=dark&tray=420&settings=%7B%22portao_nota%22%3A%22avisar%22%7D&hookLimit=500' +
      '&deaf=comment.type&unreadable=ticket.tags&faults=ticket-500%2Casleep'
    expect(writeAddress(readAddress(written))).toBe(written)
  })

  test.each([
    ['a width too small', '?tray=10', { tray: 320 }],
    ['a width too large', '?tray=9000', { tray: 500 }],
    ['a width that is no number', '?tray=wide', { tray: 340 }],
    ['a role nobody has', '?role=king', { role: undefined }],
    ['settings that are no JSON', '?settings={', { settings: {} }],
    ['a time limit that is no number', '?hookLimit=soon', { hookLimitMs: 30_000 }],
  ])('%s counts as left out or is corrected', (_, search, expected) => {
    expect(readAddress(search)).toMatchObject(expected)
  })
})

describe('the address of a frame', () => {
  const wanted = {
    assetsUrl: 'http://localhost:8802',
    location: 'assets/iframe.html',
    origin: 'http://localhost:8801',
    guid: 'G',
    colorScheme: 'dark',
    clockOffsetMs: -60_000,
  }

  test('carries what the SDK, the app and the clock need', () => {
    expect(frameAddress(wanted)).toBe(
      'http://localhost:8802/iframe.html?origin=http%3A%2F%2Flocalhost%3A8801&app_guid=G' +
        '&colorScheme=dark&workspace_clock=-60000',
    )
  })

  test("keeps the app's own query and hash", () => {
    const { search, hash } = new URL(
      frameAddress({ ...wanted, location: 'assets/modal.html?step=2#parent=P' }),
    )
    expect(search).toMatch(/^\?step=2&origin=/)
    expect(hash).toBe('#parent=P')
  })
})

describe('a manifest', () => {
  test.each([
    ['text', 'assets/a.html', { url: 'assets/a.html', isFlexible: false, isAutoLoaded: true }],
    ['an object', { url: 'a.html', flexible: true }, { url: 'a.html', isFlexible: true }],
    ['a place that waits', { url: 'a.html', autoLoad: false }, { isAutoLoaded: false }],
    ['a place without a page', { autoLoad: false }, { url: undefined, isAutoLoaded: false }],
    ['a size', { url: 'a.html', size: { width: 400 } }, { size: { width: 400 } }],
  ])('names a location by %s', (_, written, expected) => {
    const manifest = { location: { support: { ticket_sidebar: written } } }
    expect(locationOf(manifest, 'ticket_sidebar')).toMatchObject(expected)
  })

  test.each([
    ['nothing', undefined],
    ['an object that says no page and does not wait', { flexible: true }],
  ])('does not name a location by %s', (_, written) => {
    const manifest = { location: { support: { ticket_sidebar: written } } }
    expect(locationOf(manifest, 'ticket_sidebar')).toBeUndefined()
  })

  test('gives the defaults of its parameters under the settings, but never a secure one', () => {
    const manifest = {
      name: 'Plain',
      parameters: [
        { name: 'inicio', default: '08:00' },
        { name: 'fim', default: '17:00' },
        { name: 'chave', default: 'x', secure: true },
      ],
    }
    expect(settingsOf(manifest, { fim: '18:00' })).toEqual({
      title: 'Plain',
      inicio: '08:00',
      fim: '18:00',
    })
  })
})

test('the conversation shows comments, and what a save changed, in the order they came', () => {
  let now = Date.parse('2026-11-23T13:00:00Z')
  const account = createAccount({ now: () => now })
  const { id } = createTicket(account, USER.marina, {
    subject: 'Saldo',
    comment: { text: 'Bom dia', isPublic: true },
    requesterId: USER.marina,
  })
  now += 60_000
  const saved = saveUpdate(account, id, USER.ana, {
    comment: { html: '<p>Nota</p>', isPublic: false },
    tags: { add: ['vip'], remove: [] },
    status: 'pending',
  })
  expect(timelineOf(saved, account.directory, wordsFor('pt-BR'))).toMatchObject([
    { kind: 'comment', isPublic: true, authorId: USER.marina },
    {
      kind: 'comment',
      isPublic: false,
      html: expect.stringContaining('<p>Nota</p>'),
      authorId: USER.ana,
    },
    { kind: 'change', words: expect.arrayContaining(['+ vip', 'status: Pendente']) },
  ])
})

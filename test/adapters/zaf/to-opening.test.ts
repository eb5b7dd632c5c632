import { describe, expect, test } from 'vitest'

import { fieldPath, OPENING_PATHS } from '../../../src/adapters/zaf/read-opening'
import { toOpening } from '../../../src/adapters/zaf/to-opening'

const REPLY = {
  errors: {},
  comment: { text: '', type: 'publicReply', useRichText: true, attachments: [] },
  'ticket.tags': [],
  'ticket.status': 'open',
  'ticket.assignee': { user: null, group: null },
  'ticket.editor.targetChannel': { name: 'email' },
  'ticket.id': 4821,
  'ticket.description': 'Preciso de ajuda',
  'ticket.requester': { id: 5, name: 'Marina Costa', identities: [] },
  'ticket.brand': { id: 3, url: 'https://exemplo.zendesk.com', hasHelpCenter: true },
  'ticket.form.id': 2,
  currentUser: {
    id: 7,
    name: 'Ana Lima',
    role: 'agent',
    locale: 'pt-BR',
    groups: [{ id: 9, name: 'N1' }],
    timeZone: { name: 'Brasilia', ianaName: 'America/Sao_Paulo' },
  },
  currentAccount: {
    subdomain: 'exemplo',
    timeZone: { name: 'Brasilia', ianaName: 'America/Sao_Paulo' },
  },
  colorScheme: 'light',
}

const open = (part: Readonly<Record<string, unknown>> = {}, fieldIds: readonly number[] = []) =>
  toOpening({ reply: { ...REPLY, ...part }, subdomain: 'exemplo' }, fieldIds)

test('every path it reads is asked for', () => {
  const read: string[] = []
  const spy = new Proxy(REPLY, {
    get: (reply, path) => {
      if (typeof path === 'string') read.push(path)
      return Reflect.get(reply, path)
    },
  })
  toOpening({ reply: spy, subdomain: 'exemplo' }, [])
  expect(new Set(read)).toEqual(new Set(OPENING_PATHS))
})

describe('the ticket', () => {
  test.each([
    ['one that is being created', { 'ticket.id': undefined }, { id: undefined }],
    ['a number written as text', { 'ticket.id': '4821' }, { id: 4821 }],
    ['a number that is not one', { 'ticket.id': ' ' }, { id: undefined }],
    [
      'a requester without a name',
      { 'ticket.requester': { id: 5, name: null } },
      { requester: { id: 5, name: '', role: 'end-user' } },
    ],
    [
      'a requester with a telephone',
      {
        'ticket.requester': {
          id: 5,
          name: 'M',
          identities: [
            { type: 'email', value: 'm@x' },
            { type: 'phone_number', value: '+55 11 98765-4321' },
          ],
        },
      },
      { requester: { id: 5, name: 'M', role: 'end-user', phone: '+55 11 98765-4321' } },
    ],
    ['no requester', { 'ticket.requester': null }, { requester: undefined }],
    [
      'a requester who is nobody yet',
      { 'ticket.requester': { email: 'm@exemplo.com' } },
      { requester: undefined },
    ],
    [
      'a brand with a help centre',
      {},
      { brandId: 3, helpCenterUrl: 'https://exemplo.zendesk.com' },
    ],
    [
      'a brand without one',
      { 'ticket.brand': { ...REPLY['ticket.brand'], hasHelpCenter: false } },
      { brandId: 3, helpCenterUrl: undefined },
    ],
    [
      'an address that is no safe link',
      { 'ticket.brand': { ...REPLY['ticket.brand'], url: 'javascript:alert(1)' } },
      { helpCenterUrl: undefined },
    ],
    [
      'no brand, no form, no description',
      { 'ticket.brand': null, 'ticket.form.id': undefined, 'ticket.description': null },
      { brandId: null, formId: null, description: '' },
    ],
  ])('%s', (_, part, expected) => {
    const { ticket } = open(part)
    for (const [key, value] of Object.entries(expected)) {
      expect(ticket[key as keyof typeof ticket], key).toEqual(value)
    }
  })

  test('brings the fields it was told of; empty ones are empty words', () => {
    const part = { [fieldPath(11)]: 'Erro de sistema', [fieldPath(12)]: null, [fieldPath(14)]: 'x' }
    expect(open(part, [11, 12, 13]).ticket.fields).toEqual(
      new Map([
        [11, 'Erro de sistema'],
        [12, ''],
        [13, ''],
      ]),
    )
  })
})

describe('the agent', () => {
  test('is known by id, language, zone and groups', () => {
    expect(open().agent).toEqual({
      id: 7,
      name: 'Ana Lima',
      role: 'agent',
      locale: 'pt-BR',
      zone: 'America/Sao_Paulo',
      groupIds: [9],
      roleName: 'agent',
      mayReplyPublicly: true,
    })
  })

  test.each([
    [
      'a role of the account, by number',
      { role: 360000000502 },
      { roleName: '360000000502', mayReplyPublicly: true },
    ],
    [
      'groups that are not groups',
      { groups: [{ name: 'N1' }, null, { id: 9 }] },
      { groupIds: [9] },
    ],
    ['no groups at all', { groups: undefined }, { groupIds: [] }],
    ['a zone by its name alone', { timeZone: { name: 'Brasilia' } }, { zone: 'Brasilia' }],
    ['a zone in one word', { timeZone: 'America/Recife' }, { zone: 'America/Recife' }],
    ['no zone', { timeZone: null }, { zone: '' }],
  ])('%s', (_, part, expected) => {
    expect(open({ currentUser: { ...REPLY.currentUser, ...part } }).agent).toMatchObject(expected)
  })

  test.each([
    ['nobody', undefined],
    ['somebody without an id', { name: 'Ana' }],
  ])('must be known: %s', (_, currentUser) => {
    expect(() => open({ currentUser })).toThrow('unexpected: currentUser.id')
  })
})

describe('the account and the page', () => {
  test.each([
    [
      'the account of the frame wins',
      'outra',
      REPLY.currentAccount,
      { subdomain: 'outra', zone: 'America/Sao_Paulo' },
    ],
    [
      "else the framework's",
      '',
      REPLY.currentAccount,
      { subdomain: 'exemplo', zone: 'America/Sao_Paulo' },
    ],
    ['no zone is left out', 'exemplo', { subdomain: 'exemplo' }, { subdomain: 'exemplo' }],
    ['nothing is said', 'exemplo', undefined, { subdomain: 'exemplo' }],
  ])('%s', (_, subdomain, currentAccount, expected) => {
    expect(toOpening({ reply: { ...REPLY, currentAccount }, subdomain }, []).account).toEqual(
      expected,
    )
  })

  test.each([
    ['dark', 'dark', 'dark'],
    ['light', 'light', 'light'],
    ['a scheme nobody knows', 'sepia', 'light'],
    ['no scheme', undefined, 'light'],
  ])('%s', (_, colorScheme, expected) => {
    expect(open({ colorScheme }).colorScheme).toBe(expected)
  })
})

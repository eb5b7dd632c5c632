import { describe, expect, test } from 'vitest'

import type { FrameContext } from '../protocol/frame'
import { createPlace, type PageActions } from '../protocol/place'
import { found } from '../zendesk/answers'
import { FIELD, GROUP, USER, userOf } from '../zendesk/directory'
import { openDesk } from '../zendesk/in-memory'
import { systemStatusId } from '../zendesk/statuses'
import { withoutTicket } from '../zendesk/tab-none'
import type { Answer } from '../zendesk/tab-types'
import { documentedAs, isStrangeEvent, LOCATIONS, SURFACE } from '../zendesk/zaf-surface'
import { accountAt, takenTicket } from './story-account'

const TEXT = expect.any(String)
const NUMBER = expect.any(Number)
const BOOLEAN = expect.any(Boolean)
const LIST = expect.any(Array)
const PERSON = { id: NUMBER, name: TEXT, email: TEXT, role: TEXT, locale: TEXT, tags: LIST }
const FACTS = { name: TEXT, label: TEXT, type: TEXT, isVisible: true, isEnabled: true }
const CHANNEL = { name: TEXT, sessionBased: BOOLEAN, sessionActive: BOOLEAN }
const CONTEXT = { instanceGuid: 'G', product: 'support', location: TEXT }
const ZONE = { name: TEXT, translatedName: TEXT, ianaName: TEXT, offset: NUMBER }
/** Nothing of it is in the account of these tests. */
const EMPTY = null

/** What each path gives beside a saved ticket, or wherever it is. */
const SHAPE: Readonly<Record<string, unknown>> = {
  ticket: { id: NUMBER, subject: TEXT, requester: PERSON, comments: LIST, conversation: LIST },
  'ticket.id': NUMBER,
  'ticket.isNew': BOOLEAN,
  'ticket.description': TEXT,
  'ticket.subject': TEXT,
  'ticket.status': 'open',
  'ticket.statusCategory': 'open',
  'ticket.customStatus': { id: NUMBER, name: TEXT },
  'ticket.type': EMPTY,
  'ticket.priority': EMPTY,
  'ticket.tags': ['vip'],
  'ticket.customField:<name>': EMPTY,
  'ticket.requester': PERSON,
  'ticket.assignee': { group: { id: NUMBER, name: TEXT }, user: PERSON },
  'ticket.brand': { id: NUMBER, name: TEXT, subdomain: TEXT, url: TEXT, isDefault: BOOLEAN },
  'ticket.form': { id: NUMBER },
  'ticket.form.id': NUMBER,
  'ticket.recipient': EMPTY,
  'ticket.externalId': EMPTY,
  'ticket.sharedWith': EMPTY,
  'ticket.organization': EMPTY,
  'ticket.collaborators': [],
  'ticket.viewers': [],
  'ticket.createdAt': TEXT,
  'ticket.updatedAt': TEXT,
  'ticket.postSaveAction': TEXT,
  'ticket.via': { channel: TEXT, source: { from: {}, to: {} } },
  'ticket.comments': [{ id: NUMBER, value: TEXT, author: PERSON, nonImageAttachments: [] }],
  'ticket.conversation': [
    { author: { id: NUMBER, name: TEXT, role: TEXT }, channel: { name: TEXT }, timestamp: TEXT },
  ],
  comment: { text: '', type: 'publicReply', useRichText: true, attachments: [] },
  'comment.text': TEXT,
  'comment.type': 'publicReply',
  'comment.useRichText': BOOLEAN,
  'comment.attachments': [],
  channel: CHANNEL,
  'ticket.editor.targetChannel': CHANNEL,
  'ticket.editor.capabilities': { richText: BOOLEAN },
  ticketFields: expect.arrayContaining([expect.objectContaining(FACTS)]),
  'ticketFields:<name>': { ...FACTS, optionValues: LIST, optionGroups: LIST },
  'ticketFields:<name>.label': TEXT,
  macros: expect.arrayContaining([
    { id: NUMBER, title: TEXT, description: TEXT, availability_type: TEXT },
  ]),
  user: PERSON,
  'requirement:<identifier>': { requirement_id: NUMBER, requirement_type: 'macros' },
  currentUser: { ...PERSON, groups: LIST, timeZone: ZONE },
  currentAccount: { planName: TEXT, subdomain: TEXT, timeZone: ZONE },
  instances: { G: { ...CONTEXT, host: TEXT, status: TEXT } },
  'instances.<guid>': CONTEXT,
  visible: BOOLEAN,
  'appsTray.isVisible': BOOLEAN,
  'assetURL:<file>': 'http://app/logo.svg',
  colorScheme: 'light',
}

/** Of a path that can be written: something it takes. */
const VALUE: Readonly<Record<string, unknown>> = {
  'ticket.status': 'pending',
  'ticket.statusCategory': 'solved',
  'ticket.customStatus': systemStatusId('hold'),
  'ticket.type': 'task',
  'ticket.priority': 'high',
  'ticket.tags': ['a', 'b'],
  'ticket.requester': { id: USER.marina },
  'ticket.assignee': { groupId: GROUP.n1 },
  'ticket.brand': { id: 1 },
  'ticket.form.id': 1,
  'ticket.sharedWith': { id: 1 },
  'comment.type': 'internalNote',
}

const ARGS: Readonly<Record<string, readonly unknown[]>> = {
  routeTo: ['ticket', 1],
  'instances.create': [{ location: 'modal', url: 'assets/a.html' }],
  'ticket.collaborators.add': [{ email: 'bruno@exemplo.com.br' }],
  'ticket.collaborators.remove': [{ id: USER.bruno }],
  macro: [360000000602],
}

/** Answered by an error even where they are: the account of these tests has no such thing. */
const REFUSED: Readonly<Record<string, string>> = {
  'set ticket.sharedWith': 'Not found',
  'invoke ticket.sendMessage': 'is not available on this channel',
}

/** The name with something in the place of its `<parts>`. */
const filled = (name: string): string =>
  name
    .replace('customField:<name>', `customField:custom_field_${FIELD.cause}`)
    .replace('optionGroups:<group>', `optionGroups:${GROUP.n1}`)
    .replace(/<name>(?=\.optionGroups)/, 'assignee')
    .replace('<name>', 'priority')
    .replace('<value>', 'low')
    .replace('<index>', '1')
    .replace('<identifier>', 'modelo')
    .replace('<guid>', 'G')
    .replace('<file>', 'logo\\.svg')

const page: PageActions = {
  notify: () => undefined,
  resize: (_, size) => size,
  routeTo: () => found(undefined),
  openModal: () => 'M',
  destroy: () => undefined,
  showTray: () => undefined,
  isTrayVisible: () => true,
  isVisible: () => true,
  showPanel: () => undefined,
  showPane: () => undefined,
  showIcon: () => undefined,
  assetUrl: (_, file) => `http://app/${file}`,
  requirement: () => ({ requirement_id: 7, requirement_type: 'macros' }),
}

/** An instance of an app in each place, over one account. */
async function everywhere() {
  const account = accountAt()
  const desk = openDesk(account, USER.ana)
  const saved = await desk.openTicket(takenTicket(account))
  const fresh = desk.openNewTicket()
  const customer = userOf(account.directory, USER.marina)
  const places = LOCATIONS.map((location) => {
    const account = { subdomain: 'exemplo' }
    const context: FrameContext = { instanceGuid: 'G', product: 'support', account, location }
    const host = { instances: () => [context, { ...context, instanceGuid: 'M' }] }
    const others = {
      ticket_sidebar: saved,
      ticket_editor: saved,
      new_ticket_sidebar: fresh,
      user_sidebar: withoutTicket(desk, customer),
    }
    const beside = Object.hasOwn(others, location)
      ? others[location as keyof typeof others]
      : withoutTicket(desk)
    return { location, place: createPlace('G', location, host, page, beside) }
  })
  return { desk, places }
}

const unknown = (name: string): Answer => ({
  ok: false,
  error: { name: 'APIPathError', message: 'No such Api', path: name },
})

const named = (kind: string) =>
  SURFACE.filter((entry) => entry.kind === kind).map((entry) => [entry.name, entry] as const)

describe('every documented path', () => {
  test.each(named('get'))('%s gives its shape where it is', async (name, { where }) => {
    const { desk, places } = await everywhere()
    for (const { location, place } of places) {
      const answer = await place.get(filled(name))
      if (!where.includes(location)) expect(answer).toEqual(unknown(filled(name)))
      else if (location === 'new_ticket_sidebar') expect(answer).toMatchObject({ ok: true })
      else expect(withoutUndefined(answer)).toMatchObject({ ok: true, value: SHAPE[name] })
    }
    expect(desk.unsupported()).toEqual([])
  })

  test.each(named('get'))(
    '%s is echoed when it is set, or refused as read-only',
    async (name, { where, isSettable }) => {
      const { desk, places } = await everywhere()
      const path = filled(name)
      const value = VALUE[name] ?? 'texto'
      const error = isSettable ? REFUSED[`set ${name}`] : 'is read-only'
      for (const { location, place } of places) {
        const answer = await place.set(path, VALUE[name] ?? 'texto')
        if (!where.includes(location)) expect(answer).toEqual(unknown(path))
        else if (error) expect(answer).toMatchObject({ ok: false, error: { message: error } })
        else expect(answer).toEqual({ ok: true, value })
      }
      expect(desk.unsupported()).toEqual([])
    },
  )
})

test.each(named('invoke'))('the action %s is carried out where it is', async (name, { where }) => {
  const { desk, places } = await everywhere()
  const error = REFUSED[`invoke ${name}`]
  for (const { location, place } of places) {
    const answer = await place.invoke(filled(name), ARGS[name] ?? ['x'])
    if (!where.includes(location)) expect(answer).toEqual(unknown(filled(name)))
    else if (error) expect(answer).toMatchObject({ ok: false, error: { message: error } })
    else expect(answer).toMatchObject({ ok: true })
  }
  expect(desk.unsupported()).toEqual([])
})

describe('what no document has', () => {
  test('is refused everywhere in the same words, and listed', async () => {
    const { desk, places } = await everywhere()
    for (const { place } of places) {
      expect(await place.get('ticket.rocket')).toEqual(unknown('ticket.rocket'))
      expect(await place.set('rocket', 1)).toEqual(unknown('rocket'))
      expect(await place.invoke('rocket.launch', [])).toEqual(unknown('rocket.launch'))
    }
    expect(desk.unsupported()).toEqual([
      { kind: 'get', name: 'ticket.rocket' },
      { kind: 'set', name: 'rocket' },
      { kind: 'invoke', name: 'rocket.launch' },
    ])
  })

  test.each([
    ['a ticket event nobody has', 'ticket.rocket.changed', true],
    ['a call that began', 'voice.rang', true],
    ['the event of a custom field', 'ticket.custom_field_1.changed', false],
    ["an app's own event", 'note.saved', false],
    ['every change at once', '*.changed', false],
    ['a notification by its name', 'api_notification.order.paid', false],
  ])('%s is strange: %s %s', (_, event, isStrange) => {
    expect(isStrangeEvent(event)).toBe(isStrange)
  })

  test.each([
    ['a part of a documented object', 'ticket.requester.email', 'ticket.requester'],
    ['the draft under its other name', 'ticket.comment.text', 'comment.text'],
    ['a path that begins as one', 'ticket.idea', undefined],
  ])('%s: %s', (_, path, expected) => {
    expect(documentedAs('get', path)?.name).toBe(expected)
  })
})

/** `undefined` means "not there" to an app; a shape says null for both. */
const withoutUndefined = (answer: Answer): Answer =>
  answer.ok ? { ok: true, value: answer.value ?? null } : answer

// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from 'vitest'

import type { Answerer } from '../protocol/answers'
import type { RestReply } from '../protocol/rest-request'
import type { Answer } from '../zendesk/tab-types'
import { createWire, soon } from './sdk-frame'

const value = (given?: unknown): Answer => ({ ok: true, value: given })
const unknownPath = (path: string): Answer => ({
  ok: false,
  error: { name: 'APIPathError', message: 'No such Api', path },
})

const ticket: Answerer = {
  get: (path) => {
    if (path === 'ticket.id') return value(42)
    return path === 'ticket.externalId' ? value(undefined) : unknownPath(path)
  },
  set: (path, given) => (path === 'ticket.status' ? value(given) : unknownPath(path)),
  invoke: (action, args) => (action === 'echo' ? value(args) : unknownPath(action)),
}

function open(options: Parameters<typeof createWire>[0] = {}, answerer = ticket) {
  const wire = createWire(options)
  const frame = wire.frame('G', answerer)
  wires.push(wire)
  return { ...wire, ...frame, client: frame.load() }
}

const wires: { host: { close: () => void } }[] = []
afterEach(() => {
  for (const { host } of wires.splice(0)) host.close()
})

/** What the page told the app beyond its greeting. */
const answersIn = (log: ReturnType<typeof open>['log']): unknown[] =>
  log
    .entries()
    .filter(({ direction }) => direction === 'to app')
    .map(({ message }) => message)
    .filter((message) => !String((message as { key?: string }).key).startsWith('zaf.app.'))

describe('a handshake', () => {
  test('is answered by one registration with context and settings, then an activation', async () => {
    const { client, sent, log } = open()
    expect(await client.context()).toMatchObject({ location: 'ticket_sidebar', ticketId: 42 })
    expect(await client.metadata()).toMatchObject({ settings: { title: 'Plain' } })
    await soon()
    expect(sent('zaf.app.registered')).toHaveLength(1)
    const toApp = log.entries().filter(({ direction }) => direction === 'to app')
    expect(toApp.slice(0, 2).map(({ message }) => message)).toMatchObject([
      { key: 'zaf.app.registered' },
      { key: 'zaf.app.activated', message: { firstLoad: true, activeLocation: 'ticket_sidebar' } },
    ])
  })

  test('is never answered in the task in which it came', () => {
    const { post, sent } = open({ greetAfterMs: 1 })
    post({ key: 'iframe.handshake', message: { version: '2' } })
    expect(sent('zaf.app.registered')).toHaveLength(0)
  })

  test('of a page loaded again begins a new life without the old subscriptions', async () => {
    const { client, host, load, sent } = open()
    client.on('ticket.updated', () => undefined)
    await client.get('ticket.id')
    const again = load()
    await again.get('ticket.id')
    host.fire('G', 'ticket.updated')
    expect(sent('zaf.ticket.updated')).toHaveLength(0)
    expect(sent('zaf.app.registered')).toHaveLength(2)
  })

  test('reaches a handler added inside app.registered with the activation', async () => {
    const activated = vi.fn()
    const { client } = open()
    client.on('app.registered', () => client.on('app.activated', activated))
    await vi.waitFor(() => expect(activated).toHaveBeenCalled())
    expect(activated).toHaveBeenCalledTimes(1)
  })
})

describe('what is believed', () => {
  test.each([
    ['another origin', { key: 'iframe.on:x', message: { subscriberCount: 1 } }, 'http://evil'],
    ['text that is no JSON', 'hello', undefined],
    ['a number', 7, undefined],
    ['nothing', null, undefined],
    ['a list', [1], undefined],
  ])('%s is ignored', (_, data, origin) => {
    const { post, log } = open()
    post(data, origin)
    expect(log.entries()).toEqual([])
  })

  test('a message of an unknown window is ignored, and so is one without a window', () => {
    const { hear, log } = open()
    const data = { id: 1, request: 'get', params: ['ticket.id'] }
    hear({ data, origin: 'http://localhost:8802', source: {} })
    hear({ data, origin: 'http://localhost:8802', source: null })
    expect(log.entries()).toEqual([])
  })

  test('an unknown key is logged and answered by nothing', async () => {
    const { post, log } = open()
    post({ key: 'session.live' })
    await soon()
    expect(answersIn(log)).toEqual([])
  })
})

describe('get, set and invoke', () => {
  test('a single path resolves with the whole result', async () => {
    expect(await open().client.get('ticket.id')).toEqual({ errors: {}, 'ticket.id': 42 })
  })

  test('a known path without a value resolves without it', async () => {
    expect(await open().client.get('ticket.externalId')).toEqual({ errors: {} })
  })

  test('a single unknown path rejects with name, path and words', async () => {
    const asked = open().client.get('bogus')
    await expect(asked).rejects.toMatchObject({
      name: 'APIPathError',
      message: '"bogus" No such Api',
    })
  })

  test('a list resolves with the failures inside', async () => {
    expect(await open().client.get(['bogus', 'ticket.id'])).toEqual({
      errors: { bogus: { name: 'APIPathError', message: 'No such Api', path: 'bogus' } },
      'ticket.id': 42,
    })
  })

  test('set echoes what was set, one path or several', async () => {
    const { client } = open()
    const pending = { errors: {}, 'ticket.status': 'pending' }
    expect(await client.set('ticket.status', 'pending')).toEqual(pending)
    expect(await client.set({ 'ticket.status': 'pending' })).toEqual(pending)
  })

  test('a single set of an unknown path rejects, several resolve', async () => {
    const { client } = open()
    await expect(client.set('bogus', 1)).rejects.toThrow('No such Api')
    expect(await client.set({ bogus: 1, 'ticket.status': 'open' })).toMatchObject({
      errors: { bogus: { path: 'bogus' } },
      'ticket.status': 'open',
    })
  })

  test('invoke hands over all arguments, one action or several', async () => {
    const { client } = open()
    expect(await client.invoke('echo', 'a', 2)).toEqual({ errors: {}, echo: ['a', 2] })
    expect(await client.invoke({ echo: ['a'] })).toEqual({ errors: {}, echo: ['a'] })
    await expect(client.invoke('bogus')).rejects.toThrow('No such Api')
  })

  test('an instance that does not exist fails the whole call', async () => {
    const { client } = open()
    await client.context()
    await expect(client.instance('nobody').get('ticket.id')).rejects.toThrow('No such instance')
    await expect(client.instance('nobody').get(['ticket.id'])).rejects.toThrow('No such instance')
  })

  test('a place that throws still answers', async () => {
    const broken: Answerer = {
      ...ticket,
      get: () => {
        throw new Error('boom')
      },
    }
    await expect(open({}, broken).client.get('ticket.id')).rejects.toThrow('boom')
  })

  test.each([
    ['get of a number', 'get', [7]],
    ['set without an object', 'set', 'x'],
    ['invoke without an object', 'invoke', null],
  ])('%s, which no SDK sends, is answered by an error with a name', async (_, request, params) => {
    const { post, log } = open()
    post({ id: 99, request, params })
    await soon()
    expect(answersIn(log)).toMatchObject([{ id: 99, error: { name: 'TypeError' } }])
  })
})

describe('events', () => {
  test('reach a frame only while it listens', async () => {
    const { client, host, sent } = open()
    const heard = vi.fn()
    client.on('ticket.status.changed', heard)
    await client.get('ticket.id')
    host.fire('G', 'ticket.status.changed', 'pending')
    await soon()
    expect(heard).toHaveBeenCalledWith('pending')
    client.off('ticket.status.changed', heard)
    await soon()
    host.fire('G', 'ticket.status.changed', 'open')
    expect(sent('zaf.ticket.status.changed')).toHaveLength(1)
  })

  test("an instance's event reaches another frame that listens to it", async () => {
    const { host, client, ...wire } = open()
    const modal = wire.frame('M', ticket).load()
    await Promise.all([client.context(), modal.context()])
    const heard = vi.fn()
    client.instance('M').on('modal.save', heard)
    await client.get('ticket.id')
    modal.trigger('modal.save', { text: 'oi' })
    await soon()
    expect(heard).toHaveBeenCalledWith({ text: 'oi' })
    expect(host.guids()).toHaveLength(2)
  })
})

describe('a submit asks the app', () => {
  const ask = async (handler: () => unknown, hookLimitMs?: number) => {
    const { client, host } = open(hookLimitMs === undefined ? {} : { hookLimitMs })
    client.on('ticket.save', handler)
    await client.get('ticket.id')
    return host.askSave('G')
  }
  const stopped = (message: unknown) => ({ allow: false, message })

  test('nobody listens: it passes without a question', async () => {
    const { client, host, sent } = open()
    await client.get('ticket.id')
    expect(await host.askSave('G')).toEqual({ allow: true })
    expect(sent('zaf.ticket.save')).toHaveLength(0)
  })

  test.each([
    ['returns nothing', () => undefined],
    ['returns true', () => true],
    ['returns an object', () => ({})],
    ['resolves with false', async () => false],
    ['resolves with text', async () => 'ignored'],
  ])('a handler that %s lets it pass', async (_, handler) => {
    expect(await ask(handler)).toEqual({ allow: true })
  })

  test.each([
    ['returns false', () => false, false],
    ['returns text', () => 'preencha', 'preencha'],
    [
      'throws',
      () => {
        throw new Error('preencha')
      },
      'preencha',
    ],
    ['rejects with an Error', () => Promise.reject(new Error('preencha')), 'preencha'],
    ['rejects with text', () => Promise.reject('preencha'), 'preencha'],
    ['rejects with nothing', () => Promise.reject(), undefined],
    ['rejects with an object', () => Promise.reject({ a: 1 }), { a: 1 }],
  ])('a handler that %s stops it', async (_, handler, message) => {
    expect(await ask(handler)).toEqual(stopped(message))
  })

  test('no answer in time stops it, and so does a page loaded again meanwhile', async () => {
    const never = () => new Promise(() => undefined)
    expect(await ask(never, 1)).toEqual(stopped('no answer'))
    const { client, host, load } = open()
    client.on('ticket.save', never)
    await client.get('ticket.id')
    const asked = host.askSave('G')
    load()
    expect(await asked).toEqual(stopped('no answer'))
  })

  test('one question at a time: the second waits for the first', async () => {
    const { client, host, sent } = open()
    client.on('ticket.save', () => soon())
    await client.get('ticket.id')
    const answers = await Promise.all([host.askSave('G'), host.askSave('G')])
    expect(answers).toEqual([{ allow: true }, { allow: true }])
    expect(sent('zaf.ticket.save')).toHaveLength(1)
  })

  /** A frame that answers for the tickets of two others: for the first by words, for the second not. */
  async function openFollower() {
    const wire = open()
    wire.frame('H', ticket)
    const follower = wire.frame('F', ticket).load()
    await follower.get('ticket.id')
    follower.instance('G').on('ticket.save', () => soon().then(() => Promise.reject('not yet')))
    follower.instance('H').on('ticket.save', () => true)
    await follower.get('ticket.id')
    return wire
  }

  test('through another frame that listens to its ticket', async () => {
    const { host } = await openFollower()
    expect(await host.askSave('G')).toEqual(stopped('not yet'))
    expect(await host.askSave('H')).toEqual({ allow: true })
  })

  test('of two tickets one after the other, where the same frame answers for both', async () => {
    const { host, sent } = await openFollower()
    const asked = Promise.all([host.askSave('G'), host.askSave('H')])
    expect(sent('zaf.ticket.save')).toHaveLength(1)
    expect(await asked).toEqual([stopped('not yet'), { allow: true }])
    expect(sent('zaf.ticket.save')).toHaveLength(2)
  })
})

describe('another app in the same window', () => {
  async function openBoth() {
    const wire = open()
    const other = wire.frame('O', ticket, 3).load()
    await Promise.all([wire.client.get('ticket.id'), other.get('ticket.id')])
    return { ...wire, other }
  }

  test('does not reach a frame whose guid it knows', async () => {
    const { other } = await openBoth()
    await expect(other.instance('G').get('ticket.id')).rejects.toThrow('No such instance')
  })

  test('neither hears nor triggers its events, nor is asked before it is saved', async () => {
    const { host, client, other, sent } = await openBoth()
    const heard: unknown[] = []
    client.on('note.saved', (message) => heard.push(message))
    other.instance('G').on('note.saved', (message) => heard.push(message))
    other.instance('G').on('ticket.save', () => 'no')
    await Promise.all([client.get('ticket.id'), other.get('ticket.id')])
    other.instance('G').trigger('note.saved', 'forged')
    host.fire('G', 'note.saved', 'ours')
    expect(await host.askSave('G')).toEqual({ allow: true })
    await soon()
    expect(heard).toEqual(['ours'])
    expect(sent('zaf.ticket.save')).toHaveLength(0)
  })

  test('is told nothing of new instances, and sees only its own', async () => {
    const { host, other, frame } = await openBoth()
    const heard: unknown[] = []
    other.on('instance.created', (message) => heard.push(message))
    await other.get('ticket.id')
    frame('H', ticket)
    await soon()
    expect(heard).toEqual([])
    expect(host.instances('O').map(({ instanceGuid }) => instanceGuid)).toEqual(['O'])
  })
})

describe('client.request', () => {
  const json = (status: number, body: unknown, headers = {}): RestReply => ({
    status,
    statusText: String(status),
    text: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  })
  const notFound = { error: 'RecordNotFound', description: 'Not found' }

  test('resolves with the parsed body', async () => {
    const { client } = open({ sendRest: async ({ url }) => json(200, { url }) })
    expect(await client.request('/api/v2/users/me.json')).toEqual({ url: '/api/v2/users/me.json' })
  })

  test('rejects with a plain object like jQuery’s', async () => {
    const { client } = open({ sendRest: async () => json(404, notFound) })
    const failure = await client.request('/x').catch((error: unknown) => error)
    expect(failure).toEqual({
      status: 404,
      statusText: '404',
      responseText: JSON.stringify(notFound),
      responseJSON: notFound,
      readyState: 4,
    })
    expect(failure).not.toBeInstanceOf(Error)
  })

  test.each([
    ['an answer that is no JSON though it says so', { ...json(200, 0), text: '{"ti' }, 200],
    ['a page of HTML for JSON', { ...json(200, 0), text: '<html>' }, 200],
  ])('%s rejects', async (_, reply, status) => {
    const { client } = open({ sendRest: async () => reply })
    await expect(client.request({ url: '/x', dataType: 'json' })).rejects.toMatchObject({ status })
  })

  test('an account that cannot be reached rejects with status 0', async () => {
    const { client } = open({ sendRest: () => Promise.reject(new Error('offline')) })
    await expect(client.request('/x')).rejects.toMatchObject({ status: 0, readyState: 0 })
  })

  test('a time limit of its own rejects', async () => {
    const { client } = open({ sendRest: () => new Promise(() => undefined) })
    const asked = client.request({ url: '/x', timeout: 5 })
    await expect(asked).rejects.toMatchObject({ status: 0, statusText: 'timeout' })
  })

  test('httpCompleteResponse gives status and headers too', async () => {
    const { client } = open({ sendRest: async () => json(200, { a: 1 }) })
    expect(await client.request({ url: '/x', httpCompleteResponse: true })).toMatchObject({
      status: 200,
      responseJSON: { a: 1 },
      responseHeaders: { 'content-type': 'application/json' },
    })
  })

  test.each([
    ['is tried again after the wait Zendesk names', undefined, 2],
    ['is tried once when the app asks for that', false, 1],
  ])('too many requests: the call %s', async (_, autoRetry, calls) => {
    const sendRest = vi
      .fn<() => Promise<RestReply>>()
      .mockResolvedValueOnce(json(429, {}, { 'retry-after': '0.01' }))
      .mockResolvedValue(json(200, { ok: true }))
    const { client } = open({ sendRest })
    await client.request({ url: '/x', autoRetry }).catch(() => undefined)
    expect(sendRest).toHaveBeenCalledTimes(calls)
  })

  test('sends GET data in the query and other data in the body', async () => {
    const sendRest = vi.fn(async () => json(200, {}))
    const { client } = open({ sendRest })
    await client.request({ url: '/x?a=1', data: { page: 2 } })
    await client.request({ url: '/y', type: 'PUT', data: '{"tags":["vip"]}' })
    expect(sendRest.mock.calls).toMatchObject([
      [{ method: 'GET', url: '/x?a=1&page=2' }, 1],
      [{ method: 'PUT', url: '/y', body: '{"tags":["vip"]}' }, 1],
    ])
  })
})

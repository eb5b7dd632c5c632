import { describe, expect, test, vi } from 'vitest'

import { createSaveHook } from '../../../src/adapters/zaf/save-hook'
import { createZafTicketHost } from '../../../src/adapters/zaf/zaf-ticket-host'
import type { HostEvents } from '../../../src/ports/ticket-host'
import { type Script, scriptedClient } from '../../fakes/scripted-client'

const REPLY = {
  errors: {},
  comment: { text: '', type: 'publicReply', useRichText: true, attachments: [] },
  'ticket.tags': ['vip'],
  'ticket.status': 'open',
  'ticket.editor.targetChannel': { name: 'email' },
  'ticket.id': 4821,
  currentUser: { id: 7, name: 'Ana Lima', role: 'agent' },
  currentAccount: { subdomain: 'exemplo' },
}

/** The save hook is there as long as the frame is. */
const HOOKED = ['ticket.save', 'ticket.submit.done']

const hostOver = (script: Script, fieldIds: readonly number[] = []) => {
  const client = scriptedClient({ get: () => REPLY, ...script })
  return { client, host: createZafTicketHost(client, fieldIds) }
}
const done = () => ({ errors: {} })

describe('opening', () => {
  test('asks once, for the fields of the settings too', async () => {
    const { client, host } = hostOver({}, [360001])
    await host.open()
    expect(client.sent).toHaveLength(1)
    expect(client.sent[0]).toEqual(
      expect.arrayContaining(['get', 'ticket.id', 'ticket.customField:custom_field_360001']),
    )
  })

  test.each([
    ['the frame says which account it is', { account: { subdomain: 'outra' } }, 'outra'],
    ['the frame says nothing', {}, 'exemplo'],
  ])('%s', async (_, context, subdomain) => {
    expect((await hostOver({ context }).host.open()).account.subdomain).toBe(subdomain)
  })

  test('copes with failures inside a batched answer, but not with a ticket without tags', async () => {
    const errors = { 'ticket.brand': { name: 'APIPathError', message: 'No such Api' } }
    await expect(
      hostOver({ get: () => ({ ...REPLY, errors }) }).host.open(),
    ).resolves.toMatchObject({ ticket: { brandId: null } })
    const { 'ticket.tags': _gone, ...rest } = REPLY
    await expect(hostOver({ get: () => rest }).host.open()).rejects.toMatchObject({
      reason: 'unexpected',
    })
  })
})

describe('what is added to the draft', () => {
  const composer = (useRichText: boolean, channel: string) => ({
    ...REPLY,
    comment: { ...REPLY.comment, useRichText },
    'ticket.editor.targetChannel': { name: channel },
  })

  test.each([
    [
      'rich text',
      composer(true, 'email'),
      'Oi **já**',
      'comment.appendHtml',
      '<p>Oi <strong>já</strong></p>',
    ],
    ['plain text', composer(false, 'email'), '<Oi> & **até**', 'comment.appendText', '<Oi> & até'],
    [
      'chat, where the editor takes HTML alone',
      composer(false, 'chat'),
      '1 < 2 & "até"\n**já**',
      'ticket.editor.insert',
      '1 &lt; 2 &amp; &quot;até&quot;<br>já',
    ],
    ['WhatsApp', composer(false, 'whatsapp'), 'Oi **já**', 'ticket.editor.insert', 'Oi *já*'],
  ])('looks as the composer carries it: %s', async (_, reply, message, action, sent) => {
    const { client, host } = hostOver({ get: () => reply, invoke: done })
    await host.append(message, await host.readDraft())
    expect(client.sent.at(-1)).toEqual(['invoke', action, sent])
  })
})

describe('staged tags', () => {
  test('are taken out, put in and read back, in that order', async () => {
    const { client, host } = hostOver({ invoke: done })
    expect(await host.changeTags({ add: ['b'], remove: ['a'] })).toEqual(['vip'])
    expect(client.sent).toEqual([
      ['invoke', 'ticket.tags.remove', ['a']],
      ['invoke', 'ticket.tags.add', ['b']],
      ['get', 'ticket.tags'],
    ])
  })

  test('cost no action when there is nothing to change', async () => {
    const { client, host } = hostOver({ invoke: done })
    await host.changeTags({ add: [], remove: [] })
    expect(client.sent).toEqual([['get', 'ticket.tags']])
  })

  test('keep one limit for all of it, not one for each call', async () => {
    vi.useFakeTimers()
    const slow = () => new Promise((resolve) => setTimeout(() => resolve(done()), 200))
    const { host } = hostOver({ invoke: slow, get: slow })
    const failed = vi.fn()
    host.changeTags({ add: ['b'], remove: ['a'] }, 300).catch(failed)
    await vi.advanceTimersByTimeAsync(299)
    expect(failed).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(2)
    expect(failed).toHaveBeenCalledWith(expect.objectContaining({ reason: 'late' }))
    vi.useRealTimers()
  })

  test('read back in a shape nobody knows are no tags', async () => {
    const { host } = hostOver({ get: () => ({ errors: {} }), invoke: done })
    await expect(host.changeTags({ add: ['b'], remove: [] })).rejects.toMatchObject({
      reason: 'unexpected',
    })
  })
})

describe('a composer that is asked to become a note', () => {
  test.each([
    ['does', 'internalNote', done, { isPublic: false }],
    ['says it did and did not', 'publicReply', done, { isPublic: true }],
    [
      'refuses',
      'publicReply',
      () => {
        throw new Error('"comment.type" is read-only')
      },
      { isPublic: true },
    ],
  ])('%s', async (_, type, set, expected) => {
    const get = () => ({ ...REPLY, comment: { ...REPLY.comment, type } })
    const { client, host } = hostOver({ get, set })
    expect(await host.askForNote(true)).toEqual(expected)
    expect(client.sent[0]).toEqual(['set', 'comment.type', 'internalNote'])
  })
})

describe('a write', () => {
  test.each([
    ['that is refused', { set: () => Promise.reject(new Error('closed')) }],
    ['that is refused inside the answer', { set: () => ({ errors: { x: { message: 'no' } } }) }],
  ])('%s is a HostError', async (_, script) => {
    const { host } = hostOver(script)
    for (const write of [host.writeDraft('Oi'), host.setStatus('solved'), host.setGroup(9)]) {
      await expect(write).rejects.toMatchObject({ name: 'HostError', reason: 'refused' })
    }
  })

  test.each([
    ['the text', 'writeDraft', ['Oi'], ['set', 'comment.text', 'Oi']],
    ['the status', 'setStatus', ['pending'], ['set', 'ticket.status', 'pending']],
    ['the group', 'setGroup', [9], ['set', 'ticket.assignee', { groupId: 9 }]],
  ] as const)('of %s goes to its own path', async (_, name, args, sent) => {
    const { client, host } = hostOver({ set: done })
    await (host[name] as (value: unknown) => Promise<void>)(args[0])
    expect(client.sent).toEqual([sent])
  })

  describe('of a status that is taken back', () => {
    const OWN = { id: 12, name: 'Em análise' }
    const form = () => ({ errors: {}, 'ticket.status': 'open', 'ticket.customStatus': OWN })

    test('brings the ticket’s own status back with its category', async () => {
      const { client, host } = hostOver({ get: form, set: done })
      await host.setStatus('solved')
      await host.setStatus('open')
      expect(client.sent.slice(1)).toEqual([
        ['set', 'ticket.status', 'solved'],
        ['set', 'ticket.status', 'open'],
        ['set', 'ticket.customStatus', OWN],
      ])
    })

    test.each<[string, Parameters<typeof hostOver>[0], string]>([
      ['to another category', { get: form, set: done }, 'pending'],
      [
        'where there are none',
        { get: () => ({ errors: {}, 'ticket.status': 'open' }), set: done },
        'open',
      ],
      [
        'where they cannot be read',
        { get: () => Promise.reject(new Error('no')), set: done },
        'open',
      ],
    ])('sets the category alone: %s', async (_, script, status) => {
      const { client, host } = hostOver(script)
      await host.setStatus('solved')
      await host.setStatus(status as 'open' | 'pending')
      expect(client.sent.at(-1)).toEqual(['set', 'ticket.status', status])
    })

    test('is taken back all the same where the host does not take it', async () => {
      let sets = 0
      const { host } = hostOver({
        get: form,
        set: () => {
          sets += 1
          return sets === 3 ? Promise.reject(new Error('Invalid value')) : done()
        },
      })
      await host.setStatus('solved')
      await expect(host.setStatus('open')).resolves.toBeUndefined()
    })
  })

  test('of a toast is words, never markup', async () => {
    const { client, host } = hostOver({ invoke: done })
    await host.notify('<img src=x onerror=alert(1)> "1" & \'2\'', 'error')
    expect(client.sent).toEqual([
      [
        'invoke',
        'notify',
        '&lt;img src=x onerror=alert(1)&gt; &quot;1&quot; &amp; &#39;2&#39;',
        'error',
      ],
    ])
  })

  test('of a height is in pixels, the width is the tray’s', async () => {
    const { client, host } = hostOver({ invoke: done })
    await host.resize(420)
    expect(client.sent).toEqual([['invoke', 'resize', { width: '100%', height: '420px' }]])
  })
})

describe('events', () => {
  const EVENTS: readonly (readonly [keyof HostEvents, string, unknown, unknown])[] = [
    ['text', 'comment.text.changed', '<p>Oi</p>', '<p>Oi</p>'],
    ['composer', 'comment.type.changed', 'internalNote', undefined],
    ['composer', 'ticket.editor.targetChannel.changed', { name: 'chat' }, undefined],
    ['composer', 'channel.changed', { name: 'chat' }, undefined],
    ['tags', 'ticket.tags.changed', ['vip'], ['vip']],
    ['form', 'ticket.status.changed', 'solved', undefined],
    ['form', 'ticket.assignee.user.id.changed', 7, undefined],
    ['form', 'ticket.assignee.group.id.changed', 9, undefined],
    ['form', 'comment.attachments.changed', [], undefined],
    ['conversation', 'ticket.conversation.changed', [], undefined],
    ['updated', 'ticket.updated', { id: 8 }, undefined],
    ['activated', 'app.activated', { firstLoad: false }, undefined],
    ['deactivated', 'app.deactivated', undefined, undefined],
    ['submitted', 'ticket.submit.done', undefined, undefined],
    ['submitFailed', 'ticket.submit.fail', undefined, undefined],
    ['colorScheme', 'colorScheme.changed', 'dark', 'dark'],
  ]

  test.each(EVENTS)('%s is told by %s', (event, name, payload, brings) => {
    const { client, host } = hostOver({})
    const heard = vi.fn()
    const leave = host.on(event, heard)
    client.fire(name, payload)
    expect(heard.mock.calls).toEqual([[brings]])
    leave()
    client.fire(name, payload)
    expect(heard).toHaveBeenCalledTimes(1)
    expect(client.heard()).toEqual(HOOKED)
  })

  test.each([
    ['tags in one text', 'tags', 'ticket.tags.changed', 'vip retido'],
    ['no tags', 'tags', 'ticket.tags.changed', undefined],
    ['no text', 'text', 'comment.text.changed', undefined],
    ['a text that is not one', 'text', 'comment.text.changed', { html: 'Oi' }],
  ] as const)('in a shape nobody knows say nothing: %s', (_, event, name, payload) => {
    const { client, host } = hostOver({})
    const heard = vi.fn()
    host.on(event, heard)
    client.fire(name, payload)
    expect(heard).not.toHaveBeenCalled()
  })
})

test('the hook hands its promise to the framework, which only heeds a rejection', async () => {
  const { client } = hostOver({})
  const on = vi.spyOn(client, 'on')
  const hook = createSaveHook(client, 0)
  const [, handler] = on.mock.calls.find(([event]) => event === 'ticket.save') ?? expect.fail()
  const leave = hook.take(() => Promise.reject(new Error('Falta a causa.')))
  await expect(handler()).rejects.toThrow('Falta a causa.')
  leave()
  await expect(handler()).resolves.toBeUndefined()
})

import { describe, expect, test } from 'vitest'

import type { Account } from '../zendesk/account'
import { customerReplies } from '../zendesk/customer'
import { createDesk } from '../zendesk/desk'
import { USER } from '../zendesk/directory'
import { createMemoryBackend, openDesk } from '../zendesk/in-memory'
import { handle } from '../zendesk/rest/handle'
import type { SaveAnswer, TicketTab } from '../zendesk/tab-types'
import { saveUpdate } from '../zendesk/update'
import { accountAt, takenTicket } from './story-account'

async function open(user: number = USER.ana) {
  const account = accountAt()
  const id = takenTicket(account)
  const tab = await openDesk(account, user).openTicket(id)
  return { account, id, tab }
}

const value = (tab: TicketTab, path: string): unknown => {
  const answer = tab.get(path)
  return answer.ok ? answer.value : answer.error
}

function heard(tab: TicketTab): string[] {
  const names: string[] = []
  tab.onEvent((name, message) => {
    const { propertyName } = (message ?? {}) as { propertyName?: string }
    names.push(name === '*.changed' ? `* ${propertyName}` : name)
  })
  return names
}

const audits = (account: Account, id: number) => account.ticket(id)?.audits.length

const allow: SaveAnswer = { allow: true }
const hook = (...answers: SaveAnswer[]) => ({
  name: 'Roteiro',
  askSave: async () => answers.shift() ?? allow,
})

describe('the draft', () => {
  test('is not the saved ticket until it is submitted', async () => {
    const { account, id, tab } = await open()
    await tab.invoke('ticket.tags.add', ['contato_tentativa_1'])
    tab.set('ticket.status', 'pending')
    expect(value(tab, 'ticket.tags')).toEqual(['vip', 'contato_tentativa_1'])
    expect(account.ticket(id)).toMatchObject({ status: 'open', tags: ['vip'] })
    expect(tab.view().isDirty).toBe(true)
  })

  test('tells its changes by their own names and by *.changed', async () => {
    const { tab } = await open()
    const names = heard(tab)
    tab.set('ticket.status', 'pending')
    await tab.invoke('ticket.tags.add', [['a']])
    expect(names).toEqual([
      'ticket.status.changed',
      '* ticket.status',
      'ticket.statusCategory.changed',
      '* ticket.statusCategory',
      'ticket.customStatus.changed',
      '* ticket.customStatus',
      'ticket.tags.changed',
      '* ticket.tags',
    ])
  })

  test('set back to what is saved is no edit any more', async () => {
    const { tab } = await open()
    tab.set('ticket.status', 'pending')
    tab.set('ticket.status', 'open')
    await tab.invoke('ticket.tags.add', ['a'])
    await tab.invoke('ticket.tags.remove', ['a'])
    expect(tab.view().isDirty).toBe(false)
  })

  test.each([
    ['text after text', 'comment.appendText', '2 < 3\nfim', '<p>Oi</p><p>2 &lt; 3<br>fim</p>'],
    ['the same by its longer name', 'ticket.comment.appendText', 'x', '<p>Oi</p><p>x</p>'],
    [
      'HTML without what runs',
      'comment.appendHtml',
      '<p onclick="a()">x<script>b()</script></p>',
      '<p>Oi</p><p>x</p>',
    ],
    ['Markdown', 'comment.appendMarkdown', '**x**', '<p>Oi</p><p><strong>x</strong></p>'],
    ['what is inserted', 'ticket.editor.insert', 'x', '<p>Oi</p><p>x</p>'],
  ])('takes %s', async (_, action, text, expected) => {
    const { tab } = await open()
    tab.set('comment.text', 'Oi')
    await tab.invoke(action, [text])
    expect(value(tab, 'comment.text')).toBe(expected)
  })

  test('typed by the agent is read at once and told under both names', async () => {
    const { tab } = await open()
    const names = heard(tab)
    tab.type('<p>Olá</p>')
    expect(value(tab, 'ticket.comment.text')).toBe('<p>Olá</p>')
    expect(names).toEqual(['comment.text.changed', 'ticket.comment.text.changed', '* comment.text'])
  })

  test('of a reply turned into a note and back goes where it would have gone', async () => {
    const { tab } = await open()
    tab.chooseChannel('whatsapp')
    tab.set('comment.type', 'internalNote')
    expect(value(tab, 'ticket.editor.targetChannel.name')).toBe('internal')
    tab.set('comment.type', 'publicReply')
    expect(value(tab, 'ticket.editor.targetChannel.name')).toBe('whatsapp')
  })

  test('on a messaging channel is plain text', async () => {
    const { tab } = await open()
    tab.type('<p><strong>Oi</strong> &amp; até</p>')
    tab.chooseChannel('chat')
    expect(value(tab, 'comment')).toMatchObject({ text: 'Oi & até', useRichText: false })
  })
})

describe('what may not be read or written', () => {
  test('an unknown path is an error and is listed', async () => {
    const account = accountAt()
    const desk = openDesk(account, USER.ana)
    const tab = await desk.openTicket(takenTicket(account))
    expect(tab.get('ticket.bogus')).toEqual({
      ok: false,
      error: { name: 'APIPathError', message: 'No such Api', path: 'ticket.bogus' },
    })
    expect((await tab.invoke('ticket.fly', [])).ok).toBe(false)
    expect(desk.unsupported()).toEqual([
      { kind: 'get', name: 'ticket.bogus' },
      { kind: 'invoke', name: 'ticket.fly' },
    ])
  })

  test.each([
    ['comment.text', { text: 'x' }, 'Invalid value'],
    ['ticket.subject', 1, 'Invalid value'],
    ['ticket.status', 'closed', 'Invalid value'],
    ['ticket.priority', 'rocket', 'Invalid value'],
    ['ticket.type', ['task'], 'Invalid value'],
    ['ticket.tags', 'vip', 'Invalid value'],
    ['ticket.assignee', { groupId: 1 }, 'Not found'],
    ['ticket.assignee', { userId: 'ana' }, 'Not found'],
  ])('%s does not take %j, and stays as it was', async (path, wanted, message) => {
    const { tab } = await open()
    const before = value(tab, path)
    expect(tab.set(path, wanted)).toMatchObject({ ok: false, error: { message, path } })
    expect(value(tab, path)).toEqual(before)
  })

  test('an unknown custom field is read as nothing', async () => {
    const { tab } = await open()
    expect(tab.get('ticket.customField:custom_field_1')).toEqual({ ok: true, value: undefined })
  })

  test('a closed ticket takes no edit and is not submitted', async () => {
    const { account, id, tab } = await open()
    saveUpdate(account, id, USER.system, { status: 'closed' })
    const count = audits(account, id)
    expect(tab.set('comment.text', 'x').ok).toBe(false)
    expect((await tab.invoke('comment.appendText', ['x'])).ok).toBe(false)
    expect((await tab.invoke('ticket.tags.add', ['x'])).ok).toBe(false)
    expect(await tab.submit()).toEqual({ kind: 'ignored' })
    expect(audits(account, id)).toBe(count)
  })

  test('an agent without tag rights reads back the tags as they were', async () => {
    const { tab } = await open(USER.diego)
    expect(await tab.invoke('ticket.tags.add', ['x'])).toEqual({ ok: true, value: undefined })
    expect(value(tab, 'ticket.tags')).toEqual(['vip'])
  })

  test('a light agent stays on internal notes', async () => {
    const { tab } = await open(USER.clara)
    tab.set('comment.type', 'publicReply')
    expect(value(tab, 'comment.type')).toBe('internalNote')
  })
})

describe('a submit', () => {
  test('starts, asks, saves one audit, clears the comment and is done, in that order', async () => {
    const { account, id, tab } = await open()
    tab.addHook({
      name: 'Roteiro',
      askSave: async () => {
        await tab.invoke('ticket.tags.add', ['contato_tentativa_1'])
        return allow
      },
    })
    tab.type('<p>Oi</p>')
    const before = audits(account, id) ?? 0
    const told = heard(tab)
    expect(await tab.submit('pending')).toMatchObject({ kind: 'saved' })
    expect(told.filter((name) => name.startsWith('ticket.submit'))).toEqual([
      'ticket.submit.start',
      'ticket.submit.done',
      'ticket.submit.always',
    ])
    expect(audits(account, id)).toBe(before + 1)
    expect(account.ticket(id)).toMatchObject({
      status: 'pending',
      tags: ['vip', 'contato_tentativa_1'],
    })
    expect(value(tab, 'comment.text')).toBe('')
    expect(tab.view().isDirty).toBe(false)
  })

  test('that one app stops keeps the draft and saves nothing', async () => {
    const { account, id, tab } = await open()
    tab.addHook(hook(allow))
    tab.addHook(hook({ allow: false, message: 'Falta a causa.' }, { allow: false }))
    tab.type('<p>Oi</p>')
    const before = audits(account, id)
    const told = heard(tab)
    expect(await tab.submit()).toEqual({ kind: 'blocked', messages: ['Falta a causa.'] })
    expect(await tab.submit()).toEqual({ kind: 'blocked', messages: [''] })
    expect(told.slice(0, 3)).toEqual([
      'ticket.submit.start',
      'ticket.submit.fail',
      'ticket.submit.always',
    ])
    expect(value(tab, 'comment.text')).toBe('<p>Oi</p>')
    expect(audits(account, id)).toBe(before)
  })

  test('does not wait forever for an app', async () => {
    const account = accountAt()
    const timer = (_: number, late: () => void) => {
      queueMicrotask(late)
      return () => {}
    }
    const tab = await openDesk(account, USER.ana, { timer }).openTicket(takenTicket(account))
    tab.addHook({ name: 'Roteiro', askSave: () => new Promise(() => {}) })
    expect(await tab.submit()).toEqual({
      kind: 'blocked',
      messages: ['O aplicativo Roteiro não respondeu. O ticket não foi enviado.'],
    })
  })

  test('that Zendesk refuses fails with its sentence and keeps the draft', async () => {
    const { tab } = await open()
    tab.set('ticket.assignee', { groupId: 360000000101 })
    tab.type('<p>Tchau</p>')
    expect(await tab.submit('solved')).toEqual({
      kind: 'refused',
      message: 'Assignee: is required when solving a ticket',
    })
    expect(value(tab, 'comment.text')).toBe('<p>Tchau</p>')
  })

  test('is not begun twice, nor while saving is switched off', async () => {
    const { tab } = await open()
    tab.type('<p>Oi</p>')
    const both = await Promise.all([tab.submit(), tab.submit()])
    expect(both.map(({ kind }) => kind)).toEqual(['saved', 'ignored'])
    await tab.invoke('disableSave', [])
    expect(await tab.submit()).toEqual({ kind: 'ignored' })
    await tab.invoke('enableSave', [])
    expect(await tab.submit()).toMatchObject({ kind: 'saved' })
  })

  test('saves only what the form edited: tags of another agent stay', async () => {
    const { account, id, tab } = await open()
    await tab.invoke('ticket.tags.add', ['a'])
    saveUpdate(account, id, USER.bruno, { tags: { add: ['b'], remove: ['vip'] } })
    expect(value(tab, 'ticket.tags')).toEqual(['vip', 'a'])
    await tab.submit()
    expect(account.ticket(id)?.tags).toEqual(['b', 'a'])
  })

  test('leaves what was changed while it was on its way', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    const memory = createMemoryBackend(account, USER.ana)
    let open = () => {}
    const opened = new Promise<void>((resolve) => {
      open = resolve
    })
    const save: typeof memory.save = async (...args) => {
      await opened
      return memory.save(...args)
    }
    const tab = await createDesk({ ...memory, save }, { typingPauseMs: 0 }).openTicket(id)
    tab.type('<p>um</p>')
    await tab.invoke('ticket.tags.add', ['a'])
    const sent = tab.submit()
    await new Promise((resolve) => setTimeout(resolve))
    tab.type('<p>dois</p>')
    await tab.invoke('ticket.tags.add', ['b'])
    open()
    await sent
    expect(account.ticket(id)).toMatchObject({ tags: ['vip', 'a'] })
    expect(account.ticket(id)?.audits.at(-1)?.events).toMatchObject([{ plain_body: 'um' }, {}, {}])
    expect(tab.view()).toMatchObject({
      comment: { text: '<p>dois</p>' },
      form: { tags: ['vip', 'a', 'b'] },
      isDirty: true,
    })
  })

  test('that crosses a later save of somebody else ends on the later one', async () => {
    const account = accountAt()
    const id = takenTicket(account)
    const memory = createMemoryBackend(account, USER.ana)
    const save: typeof memory.save = async (...args) => {
      const saved = await memory.save(...args)
      saveUpdate(account, id, USER.bruno, { status: 'hold', tags: { add: ['b'], remove: [] } })
      return saved
    }
    const tab = await createDesk({ ...memory, save }, { typingPauseMs: 0 }).openTicket(id)
    await tab.invoke('ticket.tags.add', ['a'])
    await tab.submit('pending')
    expect(tab.view()).toMatchObject({
      form: { status: 'hold', tags: ['vip', 'a', 'b'] },
      isDirty: false,
    })
  })

  test('of a new ticket creates it', async () => {
    const account = accountAt()
    const tab = openDesk(account, USER.ana).openNewTicket()
    expect(value(tab, 'ticket.isNew')).toBe(true)
    expect(value(tab, 'ticket.id')).toBeUndefined()
    tab.type('<p>Ligou para pedir ajuste</p>')
    expect(await tab.submit('open')).toMatchObject({ kind: 'saved', ticket: { status: 'open' } })
    expect(account.tickets()).toHaveLength(1)
  })
})

describe('what others save', () => {
  test("is not what this tab's own submit saves", async () => {
    const { tab } = await open()
    const names = heard(tab)
    tab.set('ticket.status', 'hold')
    await tab.submit()
    expect(names).not.toContain('ticket.updated')
  })

  test('shows through where nothing was edited, and is told', async () => {
    const { account, id, tab } = await open()
    const names = heard(tab)
    tab.type('<p>meu rascunho</p>')
    names.length = 0
    saveUpdate(account, id, USER.bruno, { status: 'hold' })
    expect(value(tab, 'ticket.status')).toBe('hold')
    expect(value(tab, 'comment.text')).toBe('<p>meu rascunho</p>')
    expect(names).toContain('ticket.status.changed')
    expect(names.at(-1)).toBe('ticket.updated')
  })

  test('does not undo an edit of the form', async () => {
    const { account, id, tab } = await open()
    tab.set('ticket.status', 'pending')
    saveUpdate(account, id, USER.bruno, { status: 'hold' })
    expect(value(tab, 'ticket.status')).toBe('pending')
  })

  test('over REST reaches the open tab as well', async () => {
    const { account, id, tab } = await open()
    const body = JSON.stringify({ tags: ['a'] })
    handle(account, USER.ana, { method: 'PUT', url: `/api/v2/tickets/${id}/tags`, body })
    expect(value(tab, 'ticket.tags')).toEqual(['vip', 'a'])
  })

  test('is heard in the conversation when a customer answers', async () => {
    const { account, id, tab } = await open()
    const names = heard(tab)
    customerReplies(account, id, { text: 'Sim' })
    expect(names).toContain('ticket.conversation.changed')
    expect(value(tab, 'ticket.conversation')).toMatchObject([
      { author: { role: 'end-user' } },
      { author: { name: 'Marina Costa', role: 'end-user' }, channel: { name: 'email' } },
    ])
  })

  test('is not heard any more after the tab is closed', async () => {
    const { account, id, tab } = await open()
    const names = heard(tab)
    tab.close()
    saveUpdate(account, id, USER.bruno, { status: 'hold' })
    expect(names).toEqual([])
  })
})

test('Send delivers a chat message without asking any app', async () => {
  const { account, id, tab } = await open()
  const asked: string[] = []
  tab.addHook({
    name: 'Roteiro',
    askSave: async () => {
      asked.push('ticket.save')
      return allow
    },
  })
  tab.chooseChannel('native_messaging')
  tab.type('Bom dia!')
  const names = heard(tab)
  expect(await tab.send()).toMatchObject({ kind: 'saved' })
  expect(asked).toEqual([])
  expect(names).toContain('ticket.conversation.changed')
  expect(account.ticket(id)?.messages).toMatchObject([{ text: 'Bom dia!', authorId: USER.ana }])
  expect(value(tab, 'ticket.comments')).toHaveLength(1)
  expect(value(tab, 'comment.text')).toBe('')
})

test('a macro applied by hand writes into the draft', async () => {
  const { tab } = await open()
  await tab.invoke('macro', [360000000601])
  expect(tab.view()).toMatchObject({
    comment: { type: 'internalNote' },
    form: { tags: ['vip', 'escalonar_ti_script_db2'] },
  })
})

test('the window tells who is at it, where, and how it looks', async () => {
  const account = accountAt()
  const desk = openDesk(account, USER.clara, { locale: 'en-US', colorScheme: 'dark' })
  const tab = await desk.openTicket(takenTicket(account))
  expect(value(tab, 'currentUser.timeZone.ianaName')).toBe('America/Sao_Paulo')
  expect(value(tab, 'currentUser')).toMatchObject({ locale: 'en-US', role: 360000000501 })
  expect(value(tab, 'currentAccount.subdomain')).toBe('exemplo')
  expect(value(tab, 'colorScheme')).toBe('dark')
})

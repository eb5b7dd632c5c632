import { describe, expect } from 'vitest'

import { poll } from '../desk'
import type { Outcome } from './probe'
import { BOTH } from './sdks'
import { protocolTest as rule } from './stage'

const noSuchApi = (path: string) => ({ name: 'APIPathError', message: 'No such Api', path })
const rejectedWith = (name: string, message: string): Outcome => ({
  rejected: { isError: true, name, message },
})

describe('1.4 get', () => {
  rule.for(BOTH)(
    '1.4 with %s one path as text resolves with the whole result',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk })
      expect(await sidebar.call('get', ['ticket.isNew'])).toEqual({
        resolved: { errors: {}, 'ticket.isNew': false },
      })
    },
  )

  rule.for(BOTH)(
    '1.4 with %s one unknown path as text rejects with path and words',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk })
      expect(await sidebar.call('get', ['bogus.path'])).toEqual(
        rejectedWith('APIPathError', '"bogus.path" No such Api'),
      )
    },
  )

  rule.for(BOTH)('1.4 with %s a list resolves with its failures inside', async (sdk, { open }) => {
    const { sidebar } = await open({ sdk })
    expect(await sidebar.call('get', [['bogus.path', 'ticket.isNew']])).toEqual({
      resolved: { errors: { 'bogus.path': noSuchApi('bogus.path') }, 'ticket.isNew': false },
    })
  })

  rule('1.4 a known path without a value resolves without it', async ({ open }) => {
    const { sidebar } = await open()
    expect(await sidebar.call('get', ['requirement:none'])).toEqual({ resolved: { errors: {} } })
    expect(await sidebar.call('get', [['requirement:none']])).toEqual({ resolved: { errors: {} } })
  })

  rule('1.4 every id is answered once, and by an object with errors in it', async ({ open }) => {
    const { sidebar, said } = await open()
    await sidebar.call('get', [['ticket.id', 'bogus.path']])
    await sidebar.call('set', ['ticket.subject', 'Novo'])
    await sidebar.call('invoke', ['ticket.tags.add', 'vip'])
    const ids = (await said()).flatMap(({ id }) => (id === undefined ? [] : [id]))
    const answers = (await sidebar.told()).filter(({ message }) => message['id'] !== undefined)
    expect(answers.map(({ message }) => message['id'])).toEqual(ids)
    expect(answers.filter(({ message }) => !Object(message['result']).errors)).toEqual([])
  })

  rule('1.4 an unknown path is listed where the page shows its messages', async ({ open }) => {
    const { page, sidebar } = await open()
    await sidebar.call('get', [['bogus.path']])
    await sidebar.call('invoke', [{ 'bogus.action': [] }])
    await page.getByTitle('Mensagens trocadas com o aplicativo').click()
    const drawer = page.getByRole('region', { name: 'Mensagens com o aplicativo' })
    await poll(() => drawer.innerText()).toMatch(/get bogus\.path[\s\S]*invoke bogus\.action/)
  })
})

describe('1.4 set', () => {
  rule.for(BOTH)(
    '1.4 with %s what was set is echoed, one path or several',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk })
      expect(await sidebar.call('set', ['ticket.subject', 'Um'])).toEqual({
        resolved: { errors: {}, 'ticket.subject': 'Um' },
      })
      const several = { 'ticket.subject': 'Dois', 'ticket.priority': 'high' }
      expect(await sidebar.call('set', [several])).toEqual({ resolved: { errors: {}, ...several } })
    },
  )

  rule.for(BOTH)(
    '1.4 with %s an unknown path rejects as text and comes back inside an object',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk })
      expect(await sidebar.call('set', ['bogus.path', 1])).toEqual(
        rejectedWith('APIPathError', '"bogus.path" No such Api'),
      )
      const mixed = { 'bogus.path': 1, 'ticket.subject': 'Três' }
      expect(await sidebar.call('set', [mixed])).toEqual({
        resolved: { errors: { 'bogus.path': noSuchApi('bogus.path') }, 'ticket.subject': 'Três' },
      })
    },
  )

  rule('1.4 one path without a value is refused before it is sent', async ({ open }) => {
    const { sidebar, said } = await open()
    expect(await sidebar.call('set', ['ticket.subject'])).toMatchObject({
      rejected: { isError: true },
    })
    expect((await said()).filter(({ request }) => request === 'set')).toEqual([])
  })
})

describe('1.4 invoke', () => {
  rule.for(BOTH)(
    '1.4 with %s arguments travel as a list, the answer under the action',
    async (sdk, { open }) => {
      const { sidebar, said } = await open({ sdk })
      expect(await sidebar.call('invoke', ['resize', { width: '100%', height: 200 }])).toEqual({
        resolved: { errors: {}, resize: { width: 340, height: 200 } },
      })
      expect(await sidebar.call('invoke', ['appsTray.show'])).toEqual({
        resolved: { errors: {}, 'appsTray.show': { 'appsTray.isVisible': true } },
      })
      const sent = (await said()).filter(({ request }) => request === 'invoke')
      expect(sent.map(({ params }) => params)).toEqual([
        { resize: [{ width: '100%', height: 200 }] },
        { 'appsTray.show': [] },
      ])
    },
  )

  rule.for(BOTH)(
    '1.4 with %s an unknown action rejects as text and comes back inside an object',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk })
      expect(await sidebar.call('invoke', ['bogus.action'])).toEqual(
        rejectedWith('APIPathError', '"bogus.action" No such Api'),
      )
      expect(await sidebar.call('invoke', [{ 'bogus.action': [] }])).toEqual({
        resolved: { errors: { 'bogus.action': noSuchApi('bogus.action') } },
      })
    },
  )

  rule(
    '1.4 several actions at once take lists of texts only, and no new instance',
    async ({ open }) => {
      const { sidebar, said } = await open()
      const refused = { rejected: { isError: true } }
      expect(await sidebar.call('invoke', [{ resize: [{ height: 9 }] }])).toMatchObject(refused)
      const mixed = { 'instances.create': [], 'appsTray.show': [] }
      expect(await sidebar.call('invoke', [mixed])).toMatchObject(refused)
      expect((await said()).filter(({ request }) => request === 'invoke')).toEqual([])
    },
  )
})

describe('1.4 a call that fails as a whole', () => {
  const failing = (kind: 'rejected' | 'nameless' | 'never') => ({
    faults: [{ on: 'sdk', match: '^get ticket\\.subject$', kind }] as const,
  })

  rule.for(BOTH)(
    '1.4 with %s an error with a name rejects, as text and as a list',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk, ...failing('rejected') })
      const failed = rejectedWith('InternalError', 'Something went wrong')
      expect(await sidebar.call('get', ['ticket.subject'])).toEqual(failed)
      expect(await sidebar.call('get', [['ticket.subject']])).toEqual(failed)
    },
  )

  rule.for(BOTH)(
    '1.4 with %s an error without a name is taken for the answer',
    async (sdk, { open }) => {
      const { sidebar } = await open({ sdk, ...failing('nameless') })
      expect(await sidebar.call('get', [['ticket.subject']])).toEqual({
        resolved: { message: 'Something went wrong' },
      })
    },
  )

  rule('1.4 an instance that is not there fails the whole call', async ({ open }) => {
    const { sidebar } = await open()
    expect(await sidebar.call('get', [['ticket.id']], 'nobody')).toEqual(
      rejectedWith('InstanceNotFound', 'No such instance'),
    )
  })

  rule(
    '1.4 with npm a call without an answer resolves with an object after 5 s',
    async ({ open }) => {
      const { sidebar } = await open(failing('never'))
      expect(await sidebar.call('get', [['ticket.subject']])).toMatchObject({
        resolved: { name: 'TimeoutError', invocationName: 'get', paramsArray: ['ticket.subject'] },
      })
    },
  )

  rule(
    '1.4 with official a call without an answer rejects when its limit is over',
    async ({ open }) => {
      const { sidebar } = await open({ sdk: 'official', limitMs: 300, ...failing('never') })
      expect(await sidebar.call('get', [['ticket.subject']])).toEqual(
        rejectedWith('Error', 'Invocation request timeout'),
      )
    },
  )

  rule(
    '1.4 with official the housekeeping is answered where an id asks for it',
    async ({ open }) => {
      const { page, sidebar, said } = await open({ sdk: 'official', limitMs: 300 })
      await sidebar.frame.click('button')
      await poll(async () => (await said()).map(({ key }) => key)).toEqual(
        expect.arrayContaining(['session.live', '__track__']),
      )
      const [track] = (await said()).filter(({ params }) => Object(params).track)
      expect(track).toMatchObject({ params: { track: [{ type: 'click' }] } })
      const answers = (await sidebar.told()).filter(
        ({ message }) => message['id'] === track?.['id'],
      )
      expect(answers.map(({ message }) => message)).toMatchObject([{ result: { errors: {} } }])
      await page.getByTitle('Mensagens trocadas com o aplicativo').click()
      const drawer = page.getByRole('region', { name: 'Mensagens com o aplicativo' })
      expect(await drawer.innerText()).not.toContain('Não imitado')
    },
  )
})

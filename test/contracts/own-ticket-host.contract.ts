import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { plainText } from '../../src/domain/text/plain-text'
import type { Draft } from '../../src/domain/ticket/ticket'
import type { HostEvents } from '../../src/ports/ticket-host'
import { GROUP, USER } from '../workspace'
import type { OwnTicket } from './own-ticket'

const wordsOf = ({ body }: Draft): string => plainText(body).trim()

/** What every TicketHost promises to one agent on one ticket, in Zendesk or out of it. */
export function ownTicketHostContract(name: string, setUp: () => Promise<OwnTicket>): void {
  describe(`TicketHost of one agent, ${name}`, () => {
    let own: OwnTicket

    beforeEach(async () => {
      own = await setUp()
    })
    afterEach(() => own.close())

    test('opens with the ticket, its customer, the agent and the form', async () => {
      const { ticket, draft, agent } = await own.host.open()
      expect(ticket).toMatchObject({
        requester: { id: USER.marina, name: 'Marina Costa', role: 'end-user' },
        description: 'Preciso de ajuda',
      })
      expect(draft).toMatchObject({
        isPublic: true,
        tags: ['vip'],
        status: 'open',
        assigneeId: USER.ana,
      })
      expect(agent).toMatchObject({ id: USER.ana, name: 'Ana Lima', role: 'agent' })
    })

    describe('the draft', () => {
      test('is a note once the agent says so', async () => {
        await own.agent.chooses('internalNote')
        const draft = await own.host.readDraft()
        expect(draft).toMatchObject({ isPublic: false, channel: { kind: 'internal' } })
      })

      test('keeps what is in it when something is added, at the end', async () => {
        const { host, agent } = own
        await agent.types('Olá, Marina. 1 < 2')
        await host.append('Bom dia!\nTudo **bem**?', await host.readDraft())
        expect(wordsOf(await host.readDraft())).toMatch(
          /^Olá, Marina\. 1 < 2\n+Bom dia!\nTudo bem\?$/,
        )
      })

      test('loses no word when the agent types meanwhile', async () => {
        const { host, agent } = own
        await agent.types('Olá,')
        const draft = await host.readDraft()
        await Promise.all([host.append('Bom dia!', draft), agent.types(' Marina.')])
        await agent.types(' Até já.')
        const words = wordsOf(await host.readDraft())
        for (const part of ['Olá,', 'Bom dia!', ' Marina.', ' Até já.']) {
          expect(words).toContain(part)
        }
        expect(words.indexOf('Bom dia!')).toBeGreaterThan(words.indexOf('Olá,'))
      })

      test('is replaced as a whole when it is written', async () => {
        const { host, agent } = own
        await agent.types('Rascunho antigo')
        const isRich = (await host.readDraft()).body.kind === 'html'
        await host.writeDraft(isRich ? '<p>Bom dia!</p><p>Até logo.</p>' : 'Bom dia!\n\nAté logo.')
        expect(wordsOf(await host.readDraft())).toMatch(/^Bom dia!\n+Até logo\.$/)
      })
    })

    test('asked for a note, says what the composer became, both ways', async () => {
      expect(await own.host.askForNote(true)).toEqual({ isPublic: false })
      expect(await own.host.askForNote(false)).toEqual({ isPublic: true })
    })

    describe('staging', () => {
      test('changes the tags it names and no other, and gives back what was kept', async () => {
        const { host } = own
        await host.changeTags({ add: ['contato_tentativa_1', 'roteiro'], remove: [] })
        const tags = await host.changeTags({
          add: ['contato_tentativa_2'],
          remove: ['contato_tentativa_1', 'nunca_esteve'],
        })
        expect(tags).toEqual(['vip', 'roteiro', 'contato_tentativa_2'])
        expect((await host.readDraft()).tags).toEqual(tags)
      })

      test('takes a saved tag out, and puts it back', async () => {
        const { host } = own
        expect(await host.changeTags({ add: [], remove: ['vip'] })).toEqual([])
        expect(await host.changeTags({ add: ['vip'], remove: [] })).toEqual(['vip'])
      })

      test('saves nothing before the agent submits, and all of it in one update then', async () => {
        const { host, agent, saved } = own
        const { updates } = await saved()
        await agent.types('Oi')
        await host.changeTags({ add: ['contato_tentativa_1'], remove: [] })
        await host.setStatus('pending')
        await host.setGroup(GROUP.commercial)
        expect(await saved()).toMatchObject({ tags: ['vip'], status: 'open' })
        expect(await agent.submits()).toEqual({ kind: 'saved' })
        expect(await saved()).toEqual({
          tags: expect.arrayContaining(['vip', 'contato_tentativa_1']),
          status: 'pending',
          groupId: GROUP.commercial,
          updates: updates + 1,
        })
      })
    })

    test.each(OWN_OCCASIONS)(
      'tells that %s: %s, to those who still listen',
      async (_, event, act, brings) => {
        const [gone, here] = [vi.fn(), vi.fn()]
        const leave = own.host.on(event, gone)
        own.host.on(event, here)
        leave()
        // Who listens is known to Zendesk by the time a later question is answered.
        await own.host.readDraft()
        await act(own)
        await vi.waitFor(() => expect(here).toHaveBeenCalledWith(brings), 60_000)
        expect(gone).not.toHaveBeenCalled()
      },
    )

    test('leaves e-mails to the history', async () => {
      await own.customerWrites('Pode seguir')
      expect(await own.host.readConversation()).toEqual([])
    })

    describe('the hook of a submit', () => {
      test('stops it with its sentence: nothing is saved, the draft stays', async () => {
        const { host, agent, saved } = own
        host.onSave(() => Promise.reject(new Error('Falta preencher a seção 3.')))
        await agent.types('Oi')
        const before = await saved()
        expect(await agent.submits('pending')).toEqual({
          kind: 'stopped',
          sentences: ['Falta preencher a seção 3.'],
        })
        expect(await saved()).toEqual(before)
        expect(wordsOf(await host.readDraft())).toBe('Oi')
      })

      test('lets it pass, and what it staged is in the same update', async () => {
        const { host, agent, saved, api } = own
        const { updates } = await saved()
        host.onSave(async () => {
          await host.changeTags({ add: ['contato_tentativa_1'], remove: [] })
        })
        await agent.types('Oi')
        expect(await agent.submits()).toEqual({ kind: 'saved' })
        expect((await saved()).updates).toBe(updates + 1)
        expect((await api.newest()).updates.at(-1)).toMatchObject({
          comment: { isPublic: true, text: 'Oi' },
          tagsAdded: expect.arrayContaining(['contato_tentativa_1']),
        })
      })

      test('sees the status the agent submits as', async () => {
        const { host, agent } = own
        let status = ''
        host.onSave(async () => {
          status = (await host.readDraft()).status
        })
        await agent.types('Oi')
        await agent.submits('pending')
        expect(status).toBe('pending')
      })

      test('is not asked any more once it is taken away', async () => {
        const { host, agent } = own
        const check = vi.fn(() => Promise.reject(new Error('não')))
        host.onSave(check)()
        await agent.types('Oi')
        expect(await agent.submits()).toEqual({ kind: 'saved' })
        expect(check).not.toHaveBeenCalled()
      })
    })

    test('takes a toast and a height', async () => {
      await expect(own.host.notify('1 < 2', 'notice')).resolves.toBeUndefined()
      await expect(own.host.resize(420)).resolves.toBeUndefined()
    })
  })
}

/** An event, what makes it happen, and what it brings. */
type OwnOccasion = readonly [
  reason: string,
  event: keyof HostEvents,
  act: (own: OwnTicket) => Promise<unknown>,
  brings: unknown,
]

/** What one agent and the customer can make happen. */
const OWN_OCCASIONS: readonly OwnOccasion[] = [
  [
    'the agent types',
    'text',
    ({ agent }) => agent.types('Bom dia'),
    expect.stringContaining('Bom dia'),
  ],
  [
    'the app itself writes',
    'text',
    ({ host }) => host.writeDraft('Oi'),
    expect.stringContaining('Oi'),
  ],
  [
    'the agent turns to an internal note',
    'composer',
    ({ agent }) => agent.chooses('internalNote'),
    undefined,
  ],
  [
    'tags are staged',
    'tags',
    ({ host }) => host.changeTags({ add: ['retido'], remove: [] }),
    ['vip', 'retido'],
  ],
  [
    'tags are saved beside the form',
    'tags',
    async ({ api }) => api.saveTags({ add: ['retido'], remove: [] }, (await api.read()).stamp),
    ['vip', 'retido'],
  ],
  [
    'the ticket was saved beside the form',
    'updated',
    ({ api }) => api.addInternalNote('Exceção'),
    undefined,
  ],
  ['the status changes', 'form', ({ host }) => host.setStatus('pending'), undefined],
  ['the group changes', 'form', ({ host }) => host.setGroup(GROUP.commercial), undefined],
  [
    'the customer answers',
    'conversation',
    ({ customerWrites }) => customerWrites('Pode seguir'),
    undefined,
  ],
  [
    'the ticket was submitted',
    'submitted',
    async ({ agent }) => {
      await agent.types('Oi')
      await agent.submits()
    },
    undefined,
  ],
  [
    'the submit was stopped',
    'submitFailed',
    async ({ host, agent }) => {
      host.onSave(() => Promise.reject(new Error('Falta a causa.')))
      await agent.types('Oi')
      await agent.submits()
    },
    undefined,
  ],
]

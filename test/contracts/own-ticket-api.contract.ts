import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { USER } from '../workspace'
import type { OwnTicket } from './own-ticket'

/** What every TicketApi promises of a ticket that only one agent and its customer touch. */
export function ownTicketApiContract(name: string, setUp: () => Promise<OwnTicket>): void {
  describe(`TicketApi of one agent, ${name}`, () => {
    let own: OwnTicket

    beforeEach(async () => {
      own = await setUp()
    })
    afterEach(() => own.close())

    test('reads the saved ticket, and nothing of what is only staged', async () => {
      await own.host.changeTags({ add: ['roteiro'], remove: [] })
      await own.host.setStatus('solved')
      expect(await own.api.read()).toMatchObject({
        tags: ['vip'],
        status: 'open',
        assigneeId: USER.ana,
        requesterId: USER.marina,
        hasTalk: false,
      })
    })

    test('gives another stamp after every save, within one second too', async () => {
      const stamps = [(await own.api.read()).stamp]
      for (const words of ['a', 'b']) {
        await own.api.addInternalNote(words)
        stamps.push((await own.api.read()).stamp)
      }
      expect(new Set(stamps).size).toBe(3)
    })

    describe('the history', () => {
      test('is who did what, oldest first', async () => {
        const { host, agent, api } = own
        await agent.types('Bom dia!')
        await host.changeTags({ add: ['contato_tentativa_1'], remove: ['vip'] })
        await agent.submits('pending')
        await own.customerWrites('Pode seguir')
        const { updates, isComplete } = await api.recent()
        expect(isComplete).toBe(true)
        expect(updates[0]).toMatchObject({
          author: { id: USER.marina, name: 'Marina Costa', role: 'end-user' },
          comment: { isPublic: true, text: 'Preciso de ajuda' },
        })
        expect(updates.at(-2)).toMatchObject({
          author: { id: USER.ana, name: 'Ana Lima', role: 'agent' },
          comment: { isPublic: true, text: 'Bom dia!', hasFile: false },
          tagsAdded: expect.arrayContaining(['contato_tentativa_1']),
          tagsRemoved: ['vip'],
          status: 'pending',
        })
        expect(updates.at(-1)).toMatchObject({
          author: { role: 'end-user' },
          channel: { kind: 'email' },
          comment: { isPublic: true, text: 'Pode seguir' },
          status: 'open',
        })
      })

      test('of a few updates is the same, whichever way it is asked for', async () => {
        const { api } = own
        const pages = [await api.newest(), await api.recent(), await api.all()]
        expect(pages[1]).toEqual(pages[0])
        expect(pages[2]).toEqual(pages[0])
      })
    })

    describe('tags', () => {
      test('are added and taken out at once; all others stay', async () => {
        const { api } = own
        await api.saveTags({ add: ['roteiro'], remove: [] }, (await api.read()).stamp)
        await api.saveTags({ add: ['pausa'], remove: ['vip'] }, (await api.read()).stamp)
        expect((await own.saved()).tags).toEqual(['roteiro', 'pausa'])
      })

      test('leave the draft and what is staged on it alone', async () => {
        const { host, agent, api } = own
        await agent.types('Oi')
        await host.changeTags({ add: ['retido'], remove: [] })
        await api.saveTags({ add: ['roteiro'], remove: [] }, (await api.read()).stamp)
        const { body, tags } = await host.readDraft()
        expect(body.content).toContain('Oi')
        expect(tags).toContain('retido')
      })

      test('leave the ticket as it is when there is nothing to change', async () => {
        const before = await own.saved()
        await own.api.saveTags({ add: [], remove: [] }, 'any')
        expect(await own.saved()).toEqual(before)
      })

      test('are refused over a ticket that was saved since', async () => {
        const { api, customerWrites } = own
        const { stamp } = await api.read()
        await customerWrites('Pode seguir')
        const change = { add: ['roteiro'], remove: [] }
        await expect(api.saveTags(change, stamp)).rejects.toMatchObject({ reason: 'conflict' })
        expect((await own.saved()).tags).toEqual(['vip'])
      })
    })

    describe('a step of a playbook', () => {
      const again = { add: ['roteiro_faturamento_retorno_2'], remove: ['vip'] }

      test('that takes the place of an earlier one, with its note, is one update', async () => {
        const { api } = own
        const { updates } = await own.saved()
        await api.saveStep(again, await api.read(), 'Enviada no grupo: Daremos retorno breve.')
        expect(await own.saved()).toMatchObject({ tags: again.add, updates: updates + 1 })
        expect((await api.newest()).updates.at(-1)).toMatchObject({
          comment: { isPublic: false, text: 'Enviada no grupo: Daremos retorno breve.' },
          tagsAdded: again.add,
          tagsRemoved: again.remove,
        })
      })

      test('is refused over a ticket that was saved since', async () => {
        const { api } = own
        const old = await api.read()
        await own.customerWrites('Pode seguir')
        await expect(api.saveStep(again, old)).rejects.toMatchObject({ reason: 'conflict' })
        expect((await own.saved()).tags).toEqual(['vip'])
      })
    })

    test('saves an internal note at once, by this agent, and touches nothing else', async () => {
      const { api } = own
      await api.addInternalNote('Exceção: prazo - 1 < 2')
      expect((await api.newest()).updates.at(-1)).toMatchObject({
        author: { id: USER.ana },
        comment: { isPublic: false, text: 'Exceção: prazo - 1 < 2' },
      })
      expect(await own.saved()).toMatchObject({ tags: ['vip'], status: 'open' })
    })

    test('knows that an agent may reply publicly', async () => {
      expect(await own.api.mayReplyPublicly()).toBe(true)
    })
  })
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { plainText } from '../../src/domain/text/plain-text'
import type { Draft } from '../../src/domain/ticket/ticket'
import type { TicketHost } from '../../src/ports/ticket-host'
import { BRAND, FIELD, FORM, GROUP, USER } from '../workspace'
import { OCCASIONS, type World } from './occasions'
import { type Stage, takenTicket } from './stage'

const wordsOf = ({ body }: Draft): string => plainText(body).trim()

/** Who listens is known to Zendesk by the time a later question is answered. */
const inPlace = (host: TicketHost): Promise<unknown> => host.readDraft()

/** What every TicketHost promises, whatever wire lies between it and Zendesk. */
export function ticketHostContract(name: string, setUp: () => Promise<Stage>): void {
  describe(`TicketHost, ${name}`, () => {
    let world: World

    beforeEach(async () => {
      const stage = await setUp()
      const ticketId = await takenTicket(stage)
      world = { stage, ticketId, seat: await stage.sit(ticketId) }
    })
    afterEach(() => world.stage.close())

    describe('opening', () => {
      test('reads all that the first screen needs in one batched call', async () => {
        const { seat, ticketId } = world
        const opening = await seat.host.open()
        expect(opening.ticket).toEqual({
          id: ticketId,
          requester: {
            id: USER.marina,
            name: 'Marina Costa',
            role: 'end-user',
            phone: '(11) 98765-4321',
          },
          description: 'Preciso de ajuda',
          brandId: BRAND.main,
          channel: { kind: 'web', name: 'web', sendsAtOnce: false },
          helpCenterUrl: 'https://exemplo.zendesk.com',
          formId: FORM.standard,
          fields: new Map([[FIELD.solution, '']]),
        })
        expect(opening.draft).toMatchObject({
          isPublic: true,
          tags: ['vip'],
          status: 'open',
          assigneeId: USER.ana,
          groupId: GROUP.n1,
        })
        expect(opening.agent).toMatchObject({
          id: USER.ana,
          name: 'Ana Lima',
          role: 'agent',
          locale: 'pt-BR',
          zone: 'America/Sao_Paulo',
          groupIds: [GROUP.n1, GROUP.scripts],
        })
        expect(opening.account).toEqual({ subdomain: 'exemplo', zone: 'America/Sao_Paulo' })
        expect(opening.colorScheme).toBe('light')
        expect(await seat.calls()).toEqual([expect.stringMatching(/^get \d+$/)])
      })

      test('brings the custom fields it was told of', async () => {
        const { stage, seat, ticketId } = world
        await stage.save(ticketId, USER.bruno, { fields: { [FIELD.solution]: 'Ajustar o saldo' } })
        await vi.waitFor(async () => {
          const { ticket } = await seat.host.open()
          expect(ticket.fields).toEqual(new Map([[FIELD.solution, 'Ajustar o saldo']]))
        })
      })

      test('finds no number on a ticket that is being created', async () => {
        const { host } = await world.stage.sit('new')
        const { ticket, draft } = await host.open()
        expect(ticket).not.toHaveProperty('id')
        expect(draft).toMatchObject({ tags: [], status: 'new' })
      })

      test('copes with a ticket without a requester', async () => {
        const { host } = await world.stage.sit(await world.stage.enter('no-requester'))
        expect((await host.open()).ticket).not.toHaveProperty('requester')
      })
    })

    test('knows what the account calls its statuses', async () => {
      expect(await world.seat.host.readStatusNames()).toMatchObject({
        pending: 'Pendente',
        solved: 'Resolvido',
      })
      const own = await world.stage.sit(await world.stage.enter('custom-statuses'))
      expect(await own.host.readStatusNames()).toEqual({
        new: 'Na fila',
        open: 'Em atendimento',
        pending: 'Aguardando cliente',
        hold: 'Aguardando terceiros',
        solved: 'Encerrado',
      })
    })

    describe('the draft', () => {
      test('is read as it is now: words, files, tags, status', async () => {
        const { host, agent } = world.seat
        await agent.types('Segue a planilha')
        await agent.attaches('planilha.xlsx')
        await host.setStatus('pending')
        const draft = await host.readDraft()
        expect(wordsOf(draft)).toBe('Segue a planilha')
        expect(draft).toMatchObject({
          attachments: ['planilha.xlsx'],
          status: 'pending',
          isPublic: true,
        })
      })

      test('is a note once the agent says so', async () => {
        const { host, agent } = world.seat
        await agent.chooses('internalNote')
        const draft = await host.readDraft()
        expect(draft).toMatchObject({ isPublic: false, channel: { kind: 'internal' } })
      })

      test('keeps what is in it when something is added, at the end', async () => {
        const { host, agent } = world.seat
        await agent.types('Olá, Marina. 1 < 2')
        await host.append('Bom dia!\nTudo **bem**?', await host.readDraft())
        expect(wordsOf(await host.readDraft())).toMatch(
          /^Olá, Marina\. 1 < 2\n+Bom dia!\nTudo bem\?$/,
        )
      })

      test('loses no word when the agent types meanwhile', async () => {
        const { host, agent } = world.seat
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
        const { host, agent } = world.seat
        await agent.types('Rascunho antigo')
        await host.writeDraft('<p>Bom dia!</p><p>Até logo.</p>')
        expect(wordsOf(await host.readDraft())).toMatch(/^Bom dia!\n+Até logo\.$/)
      })

      test('never runs what is written into it', async () => {
        const { host } = world.seat
        await host.writeDraft('<p onclick="alert(1)">Oi<img src=x onerror="alert(1)"></p>')
        expect((await host.readDraft()).body.content).not.toMatch(/onclick|onerror/)
      })

      test('of a chat takes plain words, letter for letter and line by line', async () => {
        const { host, agent } = await world.stage.sit(await world.stage.enter('chat-active'))
        await agent.types('Oi')
        const draft = await host.readDraft()
        expect(draft).toMatchObject({
          body: { kind: 'text' },
          channel: { kind: 'chat', sendsAtOnce: true },
        })
        await host.append('Bom dia! 1 < 2 & "fim"\nTudo bem?', draft)
        expect((await host.readDraft()).body.content).toBe(
          'Oi\n\nBom dia! 1 < 2 & "fim"\nTudo bem?',
        )
        await host.writeDraft('Até logo\n1 < 2')
        expect((await host.readDraft()).body.content).toBe('Até logo\n1 < 2')
      })
    })

    describe('asking for a note', () => {
      test('says what the composer became, both ways', async () => {
        const { host } = world.seat
        expect(await host.askForNote(true)).toEqual({ isPublic: false })
        expect(await host.askForNote(false)).toEqual({ isPublic: true })
      })

      test('does not make a light agent speak in public', async () => {
        const { host } = await world.stage.sit(world.ticketId, 'light-agent')
        expect(await host.askForNote(false)).toEqual({ isPublic: false })
      })
    })

    describe('staging', () => {
      test('changes the tags it names and no other, and gives back what Zendesk kept', async () => {
        const { host } = world.seat
        await host.changeTags({ add: ['contato_tentativa_1', 'roteiro'], remove: [] })
        const tags = await host.changeTags({
          add: ['contato_tentativa_2'],
          remove: ['contato_tentativa_1', 'nunca_esteve'],
        })
        expect(tags).toEqual(['vip', 'roteiro', 'contato_tentativa_2'])
        expect((await host.readDraft()).tags).toEqual(tags)
      })

      test('gives the tags back as they were to a role that may not edit them', async () => {
        const { host } = await world.stage.sit(world.ticketId, 'agent-without-tags')
        expect(await host.changeTags({ add: ['roteiro'], remove: ['vip'] })).toEqual(['vip'])
      })

      test('saves nothing before the agent submits, and all of it in one update then', async () => {
        const { stage, seat, ticketId } = world
        const { audits } = await stage.saved(ticketId)
        await seat.agent.types('Oi')
        await seat.host.changeTags({ add: ['contato_tentativa_1'], remove: [] })
        await seat.host.setStatus('pending')
        await seat.host.setGroup(GROUP.commercial)
        expect(await stage.saved(ticketId)).toMatchObject({ tags: ['vip'], status: 'open' })
        expect(await seat.agent.submits()).toEqual({ kind: 'saved' })
        const after = await stage.saved(ticketId)
        expect(after).toMatchObject({
          tags: expect.arrayContaining(['vip', 'contato_tentativa_1']),
          status: 'pending',
          groupId: GROUP.commercial,
        })
        expect(after.audits).toHaveLength(audits.length + 1)
      })
    })

    describe('events', () => {
      test.each(OCCASIONS)(
        'when %s: %s, for those who still listen',
        async (_, event, act, brings) => {
          const { host } = world.seat
          const [gone, here] = [vi.fn(), vi.fn()]
          const leave = host.on(event, gone)
          host.on(event, here)
          leave()
          await inPlace(host)
          await act(world)
          await vi.waitFor(() => expect(here).toHaveBeenCalledWith(brings), 60_000)
          expect(gone).not.toHaveBeenCalled()
        },
      )

      test('a chat message is told as a change of the conversation', async () => {
        const ticketId = await world.stage.enter('chat-active')
        const { host } = await world.stage.sit(ticketId)
        const heard = vi.fn()
        host.on('conversation', heard)
        await inPlace(host)
        await world.stage.customerWrites(ticketId, 'Ainda está aí?')
        await vi.waitFor(() => expect(heard).toHaveBeenCalled(), 60_000)
        expect((await host.readConversation()).at(-1)).toMatchObject({
          author: { id: USER.marina, role: 'end-user' },
          channel: { kind: 'chat' },
          comment: { isPublic: true, text: 'Ainda está aí?', hasFile: false },
        })
      })
    })

    describe('the conversation', () => {
      test('is what was said in chat, oldest first', async () => {
        const { host } = await world.stage.sit(await world.stage.enter('chat-active'))
        const said = await host.readConversation()
        expect(said.slice(-2).map(({ author }) => author.id)).toEqual([USER.marina, USER.ana])
        expect(said.map(({ at }) => at)).toEqual(said.map(({ at }) => at).sort((a, b) => a - b))
      })

      test('leaves e-mails to the audits', async () => {
        expect(await world.seat.host.readConversation()).toEqual([])
      })
    })

    describe('the hook of a submit', () => {
      test('stops it with its sentence: nothing is saved, the draft stays', async () => {
        const { stage, seat, ticketId } = world
        seat.host.onSave(() => Promise.reject(new Error('Falta preencher a seção 3.')))
        await seat.agent.types('Oi')
        const { updatedAt } = await stage.saved(ticketId)
        expect(await seat.agent.submits('pending')).toEqual({
          kind: 'stopped',
          sentences: ['Falta preencher a seção 3.'],
        })
        expect((await stage.saved(ticketId)).updatedAt).toBe(updatedAt)
        expect(wordsOf(await seat.host.readDraft())).toBe('Oi')
      })

      test('lets it pass, and what it staged is in the same update', async () => {
        const { stage, seat, ticketId } = world
        seat.host.onSave(async () => {
          await seat.host.changeTags({ add: ['contato_tentativa_1'], remove: [] })
        })
        await seat.agent.types('Oi')
        expect(await seat.agent.submits()).toEqual({ kind: 'saved' })
        const { audits } = await stage.saved(ticketId)
        expect(audits.at(-1)?.events.map(({ type }) => type)).toEqual(
          expect.arrayContaining(['Comment', 'Change']),
        )
        expect((await stage.saved(ticketId)).tags).toContain('contato_tentativa_1')
      })

      test('sees the status the agent submits as', async () => {
        const { host, agent } = world.seat
        let status = ''
        host.onSave(async () => {
          status = (await host.readDraft()).status
        })
        await agent.types('Oi')
        await agent.submits('pending')
        expect(status).toBe('pending')
      })

      test('that never answers is said, and saves nothing', async () => {
        const { stage, seat, ticketId } = world
        seat.host.onSave(() => new Promise(() => undefined))
        await seat.agent.types('Oi')
        expect(await seat.agent.submits()).toEqual({
          kind: 'stopped',
          sentences: [expect.stringContaining('não respondeu')],
        })
        expect((await stage.saved(ticketId)).audits).toHaveLength(2)
      })

      test('is not asked any more once it is taken away', async () => {
        const { host, agent } = world.seat
        const check = vi.fn(() => Promise.reject(new Error('não')))
        host.onSave(check)()
        await agent.types('Oi')
        expect(await agent.submits()).toEqual({ kind: 'saved' })
        expect(check).not.toHaveBeenCalled()
      })
    })

    describe('a closed ticket', () => {
      const writes: readonly (readonly [string, (host: TicketHost) => Promise<unknown>])[] = [
        ['text', (host) => host.writeDraft('<p>Oi</p>')],
        ['more text', async (host) => host.append('Oi', await host.readDraft())],
        ['tags', (host) => host.changeTags({ add: ['roteiro'], remove: [] })],
        ['a status', (host) => host.setStatus('open')],
        ['a group', (host) => host.setGroup(GROUP.commercial)],
      ]

      test('can be read, and refuses everything else', async () => {
        await world.stage.save(world.ticketId, USER.ana, { status: 'closed' })
        const { host } = await world.stage.sit(world.ticketId)
        expect((await host.open()).draft.status).toBe('closed')
        for (const [what, write] of writes) {
          await expect(write(host), what).rejects.toMatchObject({
            name: 'HostError',
            reason: 'refused',
          })
        }
      })
    })

    test('a toast and a height are taken', async () => {
      const { host } = world.seat
      await expect(host.notify('1 < 2', 'notice')).resolves.toBeUndefined()
      await expect(host.resize(420)).resolves.toBeUndefined()
    })
  })
}

import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import { plainText } from '../../src/domain/text/plain-text'
import type { Draft } from '../../src/domain/ticket/ticket'
import type { TicketHost } from '../../src/ports/ticket-host'
import { BRAND, FIELD, FORM, GROUP, USER } from '../workspace'
import { OCCASIONS, type World } from './occasions'
import { ownTicketOn } from './own-ticket'
import { ownTicketHostContract } from './own-ticket-host.contract'
import { type Stage, takenTicket } from './stage'

const wordsOf = ({ body }: Draft): string => plainText(body).trim()

/** Who listens is known to Zendesk by the time a later question is answered. */
const inPlace = (host: TicketHost): Promise<unknown> => host.readDraft()

/** What every TicketHost promises, whatever wire lies between it and Zendesk. */
export function ticketHostContract(name: string, setUp: () => Promise<Stage>): void {
  ownTicketHostContract(name, async () => ownTicketOn(await setUp()))

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
      test('does not make a light agent speak in public', async () => {
        const { host } = await world.stage.sit(world.ticketId, 'light-agent')
        expect(await host.askForNote(false)).toEqual({ isPublic: false })
      })
    })

    describe('staging', () => {
      test('gives the tags back as they were to a role that may not edit them', async () => {
        const { host } = await world.stage.sit(world.ticketId, 'agent-without-tags')
        expect(await host.changeTags({ add: ['roteiro'], remove: ['vip'] })).toEqual(['vip'])
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
    })

    describe('the hook of a submit', () => {
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
  })
}

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { TicketApi } from '../../src/ports/ticket-api'
import { GROUP, type RestFault, type SavedTicket, USER } from '../workspace'
import { ownTicketOn } from './own-ticket'
import { ownTicketApiContract } from './own-ticket-api.contract'
import { type Seat, type Stage, takenTicket } from './stage'

/** Long enough for an answer that comes, short for one that never does. */
const SHORT_MS = 400

const commentsOf = ({ audits }: SavedTicket) =>
  audits.flatMap(({ events }) => events.filter((event) => event.type === 'Comment'))

/** What every TicketApi promises: the saved ticket, whatever is in any draft. */
export function ticketApiContract(name: string, setUp: () => Promise<Stage>): void {
  ownTicketApiContract(name, async () => ownTicketOn(await setUp()))

  describe(`TicketApi, ${name}`, () => {
    let stage: Stage
    let ticketId: number
    let seat: Seat
    let api: TicketApi

    beforeEach(async () => {
      stage = await setUp()
      ticketId = await takenTicket(stage)
      seat = await stage.sit(ticketId)
      api = seat.apiOf(ticketId)
    })
    afterEach(() => stage.close())

    const asked = async (part: RegExp) => (await seat.calls()).filter((call) => part.test(call))

    describe('the saved ticket', () => {
      test('is read with one call, its stamp letter for letter', async () => {
        const { updatedAt } = await stage.saved(ticketId)
        expect(await api.read()).toEqual({
          tags: ['vip'],
          status: 'open',
          groupId: GROUP.n1,
          assigneeId: USER.ana,
          requesterId: USER.marina,
          hasTalk: false,
          stamp: updatedAt,
        })
        expect(await asked(/^GET/)).toHaveLength(1)
      })
    })

    describe('the history', () => {
      test('is who did what, oldest first', async () => {
        await stage.save(ticketId, USER.ana, {
          comment: { html: '<p>Bom dia!<br>Tudo <b>bem</b>?</p>', isPublic: true },
          tags: { add: ['contato_tentativa_1'], remove: ['vip'] },
          status: 'pending',
        })
        await stage.customerWrites(ticketId, 'Pode seguir')
        const { updates, isComplete } = await api.recent()
        expect(isComplete).toBe(true)
        expect(updates).toHaveLength(4)
        expect(updates[0]).toMatchObject({
          author: { id: USER.marina, name: 'Marina Costa', role: 'end-user' },
          comment: { isPublic: true, text: 'Preciso de ajuda' },
        })
        expect(updates[2]).toMatchObject({
          author: { id: USER.ana, name: 'Ana Lima', role: 'agent' },
          comment: { isPublic: true, text: 'Bom dia!\nTudo bem?', hasFile: false },
          tagsAdded: expect.arrayContaining(['contato_tentativa_1']),
          tagsRemoved: ['vip'],
          status: 'pending',
        })
        expect(updates[3]).toMatchObject({
          author: { role: 'end-user' },
          channel: { kind: 'email' },
          comment: { isPublic: true, text: 'Pode seguir' },
          status: 'open',
        })
      })

      test('takes the newest update in, though it came since', async () => {
        await api.recent()
        await stage.customerWrites(ticketId, 'Já resolvi')
        const { updates } = await api.newest()
        expect(updates.at(-1)?.comment?.text).toBe('Já resolvi')
      })

      test('tells a follow-up from what it inherited', async () => {
        const followUp = await stage.enter('follow-up')
        const { updates } = await seat.apiOf(followUp).recent()
        expect(updates[0]?.inherits).toEqual({ from: 'follow-up', ticket: expect.any(Number) })
      })

      test('of a long conversation is read from its end in three calls, and in whole when asked', async () => {
        // Nobody has anything open while two thousand updates are saved.
        const archive = await setUp()
        const long = await archive.enter('two-thousand-comments')
        const { apiOf, calls } = await archive.sit(long)
        const { audits } = await archive.saved(long)
        const recent = await apiOf(long).recent()
        expect((await calls()).filter((call) => call.includes('/audits'))).toHaveLength(3)
        expect(recent.isComplete).toBe(false)
        expect(recent.updates.length).toBeGreaterThan(100)
        expect(recent.updates.at(-1)?.auditId).toBe(audits.at(-1)?.id)
        const all = await apiOf(long).all()
        expect(all.isComplete).toBe(true)
        expect(all.updates.map(({ auditId }) => auditId)).toEqual(audits.map(({ id }) => id))
        await archive.close()
      })
    })

    describe('tags', () => {
      test('are added and taken out at once; all others stay', async () => {
        const { stamp } = await api.read()
        await api.saveTags({ add: ['roteiro', 'contato_tentativa_1'], remove: ['vip'] }, stamp)
        expect((await stage.saved(ticketId)).tags).toEqual(['roteiro', 'contato_tentativa_1'])
      })

      test('cost no call when there is nothing to change', async () => {
        await api.saveTags({ add: [], remove: [] }, 'any')
        expect(await seat.calls()).toEqual([])
      })

      test.each([
        ['to add', { add: ['roteiro'], remove: [] }],
        ['to take out', { add: [], remove: ['vip'] }],
        ['to add and to take out', { add: ['roteiro'], remove: ['vip'] }],
      ])('%s are refused over a ticket that was saved since', async (_, change) => {
        const { stamp } = await api.read()
        await stage.save(ticketId, USER.bruno, { priority: 'high' })
        await expect(api.saveTags(change, stamp)).rejects.toMatchObject({ reason: 'conflict' })
        expect((await stage.saved(ticketId)).tags).toEqual(['vip'])
      })

      test('are refused to a role that may not edit them', async () => {
        const other = (await stage.sit(ticketId, 'agent-without-tags')).apiOf(ticketId)
        const { stamp } = await other.read()
        await expect(other.saveTags({ add: ['roteiro'], remove: [] }, stamp)).rejects.toMatchObject(
          {
            reason: 'forbidden',
          },
        )
      })
    })

    describe('a step of a playbook', () => {
      const answer = { add: ['roteiro', 'roteiro_retorno_situacao_manter'], remove: [] }
      const again = { add: ['roteiro_faturamento_retorno_2'], remove: ['vip'] }

      test('that only adds is one call, and all other tags stay', async () => {
        const saved = await api.read()
        const before = (await seat.calls()).length
        await api.saveStep(answer, saved)
        expect((await stage.saved(ticketId)).tags).toEqual(['vip', ...answer.add])
        expect((await seat.calls()).slice(before)).toHaveLength(1)
      })

      test('that takes the place of an earlier one, with its note, is one call and one audit', async () => {
        const saved = await api.read()
        const before = (await seat.calls()).length
        const { audits } = await stage.saved(ticketId)
        await api.saveStep(again, saved, 'Enviada no grupo: Daremos retorno breve.')
        const after = await stage.saved(ticketId)
        expect(after.tags).toEqual(again.add)
        expect(after.audits).toHaveLength(audits.length + 1)
        expect((await seat.calls()).slice(before)).toHaveLength(1)
        const { updates } = await api.newest()
        expect(updates.at(-1)).toMatchObject({
          comment: { isPublic: false, text: 'Enviada no grupo: Daremos retorno breve.' },
          tagsAdded: again.add,
          tagsRemoved: again.remove,
        })
      })

      test.each([
        ['that adds', answer, undefined],
        ['that replaces', again, undefined],
        ['with a note', answer, 'Enviada no grupo'],
      ])('%s is refused over a ticket that was saved since', async (_, change, note) => {
        const saved = await api.read()
        await stage.save(ticketId, USER.bruno, { priority: 'high' })
        await expect(api.saveStep(change, saved, note)).rejects.toMatchObject({
          reason: 'conflict',
        })
        expect((await stage.saved(ticketId)).tags).toEqual(['vip'])
      })
    })

    test.each([
      ['an agent', 'agent', true],
      ['an agent with a role of the account', 'agent-without-tags', true],
      ['a light agent', 'light-agent', false],
      ['an admin', 'admin', true],
    ] as const)('%s (%s) may reply publicly: %s', async (_, role, mayReply) => {
      const other = (await stage.sit(ticketId, role)).apiOf(ticketId)
      expect(await other.mayReplyPublicly()).toBe(mayReply)
    })

    describe('an internal note', () => {
      test('is saved at once as a comment of its own, not public, by this agent', async () => {
        await api.addInternalNote('Exceção: prazo - cliente pediu - 1 < 2')
        const comments = commentsOf(await stage.saved(ticketId))
        expect(comments).toHaveLength(2)
        expect(comments.at(-1)).toMatchObject({
          author_id: USER.ana,
          public: false,
          plain_body: 'Exceção: prazo - cliente pediu - 1 < 2',
        })
      })
    })

    describe('a failure is named', () => {
      test('a ticket that is not there', async () => {
        await expect(seat.apiOf(999_999).read()).rejects.toMatchObject({
          name: 'HostError',
          reason: 'missing',
        })
      })

      test('a closed ticket that is written to', async () => {
        await stage.save(ticketId, USER.ana, { status: 'closed' })
        await expect(api.addInternalNote('Exceção')).rejects.toMatchObject({ reason: 'refused' })
      })

      const faults: readonly (readonly [string, Omit<RestFault, 'match'>, string])[] = [
        ['no login', { kind: 'status', status: 401 }, 'expired'],
        ['no right', { kind: 'status', status: 403 }, 'forbidden'],
        ['nothing there', { kind: 'status', status: 404 }, 'missing'],
        ['somebody else was faster', { kind: 'status', status: 409 }, 'conflict'],
        ['the words were wrong', { kind: 'status', status: 422 }, 'refused'],
        ['too many calls, not repeated', { kind: 'status', status: 429 }, 'busy'],
        ['Zendesk is broken', { kind: 'status', status: 500 }, 'refused'],
        ['half an answer', { kind: 'broken-json' }, 'unexpected'],
        ['a page instead of an answer', { kind: 'html' }, 'unexpected'],
        ['an answer too slow', { kind: 'slow', ms: 3 * SHORT_MS }, 'late'],
        ['no answer at all', { kind: 'never' }, 'late'],
      ]
      test.each(faults)('%s', async (_, fault, reason) => {
        await stage.setFaults([{ match: 'tickets', ...fault }])
        await expect(api.read(SHORT_MS)).rejects.toMatchObject({ name: 'HostError', reason })
        await expect(api.newest(SHORT_MS)).rejects.toMatchObject({ name: 'HostError', reason })
        expect(await asked(/^GET/)).toHaveLength(2)
      })
    })
  })
}

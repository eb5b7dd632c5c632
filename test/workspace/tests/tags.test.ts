import { describe, expect, test } from 'vitest'

import { fillTags } from '../scenarios/story'
import type { Account } from '../zendesk/account'
import { USER } from '../zendesk/directory'
import { openDesk } from '../zendesk/in-memory'
import { handle } from '../zendesk/rest/handle'
import { keptTags } from '../zendesk/tags'
import { saveUpdate } from '../zendesk/update'
import { accountAt, FRIDAY, takenTicket } from './story-account'

const name = (length: number, letter = 'x') => letter.repeat(length)

const tagsOf = (account: Account, id: number) => account.ticket(id)?.tags ?? []

/** A ticket whose tags take up that many of the 5,096 characters. */
function filledTicket(characters: number): { readonly account: Account; readonly id: number } {
  const account = accountAt()
  const id = takenTicket(account)
  fillTags(account, id, characters, FRIDAY)
  return { account, id }
}

describe('a save keeps', () => {
  test.each([
    ['a tag of 255 characters', [name(255)], 1],
    ['no tag of 256', [name(256)], 0],
    ['what comes after one that is too long', ['a', name(300), 'b'], 2],
    ['no tag at all where there is none', [], 0],
  ])('%s', (_, tags, count) => {
    expect(keptTags(tags)).toHaveLength(count)
  })

  test('tags up to 5,096 characters, the blanks between them counted', () => {
    // 19 names of 255 characters and 18 blanks are 4,863.
    const many = Array.from({ length: 19 }, (_, index) => name(253) + String(10 + index))
    expect(keptTags([...many, name(232)])).toHaveLength(20)
    expect(keptTags([...many, name(233)])).toHaveLength(19)
    expect(keptTags([...many, name(233), 'b'])).toHaveLength(19)
  })
})

describe('a ticket with room for fifteen characters more', () => {
  test.each([5080, 5000, 301, 300])('is told with tags of %i characters', (characters) => {
    const { account, id } = filledTicket(characters)
    const tags = tagsOf(account, id)
    expect(tags.join(' ')).toHaveLength(characters)
    expect(new Set(tags).size).toBe(tags.length)
    expect(tags.every(({ length }) => length <= 255)).toBe(true)
  })

  test('loses the tag of a submit without a word, and what else was edited is saved', async () => {
    const { account, id } = filledTicket(5080)
    const tab = await openDesk(account, USER.ana).openTicket(id)
    await tab.invoke('ticket.tags.add', ['contato_tentativa_2'])
    expect(tab.get('ticket.tags')).toMatchObject({
      value: expect.arrayContaining(['contato_tentativa_2']),
    })
    const before = tagsOf(account, id)
    expect(await tab.submit('pending')).toMatchObject({ kind: 'saved' })
    expect(tagsOf(account, id)).toEqual(before)
    expect(account.ticket(id)?.status).toBe('pending')
    expect(tab.get('ticket.tags')).toEqual({ ok: true, value: before })
  })

  test('takes a short tag, and a long one once another is gone', () => {
    const { account, id } = filledTicket(5080)
    saveUpdate(account, id, USER.ana, { tags: { add: ['quinze_letras_x'], remove: [] } })
    expect(tagsOf(account, id)).toContain('quinze_letras_x')
    const swap = { add: ['contato_tentativa_2'], remove: ['quinze_letras_x', 'vip'] }
    saveUpdate(account, id, USER.ana, { tags: swap })
    expect(tagsOf(account, id)).toContain('contato_tentativa_2')
  })

  test('answers REST with the tags it kept', () => {
    const { account, id } = filledTicket(5080)
    const { status, body } = handle(account, USER.ana, {
      method: 'PUT',
      url: `/api/v2/tickets/${id}/tags.json`,
      body: JSON.stringify({ tags: ['contato_tentativa_2'] }),
    })
    expect(status).toBe(200)
    expect((body as { tags: string[] }).tags).toEqual(tagsOf(account, id))
    expect(tagsOf(account, id)).not.toContain('contato_tentativa_2')
  })

  test('loses what a trigger adds, too', () => {
    const { account, id } = filledTicket(5090)
    account.arrange((directory) => ({
      ...directory,
      triggers: [
        {
          ...{ id: 1, title: 'Marca', description: '', active: true, position: 1, updatedAt: '' },
          conditions: { all: [{ field: 'update_type', operator: 'is', value: 'Change' }], any: [] },
          actions: [{ field: 'current_tags', value: 'roteiro' }],
        },
      ],
    }))
    const saved = saveUpdate(account, id, USER.ana, { subject: 'Outro assunto' })
    expect(saved.tags).not.toContain('roteiro')
    expect(saved.audits.at(-1)?.events).toHaveLength(1)
  })
})

import { describe, expect, test } from 'vitest'

import { judgeAccount } from '../fakes/judged-account'
import { tellStory } from '../fakes/ticket-story'

/** A situation of the workspace as Ana meets it, on a Thursday morning before a holiday. */
async function enter(id: string) {
  const { account, open } = tellStory('2026-11-19T10:30-03:00')
  const { ticketId = 0, draft } = account.enter(id)
  const sidebar = await open({ ticketId, ...(draft && { draft }) })
  const { next, notices } = sidebar.view()
  return { account, ticketId, next, notices, channel: sidebar.tab.view().comment.channel.name }
}

/** The business day before, when the story has the first attempt made. */
const ATTEMPTED = Date.parse('2026-11-18T09:05-03:00')

describe('a situation shows what its hint says', () => {
  test.each([
    ['replied-by-colleague', 'Ana, já conferi com a filial. Pode ajustar.'],
    ['replied-on-another-channel', 'Oi, Ana! Pode seguir com o ajuste.'],
  ])('%s: the count has stopped, and the agent writes e-mail', async (id, text) => {
    const { next, channel } = await enter(id)
    expect(next).toMatchObject({ kind: 'replied', reply: { text } })
    expect(channel).toBe('email')
  })

  test('counted-by-tag: the attempt is named, and still counted', async () => {
    const { next, notices } = await enter('counted-by-tag')
    expect(next).toMatchObject({ kind: 'waiting', n: 3 })
    expect(notices).toMatchObject([{ kind: 'tag-alone', attempt: { n: 2 } }])
  })

  test('replied-by-colleague: the ticket is still pending', async () => {
    const { account, ticketId } = await enter('replied-by-colleague')
    expect(account.ticket(ticketId)?.status).toBe('pending')
  })

  test('absent-until: the last day of the absence, while the chain goes on', async () => {
    const { next, notices } = await enter('absent-until')
    expect(next).toMatchObject({ kind: 'due', n: 2 })
    expect(notices).toMatchObject([{ kind: 'automatic-reply', reply: { until: '2026-11-25' } }])
  })

  test.each(['chat-ended-counted', 'messaging-ended-untold'])(
    '%s: the first attempt counts, and the second goes by e-mail',
    async (id) => {
      const { next, notices, channel } = await enter(id)
      expect(next).toMatchObject({ kind: 'due', n: 2, last: { n: 1, at: ATTEMPTED } })
      expect(notices).toEqual([])
      expect(channel).toBe('email')
    },
  )

  test.each([
    ['chat-ended-counted', []],
    ['messaging-ended-untold', ['transcript']],
  ])('%s: what leads are told that its history lacks: %j', async (id, gaps) => {
    const { account, ticketId } = await enter(id)
    expect(judgeAccount(account).get(ticketId)).toMatchObject({ gaps, findings: [] })
  })
})

import { describe, expect, inject } from 'vitest'

import { USER } from '../workspace'
import { commentsOf } from './account'
import { type Desk, poll, secondAgent } from './desk'
import { journey } from './journey'

const sendings = async ({ account }: Desk) =>
  commentsOf(await account.ticket()).filter(({ plain_body }) =>
    plain_body.includes('segunda tentativa de contato'),
  )

describe('two agents on one ticket', () => {
  journey('do not send one attempt twice', async ({ sitDown }) => {
    const ana = await sitDown({ scenario: 'second-due' })
    const bruno = await secondAgent(ana, inject('workspaceUrl'))
    await ana.button('Inserir 2ª tentativa').click()
    await ana.shows('2ª tentativa no rascunho')
    await bruno.button('Inserir 2ª tentativa').click()
    await bruno.shows('2ª tentativa no rascunho')
    await bruno.submit()

    await ana.shows('2ª tentativa já enviada')
    await ana.reads('Por Bruno Sá, hoje, às 10:30. O texto continua no rascunho.')
    expect(await ana.submitStopped()).toBe(
      'A 2ª tentativa já foi enviada por Bruno Sá, hoje, às 10:30. Remova o texto do rascunho no painel Roteiro.',
    )
    await ana.button('Remover do rascunho').click()
    await ana.shows('3ª tentativa amanhã')
    expect(await ana.draft()).toBe('')
    expect(await sendings(ana)).toHaveLength(1)
    expect(bruno.problems.list()).toEqual([])
  })

  journey('learn at the insertion that it was sent a moment ago', async ({ sitDown }) => {
    const ana = await sitDown({ scenario: 'second-due,first-due' })
    await ana.page.getByRole('tab', { name: /#4821/ }).click()
    await ana.shows('2ª tentativa, hoje')
    // Her ticket is in the background now: nothing is read there until she comes back.
    await ana.page.getByRole('tab', { name: /#4822/ }).click()
    const bruno = await secondAgent(ana, inject('workspaceUrl'))
    await bruno.page.getByRole('tab', { name: /#4821/ }).click()
    await bruno.button('Inserir 2ª tentativa').click()
    await bruno.shows('2ª tentativa no rascunho')
    await bruno.submit()
    await ana.account.setFaults({ match: '^GET .*/audits', kind: 'slow', ms: 1500 })
    await ana.page.getByRole('tab', { name: /#4821/ }).click()
    await ana.button('Inserir 2ª tentativa').click()
    await ana.shows('2ª tentativa já enviada')
    await ana.reads('Por Bruno Sá, hoje, às 10:30. Nada foi inserido.')
    expect(await ana.draft()).toBe('')
    expect(bruno.problems.list()).toEqual([])
  })

  journey('see an attempt that two saves sent twice, counted once', async ({ sitDown }) => {
    const ana = await sitDown({ scenario: 'second-due' })
    await ana.button('Inserir 2ª tentativa').click()
    await ana.shows('2ª tentativa no rascunho')
    const text = await ana.draft()
    // The read before her save is not answered: the two saves cross.
    await ana.account.setFaults({ match: '^GET /api/v2/tickets/\\d+', kind: 'never' })
    const comment = { html: `<p>${text.replaceAll('\n', '<br>')}</p>`, isPublic: true }
    await ana.account.save(USER.bruno, {
      comment,
      tags: { add: ['contato_tentativa_2', 'roteiro'], remove: [] },
    })
    await ana.submit()
    await ana.account.setFaults()
    expect(await sendings(ana)).toHaveLength(2)
    await ana.reload()
    await ana.reads('2ª tentativa enviada duas vezes')
    await ana.reads('Contada uma vez.')
    await ana.shows('3ª tentativa amanhã')
    const { tags } = await ana.account.ticket()
    expect(tags.filter((tag) => tag.startsWith('contato_'))).toEqual([
      'contato_tentativa_1',
      'contato_tentativa_2',
    ])
  })

  journey('keep the tags that the other one set', async ({ sitDown }) => {
    const ana = await sitDown({ scenario: 'second-due' })
    await ana.button('Inserir 2ª tentativa').click()
    await ana.shows('2ª tentativa no rascunho')
    await ana.account.save(USER.bruno, { tags: { add: ['vip', 'financeiro'], remove: [] } })
    await ana.submit()
    await poll(async () => (await ana.account.ticket()).tags).toEqual(
      expect.arrayContaining(['vip', 'financeiro', 'contato_tentativa_2']),
    )
  })
})

import { expect, test } from 'vitest'

import { tellStory } from '../fakes/ticket-story'
import { ESCALATION } from '../fixtures/templates'
import { USER } from '../workspace'

const OWN = { ...ESCALATION, id: 'devolucao' }

test.each([
  ['the escalation', 'escalonar_ti_script_db2', true],
  ['a note of the team’s own', 'roteiro_nota_devolucao', true],
  ['nothing of ours', 'filial_3', false],
])('what was sent today was sent yesterday from midnight on: %s', async (_, tag, isToldAgain) => {
  const { account, ticketId, open, clock } = tellStory()
  account.save(ticketId, USER.ana, { tags: { add: ['roteiro', tag], remove: [] } })
  const sidebar = await open({ manuals: { notes: [ESCALATION, OWN] } })
  await sidebar.settled()
  let told = 0
  sidebar.session.subscribe(() => {
    told += 1
  })
  clock.moveTo('2026-11-18T23:59-03:00')
  told = 0
  clock.moveTo('2026-11-19T00:00-03:00')
  expect(told > 0).toBe(isToldAgain)
  sidebar.close()
})
